package credence.starter;

import credence.InvalidInput;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Evidence;
import credence.ledger.Hash;
import credence.ledger.Teller;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
        return cells.in(() -> new Row(
                id,
                new Act(
                        ActKind.parse(cells.text("kind")),
                        Party.of(new PolityKey(cells.text("actor"))),
                        cells.orNull("target") == null ? null : Party.of(new PolityKey(cells.text("target"))),
                        Status.parse(cells.text("status")),
                        cells.orNull("when") == null ? null : Edtf.parse(cells.text("when")),
                        cells.yes("joint", false)),
                new Evidence.Stated(cells.text("source"), cells.orNull("url"), cells.day("published")),
                new Attribution(
                        cells.tellers(),
                        cells.yes("held", true),
                        cells.orNull("confidence") == null ? null : Confidence.parse(cells.text("confidence")),
                        cells.orNull("note")),
                sameAs,
                identity(line)));
    }

    private static Hash identity(String line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return new Hash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
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

        boolean yes(String column, boolean unsaid) {
            String cell = orNull(column);
            check(
                    cell == null || cell.equals("yes") || cell.equals("no"),
                    line,
                    "says neither yes nor no in " + column,
                    "Send yes, no or nothing.");
            return cell == null ? unsaid : cell.equals("yes");
        }

        @Nullable
        LocalDate day(String column) {
            String cell = orNull(column);
            return cell == null ? null : LocalDate.parse(cell);
        }

        List<Teller> tellers() {
            String cell = orNull("tellers");
            return cell == null
                    ? List.of()
                    : Arrays.stream(cell.split("\\|", -1)).map(Teller::parse).toList();
        }

        /** Whatever is wrong within is wrong in this line. */
        Row in(Supplier<Row> reading) {
            String here = "line " + (line + 1);
            try {
                return reading.get();
            } catch (InvalidInput wrong) {
                throw wrong.field().equals(here) ? wrong : wrong.named(here + ", " + wrong.field());
            } catch (DateTimeException noDay) {
                throw new InvalidInput(here, "has no day in published", "Send a day such as 2022-07-13, or nothing.");
            }
        }
    }
}
