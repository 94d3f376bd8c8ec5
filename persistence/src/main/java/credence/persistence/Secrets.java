package credence.persistence;

import credence.InvalidInput;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Passwords and tokens. */
final class Secrets {
    /** The hash of a password nobody has: checking it costs what checking a real one does. */
    static final String NOBODY = "$2a$10$7EqJtq98hPqEX7fNZaFWoO.HZQq9vA9Q2Rb3F0Zg1R5eI6QhLh0Ve";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    private Secrets() {}

    static boolean matches(String password, String hash) {
        return BcryptUtil.matches(password, hash);
    }

    static void check(String password) {
        if (password.length() < SHORTEST) {
            throw new InvalidInput("password", "is shorter than 12 characters", "Choose one of 12 characters or more.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new InvalidInput("password", "is longer than 72 bytes", "Choose a shorter one.");
        }
    }

    /** Five groups of five letters and digits that are not mistaken for each other: 123 bits. */
    static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    static String token() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return "credence_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String sha256(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
