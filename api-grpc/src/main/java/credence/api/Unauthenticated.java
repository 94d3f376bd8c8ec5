package credence.api;

/** Nobody, or nobody known, asks for what needs a token. */
final class Unauthenticated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unauthenticated(String message) {
        super(message);
    }
}
