package credence.deploy;

import credence.persistence.DumpHeader;
import credence.persistence.Restore;
import credence.persistence.RestoreResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code ./credence restore}: a dump becomes the register that it is of, all of it or nothing. */
record RestoreCommand(PrintStream out, PrintStream err) {
    /** Answers 0 where all of it is there, 1 where nothing is, 2 on a bad option. */
    int run(List<String> words) {
        try {
            FileOptions asked = FileOptions.parse("restore", words);
            if (!Files.isRegularFile(asked.file()) || !Files.isReadable(asked.file())) {
                throw new BadOption("There is no file \"" + asked.file() + "\" that can be read.");
            }
            return told(asked);
        } catch (BadOption wrong) {
            err.println(wrong.getMessage());
            return 2;
        } catch (CannotStart reason) {
            err.println(reason.getMessage());
        } catch (IOException | RuntimeException failure) {
            err.println("The dump cannot be restored: " + failure.getMessage() + ". Nothing was written.");
        }
        return 1;
    }

    private int told(FileOptions asked) throws IOException {
        long begun = System.nanoTime();
        out.println("Restoring " + asked.file()
                + (Settings.nameDatabase() ? "" : " into " + RegisterPlace.folder(asked.data())));
        RegisterPlace register = RegisterPlace.forNew(asked.data());
        @Nullable String role = RegisterPlace.setting("quarkus.flyway.placeholders.app_role");
        RestoreResult result =
                Restore.of(register.owner(), role == null ? Roles.APP : role, asked.file(), new Steps(out));
        return switch (result) {
            case RestoreResult.Done(DumpHeader header, List<String> signers) -> {
                out.printf(
                        Locale.ROOT,
                        "Restored and looked through, nothing was changed: revision %d, hash %s (%.1f s)%n",
                        header.revision(),
                        header.hash(),
                        (System.nanoTime() - begun) / 1e9);
                signer(signers, register.keyFile());
                yield 0;
            }
            case RestoreResult.Refused(String why) -> {
                err.println(why);
                yield 1;
            }
        };
    }

    private void signer(List<String> signers, @Nullable Path keyFile) {
        if (!signers.isEmpty() && (keyFile == null || !Files.exists(keyFile))) {
            out.println("Its checkpoints are signed by " + signers.getFirst()
                    + ", and that key is not in a dump. Before the first start,"
                    + " put the file checkpoint.key of the old register in its place"
                    + (keyFile == null ? "." : ": " + keyFile + ".")
                    + " Without it the register signs with a new key, and ./credence verify needs --key "
                    + signers.getFirst());
        }
    }
}
