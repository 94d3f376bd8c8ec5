package credence.persistence;

import credence.ledger.Observation;
import credence.ledger.ObservationDigest;
import credence.persistence.Verification.Found;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jspecify.annotations.Nullable;

/**
 * The observations against the digest that the entry which took them in has of all of them.
 *
 * @param tick is run now and then; what it throws ends the search
 */
record ObservationCheck(SqlConnection connection, Runnable tick) {
    private static final int AT_ONCE = 1000;

    void all() {
        Cursor entries = new Cursor(
                connection,
                "select revision, source, observed, digest from credence.entry where content = 'observed' order by revision",
                AT_ONCE);
        Cursor observations =
                new Cursor(connection, "select * from credence.observation order by revision, id", AT_ONCE);
        for (Row entry = entries.next(); entry != null; entry = entries.next()) {
            check(entry, observations);
        }
        @Nullable Row more = observations.next();
        if (more != null) {
            throw new Found(where(more), "no entry took it in");
        }
    }

    private void check(Row entry, Cursor observations) {
        long revision = entry.getLong("revision");
        ObservationDigest digest = new ObservationDigest();
        for (Row row = observations.peek();
                row != null && row.getLong("revision") <= revision;
                row = observations.peek()) {
            if (row.getLong("revision") < revision) {
                throw new Found(where(row), "no entry took it in");
            }
            digest.add(observation(row, entry.getString("source")));
            observations.next();
            if (digest.count() % AT_ONCE == 0) {
                tick.run();
            }
        }
        if (digest.count() != entry.getLong("observed") || !digest.hash().hex().equals(entry.getString("digest"))) {
            throw new Found(
                    "observations of entry " + revision,
                    "one of them was changed, added or taken away: they no longer give the digest of the entry");
        }
    }

    private static Observation observation(Row row, String source) {
        Observation observation;
        try {
            observation = Observations.observation(row);
        } catch (RuntimeException unreadable) {
            throw new Found(where(row), "it cannot be read: " + unreadable.getMessage());
        }
        if (!observation.source().equals(source)) {
            throw new Found(where(row), "source was changed: it is not that of its entry");
        }
        if (!Observations.row(observation).equals(row.getString("row"))) {
            throw new Found(where(row), "it was changed: its columns no longer give its row, the SHA-256 of them");
        }
        return observation;
    }

    private static String where(Row row) {
        return "observation " + row.getLong("id");
    }
}
