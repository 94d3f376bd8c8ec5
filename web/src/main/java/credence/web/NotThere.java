package credence.web;

import org.jspecify.annotations.Nullable;

/** There is no such thing at this address: 404. */
final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    /** @param message one sentence for the reader, saying what is not there */
    NotThere(String message) {
        this(message, null);
    }

    /** @param field the part of the address that names it */
    NotThere(String message, @Nullable String field) {
        super(message);
        this.field = field;
    }

    @Nullable
    String field() {
        return field;
    }
}
