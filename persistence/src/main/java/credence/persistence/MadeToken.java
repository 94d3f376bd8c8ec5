package credence.persistence;

/**
 * A token just made.
 *
 * @param secret what its service sends; shown this once, only its hash is kept
 */
public record MadeToken(ServiceToken token, String secret) {}
