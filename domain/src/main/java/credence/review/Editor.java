package credence.review;

import credence.InvalidInput;

/**
 * Who decides.
 *
 * @param name the login name, 1 to 64 characters without white space or control characters
 */
public record Editor(String name) {
    /** Letters and signs without ink: the grapheme joiner, Hangul fillers, the empty Braille cell, selectors of variants. */
    private static final String FILLERS = "\u034F\u115F\u1160\u2800\u3164\uFFA0\uFE0E\uFE0F";

    public Editor {
        if (name.isEmpty() || name.length() > 64 || name.chars().anyMatch(c -> c <= ' ' || Character.isWhitespace(c))) {
            throw new InvalidInput("name", "is not a login name", "Use 1 to 64 characters without spaces.");
        }
    }

    /**
     * Whether nothing in a name goes unseen: formats, which have no width or turn the direction of writing, controls, fillers, and what no
     * script has. Asked where a name is given and not where one is read, so that whatever a register has stays readable.
     */
    public static boolean isLegible(String name) {
        return name.codePoints()
                .noneMatch(c -> FILLERS.indexOf(c) >= 0
                        || switch (Character.getType(c)) {
                            case Character.FORMAT,
                                    Character.CONTROL,
                                    Character.SURROGATE,
                                    Character.PRIVATE_USE,
                                    Character.UNASSIGNED -> true;
                            default -> false;
                        });
    }

    /** @throws InvalidInput naming the field, where the name has a character that cannot be seen */
    public void requireLegible(String field) {
        if (!isLegible(name)) {
            throw new InvalidInput(
                    field,
                    "has a character that cannot be seen",
                    "Type it anew: a name that was copied may have marks without width, or such as turn the direction of writing.");
        }
    }
}
