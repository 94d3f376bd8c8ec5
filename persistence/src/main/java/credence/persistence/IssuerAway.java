package credence.persistence;

/** The provider of logins does not answer, so that nobody can be known by its tokens. */
public final class IssuerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("The provider of logins does not give its keys", cause);
    }
}
