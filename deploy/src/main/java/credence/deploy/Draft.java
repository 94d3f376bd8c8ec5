package credence.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Makes a folder whole or not at all: it is filled under another name, and what a killed try left there is cleared first. */
final class Draft {
    private Draft() {}

    /** Fills a folder that is not there yet. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    static void make(Path folder, Filling filling) throws IOException {
        Path draft = folder.resolveSibling(folder.getFileName() + ".new");
        clear(draft);
        filling.into(draft);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
