package credence.access;

/** Nobody, or nobody known, asks for what only somebody known may have. */
public final class Unauthenticated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message a sentence */
    public Unauthenticated(String message) {
        super(message);
    }
}
