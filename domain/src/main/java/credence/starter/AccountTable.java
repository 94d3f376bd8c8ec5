package credence.starter;

import credence.InvalidInput;
import credence.act.Party;
import credence.intake.AccountForm;
import credence.intake.Identity;
import credence.intake.Row;
import credence.intake.Wrong;
import credence.polity.PolityKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accounts as a tab-separated table: lines starting with # are comments, the first other line names the columns, an empty cell is
 * null, tellers are separated by {@code |}. The columns are told in the README.md beside the starter register.
 */
public final class AccountTable {
    /** In this order. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "actor",
            "target",
            "when",
            "status",
            "joint",
            "tellers",
            "held",
            "confidence",
            "source",
            "url",
            "published",
            "note",
            "same_as");

    private static final AccountForm FORM = new AccountForm(cell -> Party.of(new PolityKey(cell)));

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private AccountTable() {}

    /**
     * The rows in the order of the tables; a row may name one of an earlier table.
     *
     * @throws InvalidInput naming the line, counted from 1 in its table, and what is wrong with it
     */
    public static List<Row> parse(List<String> tables) {
        AccountTable table = new AccountTable();
        tables.forEach(table::read);
        return List.copyOf(table.rows);
    }

    private void read(String tsv) {
        List<String> lines = tsv.lines().toList();
        boolean headed = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (!headed) {
                check(cells.equals(COLUMNS), i, "names other columns", "The first line must be " + COLUMNS);
                headed = true;
                continue;
            }
            check(cells.size() == COLUMNS.size(), i, "has " + cells.size() + " cells", "Send " + COLUMNS.size() + ".");
            rows.add(row(new Cells(i, cells), line));
        }
    }

    private Row row(Cells cells, String line) {
        String id = cells.text("id");
        check(!ids.contains(id), cells.line, "has an id that is taken: " + id, "Send another id.");
        String sameAs = cells.orNull("same_as");
        check(
                sameAs == null || ids.contains(sameAs),
                cells.line,
                "is the same as " + sameAs + ", which no earlier row is",
                "Send that row first.");
        ids.add(id);
        Wrong wrong = new Wrong();
        @Nullable Row row = FORM.row(id, cells.filled(), Identity.of(line), wrong);
        if (row == null || !wrong.found().isEmpty()) {
            InvalidInput first = wrong.found().getFirst();
            throw first.named("line " + (cells.line + 1) + ", " + first.field());
        }
        return row;
    }

    private static void check(boolean holds, int line, String wrong, String mend) {
        if (!holds) {
            throw new InvalidInput("line " + (line + 1), wrong, mend);
        }
    }

    /** The cells of one line, counted from 0. */
    private record Cells(int line, List<String> cells) {
        @Nullable
        String orNull(String column) {
            String cell = cells.get(COLUMNS.indexOf(column)).strip();
            return cell.isEmpty() ? null : cell;
        }

        String text(String column) {
            String cell = orNull(column);
            if (cell == null) {
                throw new InvalidInput("line " + (line + 1), "has no " + column, "Fill that cell.");
            }
            return cell;
        }

        /** By column, without those that are empty. */
        Map<String, String> filled() {
            Map<String, String> filled = new HashMap<>();
            for (String column : COLUMNS) {
                @Nullable String cell = orNull(column);
                if (cell != null) {
                    filled.put(column, cell);
                }
            }
            return filled;
        }
    }
}
