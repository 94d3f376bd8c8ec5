package credence.deploy;

import credence.InvalidInput;
import credence.persistence.FirstLogin;
import credence.persistence.ListFile;
import credence.persistence.ListFormat;
import credence.review.Editor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./credence import} was asked for.
 *
 * @param by whose entries they are
 * @param others what every command takes, such as --data
 */
record ImportOptions(ListFile file, boolean dryRun, Editor by, List<String> others) {
    static final String COMMAND = "import";

    /** @throws BadOption when the file is missing or cannot be read, or an option lacks its value */
    static ImportOptions parse(List<String> words) {
        @Nullable String file = null;
        @Nullable ListFormat format = null;
        boolean dryRun = false;
        Editor by = new Editor(FirstLogin.NAME);
        List<String> others = new ArrayList<>();
        Iterator<String> rest = words.iterator();
        try {
            while (rest.hasNext()) {
                String word = rest.next();
                switch (word) {
                    case "--dry-run" -> dryRun = true;
                    case "--format" -> format = ListFormat.parse(value(word, rest));
                    case "--by" -> by = new Editor(value(word, rest));
                    case "--data" -> others.addAll(List.of(word, value(word, rest)));
                    default -> {
                        if (word.startsWith("--")) {
                            throw new BadOption("There is no option " + word
                                    + ". Options: --format csv|jsonl|gdelt|cow, --dry-run, --by NAME, --data DIR.");
                        }
                        if (file != null) {
                            throw new BadOption("One file at a time: \"" + file + "\" or \"" + word + "\"?");
                        }
                        file = word;
                    }
                }
            }
        } catch (InvalidInput wrong) {
            throw new BadOption("--" + wrong.getMessage() + ". " + wrong.mend());
        }
        return new ImportOptions(list(file, format), dryRun, by, others);
    }

    private static ListFile list(@Nullable String file, @Nullable ListFormat format) {
        if (file == null) {
            throw new BadOption("Which file? ./credence import FILE [--format csv|jsonl|gdelt|cow] [--dry-run].");
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new BadOption("There is no file \"" + file + "\" that can be read.");
        }
        return new ListFile(path, String.valueOf(path.getFileName()), format);
    }

    private static String value(String name, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank()) {
            throw new BadOption(name + " needs a value.");
        }
        return value;
    }
}
