package credence.persistence;

import credence.InvalidInput;
import credence.intake.CowExchange;
import credence.intake.GdeltEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which a list may come; {@code persistence/docs/import.md} tells them. */
public enum ListFormat {
    /** Credence's own, with a header. */
    CSV("Credence CSV"),
    /** Credence's own, one JSON object a line. */
    JSONL("Credence JSONL"),
    /** GDELT 2.0's event export. */
    GDELT("GDELT 2.0 events"),
    /** The Correlates of War project's Diplomatic Exchange. */
    COW("Correlates of War, Diplomatic Exchange");

    private final String label;

    ListFormat(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word as {@link #word} gives it
     * @throws InvalidInput naming format
     */
    public static ListFormat parse(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "format",
                        "is none of these: \"" + word + "\"",
                        "Send csv, jsonl, gdelt or cow, or leave it out."));
    }

    /** What a file is by its beginning. */
    static ListFormat of(String beginning) {
        String first =
                beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        // An array is no list of lines either, and is told so line by line as JSON is.
        if (first.stripLeading().startsWith("{") || first.stripLeading().startsWith("[")) {
            return JSONL;
        }
        List<String> tabbed = List.of(first.split("\t", -1));
        if (tabbed.size() >= GdeltEvent.COLUMNS - 4 && tabbed.getFirst().matches("\\d+")) {
            return GDELT;
        }
        return CowExchange.isHeader(names(first)) ? COW : CSV;
    }

    static List<String> names(String header) {
        char separator = separator(header);
        return Arrays.stream(header.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1))
                .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    /** What a header has most of: commas, or what spreadsheets of some countries write instead. */
    static char separator(@Nullable String header) {
        char best = ',';
        long most = 0;
        for (char one : new char[] {',', ';', '\t'}) {
            long count =
                    header == null ? 0 : header.chars().filter(c -> c == one).count();
            if (count > most) {
                best = one;
                most = count;
            }
        }
        return best;
    }
}
