package credence.answer;

/**
 * A certificate as whoever asked for it gets it.
 *
 * @param file a name for it
 * @param text JSON, with a line feed at its end
 */
public record IssuedCertificate(String file, String text) {}
