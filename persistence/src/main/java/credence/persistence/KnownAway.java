package credence.persistence;

/** The database was found to be away, and has not come back since: nothing was asked of it. */
final class KnownAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KnownAway() {
        super("The register's database is away", null, false, false);
    }
}
