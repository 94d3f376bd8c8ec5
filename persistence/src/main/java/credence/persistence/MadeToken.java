package credence.persistence;

/**
 * A token just made.
 *
 * @param secret what its service sends; shown this once, only its hash is kept; empty where the request was sent again
 */
public record MadeToken(ServiceToken token, String secret) {}
