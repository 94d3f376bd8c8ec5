package credence.claim;

import java.util.Locale;

/** What sort of thing a claim asserts. */
public enum ClaimForm {
    /** "the third country to ..." */
    ORDINAL,
    /** "80 states have ..." */
    COUNT,
    /** "the only country that ..." */
    ONLY,
    /** "was the first to ..." */
    FIRST,
    /** "the last to ..." */
    LAST,
    /** "has never ..." */
    NEVER,
    /** "the first since 1999 to ..." */
    SINCE;

    /** The word used in JSON and proto. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
