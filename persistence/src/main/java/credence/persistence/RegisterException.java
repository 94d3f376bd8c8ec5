package credence.persistence;

import io.vertx.pgclient.PgException;

/** The store failed: the database is away, full or refused. What was asked did not happen, or its outcome is not known. */
public final class RegisterException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String DISK_FULL = "53100";

    public RegisterException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the database had no room left, so that what was asked did not happen. */
    public boolean isFull() {
        return getCause() instanceof PgException failure && DISK_FULL.equals(failure.getSqlState());
    }

    /** Whether that is known and was told before, so that this call has nothing to add to the log. */
    public boolean isKnown() {
        return getCause() instanceof KnownAway;
    }

    /** One that is such a failure already stays as it is, and what it knows with it. */
    static RegisterException of(Throwable failure) {
        return failure instanceof RegisterException told
                ? told
                : new RegisterException("The register's database did not answer as it should", failure);
    }
}
