package credence.deploy;

import credence.persistence.Dump;
import credence.persistence.DumpHeader;
import credence.persistence.DumpResult;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** {@code ./credence dump}: all that a register knows, in one file. */
record DumpCommand(PrintStream out, PrintStream err) {
    /** Answers 0 where the file is there and whole, 1 where there is none, 2 on a bad option. */
    int run(List<String> words) {
        try {
            return told(FileOptions.parse("dump", words));
        } catch (BadOption wrong) {
            err.println(wrong.getMessage());
            return 2;
        } catch (CannotStart reason) {
            err.println(reason.getMessage());
        } catch (IOException | RuntimeException failure) {
            err.println("The register cannot be dumped: " + failure.getMessage() + ". No file was written.");
        }
        return 1;
    }

    private int told(FileOptions asked) throws IOException {
        long begun = System.nanoTime();
        RegisterPlace register = RegisterPlace.existing(asked.data());
        DumpResult result = Dump.of(register.app(), asked.file(), new Steps(out));
        return switch (result) {
            case DumpResult.Done(DumpHeader header, long rows, long bytes) -> {
                out.printf(
                        Locale.ROOT,
                        "Dumped to %s: revision %d, hash %s; %,d rows, %,d KB (%.1f s)%n",
                        asked.file(),
                        header.revision(),
                        header.hash(),
                        rows,
                        bytes >> 10,
                        (System.nanoTime() - begun) / 1e9);
                out.println(
                        "The file holds all reports and the editors' password hashes: keep it where only you can read it.");
                out.println("The signing key is not in it: back that up by itself"
                        + (register.keyFile() == null ? "." : ", once: " + register.keyFile()));
                yield 0;
            }
            case DumpResult.Refused(String why) -> {
                err.println(why);
                yield 1;
            }
        };
    }
}
