package credence.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The database of a Credence that runs on a data folder, for a command that works beside it. */
final class Beside {
    /** Of postmaster.pid: the line that has the port. */
    private static final int PORT = 3;

    private Beside() {}

    /** @throws CannotStart while it starts or stops */
    static int port(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
            if (lines.size() > PORT && lines.get(PORT).strip().matches("\\d{1,5}")) {
                return Integer.parseInt(lines.get(PORT).strip());
            }
        } catch (IOException none) {
            // told below, like a file that is still being written
        }
        throw new CannotStart("A Credence runs on the data folder " + folder
                + ", but its database is not ready. Try again in some seconds.");
    }
}
