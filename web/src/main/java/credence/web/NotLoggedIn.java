package credence.web;

/** Nobody, or nobody known, asks for what only an editor may have: 401. */
final class NotLoggedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotLoggedIn(String message) {
        super(message);
    }
}
