package credence.deploy;

import credence.InvalidInput;
import credence.answer.CertificateCheck;
import credence.proof.VerifierKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ./credence verify-certificate}: what a certificate proves, with no register at hand. */
record VerifyCertificate(PrintStream out, PrintStream err) {
    private static final String USAGE = "Give the certificate's file: ./credence verify-certificate FILE [--key KEY]";

    /** Answers 0 where it holds, 1 where not or where it cannot be read, 2 on a bad option. */
    int run(List<String> arguments) {
        boolean hasKey = arguments.size() == 3 && arguments.get(1).equals("--key");
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--") || arguments.size() > 1 && !hasKey) {
            err.println(USAGE);
            return 2;
        }
        try {
            @Nullable VerifierKey trusted = hasKey ? key(arguments.get(2)) : null;
            CertificateCheck check = CertificateCheck.of(Files.readAllBytes(Path.of(arguments.getFirst())), trusted);
            check.lines().forEach(out::println);
            out.println(check.isGood() ? "The certificate is good." : "The certificate is NOT good.");
            return check.isGood() ? 0 : 1;
        } catch (BadOption wrong) {
            err.println(wrong.getMessage());
            return 2;
        } catch (IOException unreadable) {
            err.println("The certificate cannot be read: " + unreadable.getMessage());
            return 1;
        }
    }

    /** @throws BadOption when it is none */
    static VerifierKey key(String written) {
        try {
            return VerifierKey.parse(written);
        } catch (InvalidInput broken) {
            throw new BadOption("--key: the " + broken.getMessage() + ". " + broken.mend());
        }
    }
}
