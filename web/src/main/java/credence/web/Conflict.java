package credence.web;

import org.jspecify.annotations.Nullable;

/** Somebody else was there first; nothing was written: 409. */
final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String mend;
    private final @Nullable String field;

    Conflict(String message, String mend) {
        this(message, mend, null);
    }

    /** @param field by which the sender told what they had seen; null for none */
    Conflict(String message, String mend, @Nullable String field) {
        super(message);
        this.mend = mend;
        this.field = field;
    }

    Problem problem() {
        return new Problem(409, "Somebody was there first", String.valueOf(getMessage()), field, mend);
    }
}
