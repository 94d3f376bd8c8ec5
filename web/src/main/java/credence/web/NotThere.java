package credence.web;

/** There is no such thing at this address: 404. */
final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence for the reader, with where to look instead */
    NotThere(String message) {
        super(message);
    }
}
