package credence.persistence;

import credence.InvalidInput;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a list.
 *
 * @param name as whoever sent it calls it
 * @param format null: told from what it holds
 */
public record ListFile(Path path, String name, @Nullable ListFormat format) {
    private static final int BEGINNING = 1 << 16;

    /** Unpacked; a small file that unpacks to more than this is none that anybody means. */
    private static final long LONGEST = 16L << 30;

    public ListFile {
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        name = plain.length() <= 200 ? plain : plain.substring(0, 200);
    }

    /** SHA-256 of the file as it came. */
    String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    long size() throws IOException {
        return Files.size(path);
    }

    /**
     * Its lines, unpacked where it is a zip of one file, or gzipped.
     *
     * @throws InvalidInput naming file, where it cannot be unpacked
     */
    ListReader open(credence.intake.Sides sides) throws IOException {
        try {
            return begun(sides);
        } catch (EOFException | ZipException broken) {
            throw new InvalidInput("file", "cannot be unpacked: it is damaged or cut short", "Fetch it anew.");
        }
    }

    private ListReader begun(credence.intake.Sides sides) throws IOException {
        Counted counted = new Counted(Files.newInputStream(path));
        BufferedReader text = new BufferedReader(
                // Bytes that are no UTF-8 become U+FFFD, by which the reader tells the line that has them.
                new InputStreamReader(unpacked(new BufferedInputStream(counted, BEGINNING)), StandardCharsets.UTF_8),
                BEGINNING);
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        String beginning = beginning(text);
        ListFormat told = format == null ? ListFormat.of(beginning) : format;
        return new ListReader(text, told, beginning, sides, counted);
    }

    private static String beginning(BufferedReader text) throws IOException {
        text.mark(BEGINNING);
        char[] begin = new char[BEGINNING / 2];
        int filled = 0;
        for (int more = text.read(begin); more > 0; more = text.read(begin, filled, begin.length - filled)) {
            filled += more;
            if (filled == begin.length) {
                break;
            }
        }
        text.reset();
        return new String(begin, 0, filled);
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(4);
        byte[] magic = in.readNBytes(4);
        in.reset();
        if (isZip(magic)) {
            ZipInputStream zip = new ZipInputStream(in);
            if (!nextFile(zip)) {
                throw new InvalidInput(
                        "file", "is a zip that holds nothing", "Send a zip of one file, or the file itself.");
            }
            return new Limited(new OneFile(zip));
        }
        if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            return new Limited(new GZIPInputStream(in, BEGINNING));
        }
        return in;
    }

    private static boolean isZip(byte[] magic) {
        return magic.length >= 4
                && magic[0] == 'P'
                && magic[1] == 'K'
                // With a file in it, or empty.
                && ((magic[2] == 3 && magic[3] == 4) || (magic[2] == 5 && magic[3] == 6));
    }

    /** Goes to the next file, over folders and what a Mac lays beside each file. */
    private static boolean nextFile(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                return true;
            }
        }
        return false;
    }

    /** Counts what was read of the file as it is, for whoever waits. */
    static final class Counted extends FilterInputStream {
        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count += Math.max(0, read);
            return read;
        }
    }

    /** The one file of a zip: a second one would be left out without a word. */
    private static final class OneFile extends FilterInputStream {
        private final ZipInputStream zip;

        OneFile(ZipInputStream zip) {
            super(zip);
            this.zip = zip;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            if (read < 0 && nextFile(zip)) {
                throw new InvalidInput(
                        "file", "is a zip of more than one file", "Send a zip of one file, or each by itself.");
            }
            return read;
        }
    }

    /** Refuses what unpacks without end. */
    private static final class Limited extends FilterInputStream {
        private long left = LONGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            took(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            took(read);
            return read;
        }

        private void took(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new InvalidInput("file", "unpacks to more than 16 GiB", "Send it in parts.");
            }
        }
    }
}
