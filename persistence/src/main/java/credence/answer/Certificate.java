package credence.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.proof.Checkpoint;
import credence.proof.Note;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The form of a certificate: what it begins with, and what of it is signed. */
public final class Certificate {
    static final String FORMAT = "credence-certificate/1";

    /** No origin of a checkpoint, so that a signature of one can never be taken for that of the other. */
    private static final String HEADING = "credence certificate";

    private Certificate() {}

    /** The format, and the question with all that was left open in it filled in. */
    static ObjectNode question(CertifiedQuestion of, Inquiry asked) {
        ObjectNode question = Json.object();
        of.write(question);
        StanceJson.question(question, asked.question()).put("viewpoint", QueryText.words(asked.viewpoints()));
        if (of instanceof CertifiedQuestion.OfTally) {
            question.put("population", asked.population().word());
        }
        ObjectNode certificate = Json.object()
                .put("format", FORMAT)
                .put("revision", asked.question().known().value());
        certificate.set("question", question.put("address", of.path() + asked(of, asked)));
        return certificate;
    }

    /** Where it is made. */
    public static String address(CertifiedQuestion of, Inquiry asked) {
        ObjectNode sides = Json.object();
        of.write(sides);
        StringBuilder address = new StringBuilder("/certificate").append(asked(of, asked));
        sides.properties()
                .forEach(side -> address.append('&')
                        .append(side.getKey())
                        .append('=')
                        .append(side.getValue().textValue()));
        return address.toString();
    }

    private static String asked(CertifiedQuestion of, Inquiry asked) {
        return QueryText.of(
                asked.question(),
                asked.viewpoints(),
                of instanceof CertifiedQuestion.OfTally ? asked.population() : null);
    }

    /**
     * The text that is signed: a heading, the origin, and the SHA-256 of the certificate without its signature, in Base64, each on its line.
     *
     * @param checkpoint the note that the certificate has
     */
    static String statement(String checkpoint, ObjectNode certificate) {
        ObjectNode unsigned = certificate.deepCopy();
        unsigned.remove("signature");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(unsigned));
            return HEADING + "\n"
                    + Checkpoint.parse(Note.parse(checkpoint).text()).origin() + "\n"
                    + Base64.getEncoder().encodeToString(digest) + "\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
