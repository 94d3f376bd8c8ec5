package credence.persistence;

import credence.persistence.Verification.Found;
import credence.report.Report;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The reports against the hash that each has of all its fields, and the words of entries against the passages they are from.
 *
 * @param tick is run now and then; what it throws ends the search
 */
record ReportCheck(SqlConnection connection, Runnable tick) {
    private static final int AT_ONCE = 50;

    /** Answers how many reports there are. */
    long all() {
        Cursor reports = new Cursor(
                connection,
                "select id, hash, text, title, published, outlet, url from credence.report order by id",
                AT_ONCE);
        long count = 0;
        for (Row row = reports.next(); row != null; row = reports.next()) {
            if (count % AT_ONCE == 0) {
                tick.run();
            }
            check(row);
            count++;
        }
        tick.run();
        passages();
        return count;
    }

    private static void check(Row row) {
        String where = "report " + row.getUUID("id");
        String hash;
        try {
            @Nullable String url = row.getString("url");
            hash = ReportHash.of(new Report(
                    row.getString("text"),
                    row.getString("title"),
                    row.getLocalDate("published"),
                    row.getString("outlet"),
                    url == null ? null : URI.create(url)));
        } catch (RuntimeException unreadable) {
            throw new Found(where, "it cannot be read: " + unreadable.getMessage());
        }
        if (!hash.equals(row.getString("hash"))) {
            throw new Found(
                    where, "its text, title, published, outlet or url was changed: they no longer give its hash");
        }
    }

    /** A report and its hash may be changed together; the words that an entry quotes are under the entry's hash. */
    private void passages() {
        @Nullable
        Row wrong = new Cursor(
                        connection,
                        "select e.revision, g.id as reading, r.id as report from credence.entry e"
                                + " left join credence.reading g on g.id = e.reading"
                                + " left join credence.report r on r.id = g.report"
                                + " where e.reading is not null and (r.id is null"
                                + " or e.words <> substr(r.text, e.starts + 1, e.ends - e.starts)"
                                + " or e.outlet is distinct from r.outlet or e.published is distinct from r.published)"
                                + " order by e.revision limit 1",
                        1)
                .next();
        if (wrong != null) {
            throw new Found(
                    wrong.getUUID("report") == null
                            ? "reading of entry " + wrong.getLong("revision")
                            : "report " + wrong.getUUID("report"),
                    wrong.getUUID("report") == null
                            ? "it is missing, or its report is"
                            : "it was changed and its hash made anew: entry " + wrong.getLong("revision")
                                    + " quotes other words of it, or another outlet or day");
        }
    }
}
