package credence.persistence;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes all that a register knows into one file: every row of every table, as it was at one moment, whoever writes meanwhile. Memory
 * does not grow with it. The same register gives the same bytes. It blocks.
 */
public final class Dump {
    private static final int BUFFER = 1 << 16;
    private static final int TOLD_EVERY = 10_000;

    private final SqlConnection connection;
    private final DumpProgress progress;
    private final DumpSum sum = new DumpSum();
    private long rows;

    private Dump(SqlConnection connection, DumpProgress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /**
     * @param login who may read; the app's role is enough
     * @param file that is not there yet; it is there whole or not at all, and only its owner may read it
     * @throws IOException when it cannot be written
     */
    public static DumpResult of(DatabaseLogin login, Path file, DumpProgress progress) throws IOException {
        if (Files.exists(file)) {
            return new DumpResult.Refused(file + " is there already. Give the name of a new file.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        try {
            Migrations.Versions versions = new Migrations(login, "").versions();
            if (versions.applied() != versions.known()) {
                return new DumpResult.Refused(
                        "The database is at version " + versions.applied()
                                + ", this Credence is made for version " + versions.known()
                                + ". Dump it with the Credence that it belongs to, or start it once with this one: ./credence up.");
            }
            DumpResult result = login.with(connection -> written(connection, versions.applied(), draft, progress));
            if (result instanceof DumpResult.Done) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return result;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static DumpResult written(SqlConnection connection, int schema, Path file, DumpProgress progress) {
        SqlText.run(connection, "begin isolation level repeatable read read only");
        for (String setting : SqlText.EXACT) {
            SqlText.run(connection, setting);
        }
        try (FileChannel channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                OutputStream packed = new Quick(Channels.newOutputStream(channel))) {
            Dump dump = new Dump(connection, progress);
            DumpHeader header = dump.header(schema);
            OutputStream out = new BufferedOutputStream(packed, BUFFER);
            dump.all(header, out);
            out.flush();
            ((Quick) packed).finish();
            channel.force(true);
            return new DumpResult.Done(header, dump.rows, channel.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hashes do not pack, so trying harder takes three times as long for a tenth of the size. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private DumpHeader header(int schema) {
        Map<String, Long> counts = new LinkedHashMap<>();
        DumpTable.ALL.forEach(table -> counts.put(
                table.name(),
                SqlText.one(connection, "select count(*) as n from " + table.relation())
                        .getLong("n")));
        Row head = SqlText.one(
                connection,
                "select r.id::text as register, coalesce(e.revision, 0) as revision, coalesce(e.hash, repeat('0', 64)) as hash"
                        + " from credence.register_identity r left join"
                        + " (select revision, hash from credence.entry order by revision desc limit 1) e on true");
        return new DumpHeader(
                schema, head.getString("register"), head.getLong("revision"), head.getString("hash"), counts);
    }

    private void all(DumpHeader header, OutputStream out) throws IOException {
        String first = header.json().encode();
        line(out, first.substring(0, first.length() - 1));
        long of = header.all();
        for (DumpTable table : DumpTable.ALL) {
            String start = "{\"" + table.name() + "\":";
            Cursor cursor = new Cursor(
                    connection,
                    "select row_to_json(t)::text as row from " + table.relation() + " t order by " + table.order(),
                    table.atOnce());
            for (List<Row> some = cursor.some(); !some.isEmpty(); some = cursor.some()) {
                for (Row row : some) {
                    line(out, start + row.getString("row"));
                    if (++rows % TOLD_EVERY == 0) {
                        progress.at("rows written", rows, of);
                    }
                }
            }
        }
        line(out, "{\"end\":\"" + sum.whole() + "\"");
    }

    private void line(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        out.write(sum.after(bytes, bytes.length));
        out.write('\n');
    }
}
