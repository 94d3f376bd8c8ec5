package credence.persistence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a dump line by line, gzipped or not, each line against its sum. */
final class DumpFile implements AutoCloseable {
    private static final int LONGEST_LINE = 256 << 20;
    private static final int BUFFER = 1 << 16;
    private static final String CUT_OFF = "the file ends in the middle of it: it was cut off";

    private final InputStream in;
    private final DumpSum sum = new DumpSum();
    private long line;

    private DumpFile(InputStream in) {
        this.in = in;
    }

    /**
     * @param table whose row it is
     * @param row as JSON
     */
    record Line(String table, String row) {
        private static final String END = "end";

        boolean isEnd() {
            return table.equals(END);
        }
    }

    static DumpFile open(Path path) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        file.mark(2);
        boolean isGzip = file.read() == 0x1f && file.read() == 0x8b;
        file.reset();
        try {
            return new DumpFile(isGzip ? new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER) : file);
        } catch (EOFException cut) {
            throw new BrokenDump(1, CUT_OFF);
        }
    }

    /** The number of the line read last. */
    long line() {
        return line;
    }

    DumpHeader header() throws IOException {
        byte @Nullable [] read = bytes();
        if (read == null) {
            throw new BrokenDump(1, "the file is empty");
        }
        DumpHeader header = DumpHeader.parse(new String(read, StandardCharsets.UTF_8));
        summed(read);
        return header;
    }

    /** The next row, or the end. */
    Line next() throws IOException {
        String before = sum.whole();
        byte @Nullable [] read = bytes();
        if (read == null) {
            throw new BrokenDump(
                    line + 1, "the file ends here, and a dump ends with a line of its own: it was cut off");
        }
        String text = summed(read);
        int colon = text.indexOf("\":");
        if (!text.startsWith("{\"") || colon < 0) {
            throw new BrokenDump(line, "it is no row of a dump");
        }
        Line next = new Line(text.substring(2, colon), text.substring(colon + 2));
        if (next.isEnd()) {
            if (!next.row().equals("\"" + before + "\"")) {
                throw new BrokenDump(line, "the digest of the file is another");
            }
            if (bytes() != null) {
                throw new BrokenDump(line, "something follows the end of the dump");
            }
        }
        return next;
    }

    /** A line without its sum, which must be right. */
    private String summed(byte[] read) {
        int length = Math.max(read.length - DumpSum.TAIL, 0);
        byte[] tail = sum.after(read, length);
        if (!Arrays.equals(tail, 0, tail.length, read, length, read.length)) {
            throw new BrokenDump(
                    line, "it was changed, or a line before it is missing: its sum is not that of the lines so far");
        }
        return new String(read, 0, length, StandardCharsets.UTF_8);
    }

    /** The bytes of the next line; null after the last. */
    private byte @Nullable [] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try {
            for (int one = in.read(); one != '\n'; one = in.read()) {
                if (one < 0) {
                    if (bytes.size() > 0) {
                        throw new BrokenDump(line + 1, CUT_OFF);
                    }
                    return null;
                }
                bytes.write(one);
                if (bytes.size() > LONGEST_LINE) {
                    throw new BrokenDump(line + 1, "it is longer than any line of a dump");
                }
            }
        } catch (EOFException cut) {
            throw new BrokenDump(line + 1, CUT_OFF);
        } catch (ZipException changed) {
            throw new BrokenDump(
                    line + 1,
                    "the file was changed: it cannot be unpacked from here on (" + changed.getMessage() + ")");
        }
        line++;
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
