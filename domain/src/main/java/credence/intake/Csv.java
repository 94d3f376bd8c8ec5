package credence.intake;

import credence.InvalidInput;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of separated values as RFC 4180 has them: a cell in quotation marks may hold the separator, line breaks, and quotation marks
 * written twice. Lines may end in CRLF, LF or CR; blank lines are skipped. It reads on and holds one record at a time.
 */
public final class Csv {
    private static final int LONGEST_RECORD = 1 << 20;
    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private final char[] buffer = new char[1 << 14];
    private int filled;
    private int at;
    private long line = 1;
    private long begins = 1;
    private int length;

    public Csv(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** The line, counted from 1, on which the record last given begins. */
    public long line() {
        return begins;
    }

    /**
     * The next record; null at the end.
     *
     * @throws InvalidInput naming the record's shape; what follows it in the text cannot be told apart any more
     */
    public @Nullable List<String> next() throws IOException {
        int c = read();
        while (c == '\n' || c == '\r') {
            ended(c);
            c = read();
        }
        if (c == END) {
            return null;
        }
        begins = line;
        length = 0;
        List<String> cells = new ArrayList<>();
        while (true) {
            cell.setLength(0);
            c = c == '"' ? quoted() : plain(c);
            cells.add(cell.toString());
            if (c != separator) {
                if (c != END) {
                    ended(c);
                }
                return cells;
            }
            c = read();
        }
    }

    /** Up to and with what ends the cell. */
    private int plain(int first) throws IOException {
        int c = first;
        while (c != separator && c != '\n' && c != '\r' && c != END) {
            add(c);
            run(separator);
            c = read();
        }
        return c;
    }

    private int quoted() throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                throw new InvalidInput(
                        "quotation mark",
                        "that opens a cell here is never closed",
                        "Close it, and write one inside a cell twice.");
            }
            if (c == '\n' || c == '\r' && peek() != '\n') {
                line++;
            }
            if (c != '"') {
                add(c);
                run('"');
                continue;
            }
            c = read();
            if (c == '"') {
                add(c);
                continue;
            }
            if (c != separator && c != '\n' && c != '\r' && c != END) {
                throw new InvalidInput(
                        "quotation mark",
                        "closes a cell on line " + line + ", but the cell goes on",
                        "Write a quotation mark inside a cell twice.");
            }
            return c;
        }
    }

    /** What lies at hand of a cell as it is, in one go: up to a line's end or what ends the cell. */
    private void run(char end) {
        int from = at;
        while (at < filled && buffer[at] != end && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        cell.append(buffer, from, at - from);
        grown(at - from);
    }

    private void add(int c) {
        grown(1);
        cell.append((char) c);
    }

    private void grown(int by) {
        length += by;
        if (length > LONGEST_RECORD) {
            throw new InvalidInput(
                    "record",
                    "is longer than " + LONGEST_RECORD + " characters",
                    "Look for a quotation mark that is not closed.");
        }
    }

    private void ended(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            at++;
        }
        line++;
    }

    private int peek() throws IOException {
        int c = read();
        if (c != END) {
            at--;
        }
        return c;
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at++];
    }
}
