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

    /**
     * Whether a name looks like no other: nothing in it is invisible or turns the direction of writing. Asked where a name is given
     * and not where one is read, so that whatever a register has stays readable.
     */
    public static boolean isLegible(String name) {
        return name.codePoints().noneMatch(c -> switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        });
    }
}
