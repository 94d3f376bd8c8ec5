package credence.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import credence.InvalidInput;
import credence.intake.AccountForm;
import credence.intake.Arrival;
import credence.intake.CowExchange;
import credence.intake.Csv;
import credence.intake.Formula;
import credence.intake.GdeltEvent;
import credence.intake.Sides;
import credence.intake.Wrong;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a list on, some lines at a time: no more of it is in memory. */
final class ListReader implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 20;
    /** In characters: lines given at once stay below this and one line more, however long lines are. */
    private static final int MOST_AT_ONCE = 1 << 22;

    /**
     * What a line brings.
     *
     * @param number counted from 1
     * @param wrong what is wrong with it; then it brings nothing
     */
    record Read(long number, List<? extends Arrival> arrivals, List<InvalidInput> wrong) {}

    private final BufferedReader text;
    private final ListFormat format;
    private final ListFile.Counted counted;
    private final AccountForm accounts;
    private final GdeltEvent events;
    private final CowExchange exchange;
    private final Csv csv;
    private @Nullable List<String> header;
    private long number;
    /** Characters of the lines that are being given. */
    private long held;
    /** Behind what was given last. */
    private @Nullable Unreadable broken;

    ListReader(BufferedReader text, ListFormat format, String beginning, Sides sides, ListFile.Counted counted) {
        this.text = text;
        this.format = format;
        this.counted = counted;
        this.accounts = new AccountForm(sides);
        this.events = new GdeltEvent(sides);
        this.exchange = new CowExchange(sides);
        this.csv = new Csv(
                text,
                ListFormat.separator(beginning
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse(null)));
    }

    ListFormat format() {
        return format;
    }

    /** Of the file as it is, how many bytes were read. */
    long bytes() {
        return counted.count();
    }

    /**
     * The next lines that are not blank, at most so many, and fewer where they are long; empty at the end.
     *
     * @throws Unreadable where nothing after the lines given before can be read
     */
    List<Read> next(int most) throws IOException {
        @Nullable Unreadable end = broken;
        if (end != null) {
            throw end;
        }
        List<Supplier<Read>> lines = new ArrayList<>();
        held = 0;
        try {
            for (@Nullable Supplier<Read> line = line(); line != null; line = line()) {
                lines.add(line);
                if (lines.size() == most || held > MOST_AT_ONCE) {
                    break;
                }
            }
        } catch (Unreadable found) {
            if (lines.isEmpty()) {
                throw found;
            }
            broken = found;
        }
        // Each is read by itself, and that takes longer than finding where it ends.
        return lines.parallelStream().map(Supplier::get).toList();
    }

    private @Nullable Supplier<Read> line() throws IOException {
        try {
            return switch (format) {
                case CSV, COW -> separated();
                case JSONL, GDELT -> plain();
            };
        } catch (ZipException | java.io.EOFException broken) {
            throw new Unreadable(
                    place() + 1,
                    new InvalidInput("file", "cannot be unpacked: it is damaged or cut short", "Fetch it anew."));
        }
    }

    private long place() {
        return format == ListFormat.CSV || format == ListFormat.COW ? csv.line() : number;
    }

    private @Nullable Supplier<Read> separated() throws IOException {
        @Nullable List<String> cells;
        List<String> fields;
        try {
            if (header == null) {
                header = ListHeader.read(csv, format);
            }
            fields = header;
            cells = csv.next();
        } catch (InvalidInput shape) {
            throw new Unreadable(csv.line(), shape);
        }
        if (cells == null) {
            return null;
        }
        long line = csv.line();
        List<String> found = cells;
        held += cells.stream().mapToInt(String::length).sum();
        return () -> record(line, fields, found);
    }

    private Read record(long line, List<String> fields, List<String> cells) {
        if (cells.size() != fields.size()) {
            return new Read(
                    line,
                    List.of(),
                    List.of(new InvalidInput(
                            "row",
                            "has " + cells.size() + " cells, the header " + fields.size(),
                            "Look for a separator or a quotation mark too many or too few.")));
        }
        if (cells.stream().anyMatch(ListReader::isDamaged)) {
            return new Read(line, List.of(), List.of(damaged()));
        }
        Map<String, String> filled = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            put(filled, fields.get(i), format == ListFormat.CSV ? Formula.read(cells.get(i)) : cells.get(i));
        }
        Wrong wrong = new Wrong();
        return read(
                line,
                format == ListFormat.CSV ? one(accounts.line(filled, wrong)) : exchange.read(filled, wrong),
                wrong);
    }

    private @Nullable Supplier<Read> plain() throws IOException {
        @Nullable String line = text();
        while (line != null && line.isBlank()) {
            line = text();
        }
        if (line == null) {
            return null;
        }
        long place = number;
        String found = line;
        held += line.length();
        return () -> plain(place, found);
    }

    private Read plain(long number, String line) {
        if (isDamaged(line)) {
            return new Read(number, List.of(), List.of(damaged()));
        }
        Wrong wrong = new Wrong();
        if (format == ListFormat.GDELT) {
            return read(number, one(events.read(Arrays.asList(line.split("\t", -1)), wrong)), wrong);
        }
        Map<String, String> filled = new HashMap<>();
        try {
            JsonLine.read(line).forEach((name, value) -> {
                @Nullable String field = AccountForm.field(name);
                if (field == null) {
                    throw new InvalidInput(
                            name,
                            "is not a field of an account",
                            "The fields are " + String.join(", ", AccountForm.FIELDS) + ".");
                }
                put(filled, field, value);
            });
        } catch (JsonProcessingException broken) {
            return new Read(number, List.of(), List.of(JsonLine.wrong(broken)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text at hand", impossible);
        } catch (InvalidInput unknown) {
            return new Read(number, List.of(), List.of(unknown));
        }
        return read(number, one(accounts.line(filled, wrong)), wrong);
    }

    private static boolean isDamaged(String text) {
        return text.indexOf('\ufffd') >= 0;
    }

    private static InvalidInput damaged() {
        return new InvalidInput(
                "row",
                "holds bytes that are no UTF-8, or the character U+FFFD",
                "Save the file with the encoding UTF-8.");
    }

    /** A line of any length would be no line: only so much of it is read. */
    private @Nullable String text() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return null;
        }
        number++;
        while (c >= 0 && c != '\n') {
            if (line.length() == LONGEST_LINE) {
                throw new Unreadable(
                        number,
                        new InvalidInput(
                                "row",
                                "is longer than " + LONGEST_LINE + " characters",
                                "Is it a list, one record a line?"));
            }
            line.append((char) c);
            c = text.read();
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }

    /** Blank is left out; what is a text in its own words keeps its spaces. */
    private static void put(Map<String, String> filled, String field, String value) {
        if (!field.isEmpty() && !value.isBlank()) {
            filled.put(field, field.equals("quote") || field.equals("note") ? value : value.strip());
        }
    }

    private static List<? extends Arrival> one(@Nullable Arrival arrival) {
        return arrival == null ? List.of() : List.of(arrival);
    }

    private static Read read(long number, List<? extends Arrival> arrivals, Wrong wrong) {
        return new Read(number, wrong.found().isEmpty() ? arrivals : List.of(), wrong.found());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
