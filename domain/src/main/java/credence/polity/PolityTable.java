package credence.polity;

import credence.InvalidInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Polities as a tab-separated table: lines starting with # are comments, the first other line names the columns, lists within a
 * cell are separated by {@code |}, an empty cell is null.
 */
public final class PolityTable {
    private static final List<String> COLUMNS = List.of(
            "key",
            "name",
            "kind",
            "aliases",
            "demonyms",
            "capital",
            "seats",
            "alpha2",
            "alpha3",
            "wikidata",
            "un",
            "un_since",
            "note",
            "source");

    private PolityTable() {}

    /**
     * In the order of the table.
     *
     * @throws IllegalArgumentException naming the line, counted from 1: a wrong number of cells, a cell that can't be read, a key or
     *     alpha-2 given twice, a name or alias that two polities share
     */
    public static List<Polity> parse(String tsv) {
        List<Polity> polities = new ArrayList<>();
        Map<String, Integer> takenAt = new HashMap<>();
        boolean headed = false;
        int number = 0;
        for (String line : tsv.lines().toList()) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (!headed) {
                check(cells.equals(COLUMNS), number, "the columns must be " + String.join(", ", COLUMNS));
                headed = true;
                continue;
            }
            check(cells.size() == COLUMNS.size(), number, cells.size() + " cells, not " + COLUMNS.size());
            Polity polity = polity(cells, number);
            take("key " + polity.key(), takenAt, number);
            if (polity.alpha2() != null) {
                take("alpha2 " + polity.alpha2(), takenAt, number);
            }
            for (String name : names(polity)) {
                take("name \"" + name + "\"", takenAt, number);
            }
            polities.add(polity);
        }
        return List.copyOf(polities);
    }

    private static Polity polity(List<String> cells, int number) {
        try {
            return new Polity(
                    new PolityKey(cells.get(0)),
                    text(cells.get(1), "name"),
                    PolityKind.valueOf(cells.get(2)),
                    list(cells.get(3)),
                    list(cells.get(4)),
                    orNull(cells.get(5)),
                    list(cells.get(6)),
                    orNull(cells.get(7)),
                    orNull(cells.get(8)),
                    orNull(cells.get(9)),
                    UnStatus.valueOf(cells.get(10)),
                    day(cells.get(11)),
                    orNull(cells.get(12)),
                    text(cells.get(13), "source"));
        } catch (IllegalArgumentException | InvalidInput | DateTimeParseException wrong) {
            throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
        }
    }

    private static List<String> names(Polity polity) {
        return Stream.concat(Stream.of(polity.name()), polity.aliases().stream())
                .toList();
    }

    private static void take(String what, Map<String, Integer> takenAt, int number) {
        Integer earlier = takenAt.putIfAbsent(what, number);
        check(earlier == null, number, what + " is taken by line " + earlier);
    }

    private static String text(String cell, String column) {
        if (cell.isBlank()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return cell;
    }

    private static List<String> list(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\|", -1))
                        .map(word -> text(word, "a word of a list"))
                        .toList();
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static void check(boolean holds, int number, String wrong) {
        if (!holds) {
            throw new IllegalArgumentException("line " + number + ": " + wrong);
        }
    }
}
