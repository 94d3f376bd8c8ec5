package credence.proof;

import credence.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Who signs, and how it is checked: an Ed25519 key with a name, as C2SP's signed notes have it.
 *
 * @param name without spaces and plus signs
 * @param raw the 32 bytes of the public key
 */
public record VerifierKey(String name, byte[] raw) {
    static final byte ED25519 = 1;

    /** What stands before the 32 bytes in the X.509 form of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (name.isEmpty()
                || name.codePoints()
                        .anyMatch(c -> Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || c == '+')) {
            throw new InvalidInput(
                    "name",
                    "of a key is empty or has a space, a control character or a plus sign",
                    "Use letters, digits, . / -");
        }
        if (raw.length != 32) {
            throw new InvalidInput("key", "is no Ed25519 key", "Send the whole verifier key: name+hash+key.");
        }
        raw = raw.clone();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /**
     * @param written as {@link #written} gives it
     * @throws InvalidInput naming key
     */
    public static VerifierKey parse(String written) {
        String[] parts = written.strip().split("\\+", 3);
        try {
            byte[] typed = Base64.getDecoder().decode(parts.length == 3 ? parts[2] : "");
            if (typed.length == 33 && typed[0] == ED25519) {
                VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, 33));
                if (HexFormat.of().formatHex(key.id()).equals(parts[1])) {
                    return key;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw new InvalidInput(
                "key", "is no verifier key of Ed25519", "Send it whole: name, +, 8 digits, +, the key in Base64.");
    }

    /** name+hash+base64, as it is handed to whoever checks. */
    public String written() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /** The first four bytes of the SHA-256 of name, line feed, type and key. */
    public byte[] id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(named, named.length + 33);
        System.arraycopy(typed(), 0, all, named.length, 33);
        return Arrays.copyOf(Merkle.sha256(all), 4);
    }

    /** Whether one of the signatures is of this key and good. */
    public boolean signed(Note note) {
        return note.signatures().stream()
                .anyMatch(signature -> signature.name().equals(name)
                        && Arrays.equals(signature.keyId(), id())
                        && isGood(note.text(), signature.bytes()));
    }

    boolean isGood(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException bad) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
        System.arraycopy(raw, 0, encoded, X509.length, 32);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] typed() {
        byte[] typed = new byte[33];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, 32);
        return typed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey(String theirs, byte[] key)
                && name.equals(theirs)
                && Arrays.equals(raw, key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return written();
    }
}
