package credence.persistence;

/**
 * A login just made. Its password and token are shown once, since only hashes are kept; they are empty where the request was sent again.
 */
public record FirstLogin(String name, String password, String token) {
    /** The first editor's name. */
    public static final String NAME = "editor";
}
