package credence.proof;

import credence.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The register's own key. Its written form is PEM, the private and the public half, so that openssl reads it too. */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", impossible);
        }
    }

    /** @throws InvalidInput naming key */
    public static SigningKey parse(String pem) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            SigningKey key = new SigningKey(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))),
                    keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))));
            if (key.verifier("check").signed(key.sign("check", "check\n"))) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw unusable("is no Ed25519 key in PEM");
        }
        throw unusable("has a public half that is not of its private one");
    }

    private static byte[] block(String pem, String name) {
        Matcher block = Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]+)-----END " + name + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw unusable("has no " + name);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }

    private static InvalidInput unusable(String what) {
        return new InvalidInput(
                "key",
                what,
                "Make one: openssl genpkey -algorithm ed25519 -out FILE, then openssl pkey -in FILE -pubout >> FILE.");
    }

    /** Private: whoever has it signs as the register. */
    public String pem() {
        return block("PRIVATE KEY", secret.getEncoded()) + block("PUBLIC KEY", open.getEncoded());
    }

    private static String block(String name, byte[] bytes) {
        return "-----BEGIN " + name + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + name + "-----\n";
    }

    /** What others check with. */
    public VerifierKey verifier(String name) {
        return VerifierKey.of(name, open);
    }

    /** Ed25519 signs without chance: the same text gives the same note. */
    public Note sign(String name, String text) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(secret);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return new Note(
                    text, List.of(new Note.Signature(name, verifier(name).id(), signing.sign())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the key was used before", impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[...]";
    }
}
