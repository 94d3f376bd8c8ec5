package credence.persistence;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Puts a dump into an empty register, all of it or nothing, and looks through what came of it before it counts. It works as the owner of
 * the tables, on a database that no app uses yet. It blocks.
 */
public final class Restore {
    private static final int ROWS_AT_ONCE = 2000;
    private static final int CHARS_AT_ONCE = 4 << 20;

    private final SqlConnection connection;
    private final DumpFile file;
    private final DumpHeader header;
    private final DumpProgress progress;
    private final List<String> batch = new ArrayList<>();
    private long chars;
    private long rows;

    private Restore(SqlConnection connection, DumpFile file, DumpHeader header, DumpProgress progress) {
        this.connection = connection;
        this.file = file;
        this.header = header;
        this.progress = progress;
    }

    /**
     * @param owner who may make tables
     * @param appRole the role that the app works as
     * @throws IOException when the file cannot be read
     */
    public static RestoreResult of(DatabaseLogin owner, String appRole, Path path, DumpProgress progress)
            throws IOException {
        try (DumpFile file = DumpFile.open(path)) {
            return restored(owner, new Migrations(owner, appRole), file, progress);
        } catch (BrokenDump broken) {
            return new RestoreResult.Refused(
                    path + ", " + broken.getMessage() + ". Nothing was written: give a dump that is whole.");
        } catch (Occupied occupied) {
            return new RestoreResult.Refused(String.valueOf(occupied.getMessage()));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static RestoreResult restored(
            DatabaseLogin owner, Migrations migrations, DumpFile file, DumpProgress progress) throws IOException {
        DumpHeader header = file.header();
        Migrations.Versions versions = migrations.versions();
        int known = versions.known();
        if (header.schema() > known) {
            return new RestoreResult.Refused("The dump is of database version " + header.schema()
                    + ", this Credence knows versions up to " + known
                    + ". Restore it with the newer Credence that made it.");
        }
        owner.with(Occupied::check);
        if (versions.applied() > header.schema()) {
            return new RestoreResult.Refused("The dump is of database version " + header.schema()
                    + ", and the empty database was made for version " + versions.applied()
                    + ". Give one without any tables.");
        }
        // An older dump goes into tables as they were then, and takes the way to the newest that its register would
        // have taken.
        migrations.to(header.schema());
        boolean isNewest = header.schema() == known;
        RestoreResult result = owner.with(connection -> new Restore(connection, file, header, progress).all(isNewest));
        if (isNewest || result instanceof RestoreResult.Refused) {
            return result;
        }
        migrations.to(known);
        return owner.with(connection -> {
            SqlText.run(connection, "begin isolation level repeatable read read only");
            return looked(
                    connection,
                    header,
                    progress,
                    "It was brought to this version, and stays in the database: do not use it");
        });
    }

    private RestoreResult all(boolean isNewest) {
        SqlText.run(connection, "begin");
        SqlText.EXACT.forEach(setting -> SqlText.run(connection, setting));
        // An app that starts on the database meanwhile waits, and then finds a register.
        SqlText.run(
                connection, "select pg_advisory_xact_lock(n) from unnest(array[7236837543, 7236837544, 7236837545]) n");
        Occupied.check(connection);
        SqlText.run(connection, RestoreSql.TRIGGERS_OFF);
        SqlText.run(connection, "delete from credence.register_identity");
        try {
            rows();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        SqlText.run(connection, RestoreSql.SEQUENCES);
        SqlText.run(connection, "set constraints all immediate");
        SqlText.run(connection, RestoreSql.TRIGGERS_ON);
        header.rows().keySet().forEach(table -> SqlText.run(connection, "analyze credence." + table));
        RestoreResult result = isNewest
                ? looked(connection, header, progress, "Nothing was written")
                : new RestoreResult.Done(header, List.of());
        SqlText.run(connection, result instanceof RestoreResult.Done ? "commit" : "rollback");
        return result;
    }

    /** As {@code ./credence verify} does it: sums tell that a file is as it was written, this that the register was. */
    private static RestoreResult looked(
            SqlConnection connection, DumpHeader header, DumpProgress progress, String whatBecameOfIt) {
        VerificationResult found = Verification.within(
                connection, now -> progress.at("entries looked through", now.entries(), header.revision()));
        if (found instanceof VerificationResult.Bad(String where, String what)) {
            return new RestoreResult.Refused(
                    "The register was changed behind its back before it was dumped, or the dump was: " + where + ": "
                            + what + ". " + whatBecameOfIt + ". Give an older dump.");
        }
        return new RestoreResult.Done(
                header,
                StreamSupport.stream(
                                connection
                                        .query(
                                                "select key from credence.checkpoint group by key order by max(signed_at) desc")
                                        .execute()
                                        .await()
                                        .indefinitely()
                                        .spliterator(),
                                false)
                        .map(row -> row.getString("key"))
                        .toList());
    }

    /** All rows of all tables, as many as the header says. */
    private void rows() throws IOException {
        DumpFile.Line line = file.next();
        for (Map.Entry<String, Long> table : header.rows().entrySet()) {
            if (!DumpTable.isKnown(table.getKey())) {
                throw new BrokenDump(1, "there is no table \"" + table.getKey() + "\"");
            }
            long many = 0;
            for (; line.table().equals(table.getKey()); line = file.next()) {
                many++;
                add(table.getKey(), line.row());
            }
            flush(table.getKey());
            if (many != table.getValue()) {
                throw new BrokenDump(
                        file.line(),
                        "there are " + many + " rows of \"" + table.getKey() + "\" before it, and the first line says "
                                + table.getValue());
            }
        }
        if (!line.isEnd()) {
            throw new BrokenDump(file.line(), "a row of \"" + line.table() + "\" is not in its place");
        }
    }

    private void add(String table, String row) {
        batch.add(row);
        chars += row.length();
        if (batch.size() == ROWS_AT_ONCE || chars > CHARS_AT_ONCE) {
            flush(table);
        }
    }

    private void flush(String table) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            connection
                    .preparedQuery(RestoreSql.insert(table))
                    .execute(Tuple.of("[" + String.join(",", batch) + "]"))
                    .await()
                    .indefinitely();
        } catch (PgException refused) {
            throw new BrokenDump(
                    file.line(),
                    "of the " + batch.size() + " rows of \"" + table + "\" up to there the database refuses one: "
                            + refused.getErrorMessage());
        }
        rows += batch.size();
        batch.clear();
        chars = 0;
        progress.at("rows written", rows, header.all());
    }
}
