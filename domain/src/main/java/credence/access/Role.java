package credence.access;

import credence.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What somebody may do; each role may all that those before it may. */
public enum Role {
    /** Nothing any more: who has left keeps the name in the ledger, and no more. */
    NONE,
    /** Reads. */
    READER,
    /** Hands reports in, and keeps an eye on answers. */
    ANALYST,
    /** Proposes, decides, corrects, merges, imports. */
    EDITOR,
    /** Adds editors, grants roles, makes and revokes tokens, sets the rules. */
    ADMIN;

    public boolean covers(Role least) {
        return compareTo(least) >= 0;
    }

    /** The lesser of the two: a token's role limits that of whom it acts as, and the other way round. */
    public Role atMost(Role other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput naming role */
    public static Role parse(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "role", "is not a role: \"" + word + "\"", "Send none, reader, analyst, editor or admin."));
    }
}
