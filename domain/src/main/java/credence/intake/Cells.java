package credence.intake;

import credence.InvalidInput;
import credence.ledger.Hash;
import credence.ledger.Teller;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell of a list says; one that says nothing readable is refused by its field, with the mend. */
final class Cells {
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)\\|");

    private static final int MOST_TELLERS = 20;

    private Cells() {}

    static String needed(Map<String, String> cells, String field, String mend) {
        @Nullable String cell = cells.get(field);
        if (cell == null) {
            throw new InvalidInput(field, "is empty", mend);
        }
        return cell;
    }

    static <T> @Nullable T given(Map<String, String> cells, String field, Function<String, T> parse) {
        @Nullable String cell = cells.get(field);
        return cell == null ? null : parse.apply(cell);
    }

    static boolean yes(Map<String, String> cells, String field, boolean unsaid) {
        @Nullable String cell = cells.get(field);
        if (cell == null) {
            return unsaid;
        }
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new InvalidInput(field, "says neither yes nor no", "Send yes, no or nothing.");
        };
    }

    static List<Teller> tellers(Map<String, String> cells) {
        List<Teller> tellers = new ArrayList<>();
        @Nullable String told = cells.get("tellers");
        if (told != null) {
            for (String word : BETWEEN.split(told, -1)) {
                if (!word.isBlank()) {
                    tellers.add(Teller.parse(word.strip().replace("\\|", "|")));
                }
            }
        }
        @Nullable String outlet = cells.get("outlet");
        if (outlet != null) {
            tellers.add(new Teller.Outlet(outlet));
        }
        if (tellers.size() > MOST_TELLERS) {
            throw new InvalidInput("tellers", "names more than " + MOST_TELLERS, "Name those that matter.");
        }
        return tellers;
    }

    static String url(String text) {
        if (!isWebAddress(text)) {
            throw new InvalidInput("url", "is not a web address", "Send one that begins with http:// or https://.");
        }
        return text;
    }

    /** Asked of every row, so without a pattern. */
    static boolean isWebAddress(String text) {
        int begins = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
        if (begins == text.length() || text.charAt(begins) == '/') {
            return false;
        }
        for (int i = begins; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new InvalidInput("published", "is not a day", "Send a day such as 2022-07-13, or nothing.");
        }
    }

    static Hash hash(String text) {
        if (!Hash.isHash(text)) {
            throw new InvalidInput(
                    "hash", "is not the hash of an entry", "Send it as the export wrote it, or nothing.");
        }
        return new Hash(text);
    }
}
