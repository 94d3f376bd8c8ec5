package credence.review;

import credence.InvalidInput;

/**
 * Who decides.
 *
 * @param name the login name, 1 to 64 characters without white space or control characters
 */
public record Editor(String name) {
    public Editor {
        if (name.isEmpty() || name.length() > 64 || name.chars().anyMatch(c -> c <= ' ' || Character.isWhitespace(c))) {
            throw new InvalidInput("name", "is not a login name", "Use 1 to 64 characters without spaces.");
        }
    }
}
