package credence.deploy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command was asked for that takes one file and a data folder.
 *
 * @param data null where none was named
 */
record FileOptions(Path file, @Nullable Path data) {
    /** @throws BadOption when there is no file or more than one, or an option that there is not */
    static FileOptions parse(String command, List<String> words) {
        @Nullable Path file = null;
        @Nullable Path data = null;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--data")) {
                data = Options.folder(Options.value(word, rest));
            } else if (word.startsWith("--")) {
                throw new BadOption("There is no option " + word + ". Options: --data DIR.");
            } else if (file != null) {
                throw new BadOption("One file at a time: \"" + file + "\" or \"" + word + "\"?");
            } else {
                file = path(word);
            }
        }
        if (file == null) {
            throw new BadOption("Which file? ./credence " + command + " FILE [--data DIR].");
        }
        return new FileOptions(file, data);
    }

    private static Path path(String word) {
        try {
            return Path.of(word).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new BadOption("FILE is not a path: \"" + word + "\".");
        }
    }
}
