package credence.deploy;

/** An option that is unknown or has a value it cannot have. */
final class BadOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadOption(String line) {
        super(line);
    }
}
