package credence.persistence;

/** The store failed: the database is away, full or refused. What was asked did not happen, or its outcome is not known. */
public final class RegisterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegisterException(String message, Throwable cause) {
        super(message, cause);
    }

    static RegisterException of(Throwable failure) {
        return new RegisterException("The register's database did not answer as it should", failure);
    }
}
