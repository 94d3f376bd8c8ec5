package credence.persistence;

/** The login a new register comes with. It is shown once; only hashes are kept. */
public record FirstLogin(String name, String password, String token) {
    /** The first editor's name. */
    public static final String NAME = "editor";
}
