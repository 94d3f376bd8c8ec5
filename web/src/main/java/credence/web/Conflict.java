package credence.web;

/** Somebody else was there first; nothing was written: 409. */
final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String mend;

    Conflict(String message, String mend) {
        super(message);
        this.mend = mend;
    }

    String mend() {
        return mend;
    }
}
