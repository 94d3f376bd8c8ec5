package credence.persistence;

import credence.act.Account;
import credence.reading.Imprint;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The tables of reports, readings and their proposals. */
final class Readings {
    private static final String LIST = "readings";
    private static final String SELECT =
            "select g.id, g.reader, g.found, g.by, g.at, r.text, r.title, r.published, r.outlet, r.url";
    /** Of the texts of a page: what any client takes in one message, four MiB, with room for the rest. */
    private static final long PAGE_BYTES = 3L << 20;

    private static final String FROM = " from credence.reading g join credence.report r on r.id = g.report";

    private Readings() {}

    /**
     * In the transaction of the connection. Two who hand in reports at once: the second waits for the first, and gets its reading where
     * it is the same report.
     */
    static Uni<Submission> submit(
            SqlConnection connection, Report report, Reading reading, Imprint imprint, Editor by) {
        String hash = ReportHash.of(report);
        UUID id = UUID.randomUUID();
        URI url = report.url();
        Tuple tuple = Tuple.tuple()
                .addUUID(id)
                .addString(hash)
                .addString(report.text())
                .addString(report.title())
                .addLocalDate(report.published())
                .addString(report.outlet())
                .addString(url == null ? null : url.toString());
        return Copies.lock(connection)
                .chain(() -> connection
                        .preparedQuery("insert into credence.report (id, hash, text, title, published, outlet, url)"
                                + " values ($1, $2, $3, $4, $5, $6, $7) on conflict (hash) do nothing returning id")
                        .execute(tuple))
                .chain(rows -> rows.size() == 0
                        ? known(connection, hash)
                        : store(connection, id, report, reading, imprint, by));
    }

    private static Uni<Submission> known(SqlConnection connection, String hash) {
        return connection
                .preparedQuery(
                        "select g.id from credence.reading g join credence.report r on r.id = g.report where r.hash = $1")
                .execute(Tuple.of(hash))
                .map(rows -> new Submission.AlreadyStored(
                        new ReadingId(rows.iterator().next().getUUID("id"))));
    }

    private static Uni<Submission> store(
            SqlConnection connection, UUID reportId, Report report, Reading reading, Imprint imprint, Editor by) {
        UUID id = UUID.randomUUID();
        Tuple tuple = Tuple.tuple()
                .addUUID(id)
                .addUUID(reportId)
                .addString(reading.reader())
                .addJsonObject(FoundJson.write(reading))
                .addString(by.name());
        Uni<RowSet<Row>> stored = connection
                .preparedQuery("insert into credence.reading (id, report, reader, found, by, at)"
                        + " values ($1, $2, $3, $4, $5, clock_timestamp())")
                .execute(tuple);
        List<Tuple> proposals = new ArrayList<>();
        for (int i = 0; i < reading.accounts().size(); i++) {
            proposals.add(proposal(id, i, reading.accounts().get(i)));
        }
        Uni<?> all = proposals.isEmpty()
                ? stored
                : stored.chain(() -> connection
                        .preparedQuery(
                                "insert into credence.proposal (id, reading, position, background, starts, ends, shown, "
                                        + Rows.ACT
                                        + ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)")
                        .executeBatch(proposals));
        return all.chain(() -> Copies.keep(connection, id, imprint))
                .chain(() -> KeptChecks.keep(connection, id, report, reading))
                .replaceWith(new Submission.Stored(new ReadingId(id)));
    }

    private static Tuple proposal(UUID reading, int position, Account account) {
        Tuple tuple = Tuple.tuple()
                .addUUID(UUID.randomUUID())
                .addUUID(reading)
                .addInteger(position)
                .addBoolean(account.background())
                .addInteger(account.evidence().start())
                .addInteger(account.evidence().end())
                .addJsonObject(ShownJson.write(account));
        return Rows.act(tuple, account.act());
    }

    /** The reports of readings, without their texts. */
    static Uni<Map<ReadingId, ReportLine>> reports(SqlClient client, List<ReadingId> ids) {
        return client.preparedQuery("select g.id, r.title, r.published, r.outlet, r.url from credence.reading g"
                        + " join credence.report r on r.id = g.report where g.id = any($1)")
                .execute(Tuple.of(ids.stream().map(ReadingId::value).toArray(UUID[]::new)))
                .map(rows -> {
                    Map<ReadingId, ReportLine> reports = new HashMap<>();
                    for (Row row : rows) {
                        ReadingId id = new ReadingId(row.getUUID("id"));
                        String url = row.getString("url");
                        reports.put(
                                id,
                                new ReportLine(
                                        id,
                                        row.getString("title"),
                                        row.getLocalDate("published"),
                                        row.getString("outlet"),
                                        url == null ? null : URI.create(url)));
                    }
                    return reports;
                });
    }

    static Uni<Optional<StoredReading>> reading(SqlClient client, ReadingId id) {
        return client.preparedQuery(SELECT + FROM + " where g.id = $1")
                .execute(Tuple.of(id.value()))
                .chain(rows -> whole(client, rows))
                .map(readings -> readings.stream().findFirst());
    }

    static Uni<Page<StoredReading>> list(SqlClient client, ReadingFilter filter, ReportOrder order, PageRequest page) {
        Keyset keys = new Keyset(LIST, order, "r.published", "g.at", "g.id", null);
        Tuple tuple = Tuple.of(page.size() + 1);
        List<String> where = new ArrayList<>(keys.after(page, tuple));
        if (filter.outlet() != null) {
            tuple.addString(filter.outlet());
            where.add("r.outlet = $" + tuple.size());
        }
        if (filter.from() != null) {
            tuple.addLocalDate(filter.from());
            where.add("r.published >= $" + tuple.size());
        }
        if (filter.to() != null) {
            tuple.addLocalDate(filter.to());
            where.add("r.published <= $" + tuple.size());
        }
        return client.preparedQuery("select g.id, octet_length(r.text) as bytes"
                        + keys.select()
                        + FROM
                        + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + keys.orderBy()
                        + " limit $1")
                .execute(tuple)
                .chain(rows -> {
                    List<Row> listed =
                            StreamSupport.stream(rows.spliterator(), false).toList();
                    List<Row> items = fitting(listed, page.size());
                    @Nullable String next = items.size() < listed.size() ? keys.token(items.getLast()) : null;
                    UUID[] ids = items.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
                    return inOrder(client, ids).map(readings -> new Page<>(readings, next));
                });
    }

    /** As many as a page has, and fewer where their texts are long; at least one. */
    private static List<Row> fitting(List<Row> listed, int size) {
        int count = 0;
        long bytes = 0;
        while (count < Math.min(size, listed.size())) {
            bytes += listed.get(count).getInteger("bytes");
            if (count > 0 && bytes > PAGE_BYTES) {
                break;
            }
            count++;
        }
        return listed.subList(0, count);
    }

    private static Uni<List<StoredReading>> inOrder(SqlClient client, UUID[] ids) {
        return client.preparedQuery(SELECT + FROM + " where g.id = any($1) order by array_position($1, g.id)")
                .execute(Tuple.of(ids))
                .chain(rows -> whole(client, rows));
    }

    static LocalDate day(String field) {
        try {
            return LocalDate.parse(field);
        } catch (java.time.format.DateTimeParseException notADay) {
            throw new credence.InvalidInput(
                    "page_token", "is not a token of this list", "Send the token the page before gave, or none.");
        }
    }

    static OffsetDateTime time(String field) {
        try {
            return Rows.time(Instant.parse(field));
        } catch (java.time.format.DateTimeParseException notATime) {
            throw new credence.InvalidInput(
                    "page_token", "is not a token of this list", "Send the token the page before gave, or none.");
        }
    }

    static UUID id(String field) {
        try {
            return UUID.fromString(field);
        } catch (IllegalArgumentException notAnId) {
            throw new credence.InvalidInput(
                    "page_token", "is not a token of this list", "Send the token the page before gave, or none.");
        }
    }

    private static Uni<List<StoredReading>> whole(SqlClient client, RowSet<Row> rows) {
        UUID[] ids = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return Uni.createFrom().item(List.of());
        }
        return client.preparedQuery(
                        "select * from credence.proposal where reading = any($1) order by reading, position")
                .execute(Tuple.of(ids))
                .chain(proposals -> Copies.kin(client, ids).map(kin -> {
                    Map<UUID, List<Account>> accounts = new LinkedHashMap<>();
                    proposals.forEach(
                            row -> accounts.computeIfAbsent(row.getUUID("reading"), reading -> new ArrayList<>())
                                    .add(Rows.account(row)));
                    return StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> stored(
                                    row,
                                    accounts.getOrDefault(row.getUUID("id"), List.of()),
                                    kin.getOrDefault(row.getUUID("id"), Copies.Kin.NONE)))
                            .toList();
                }));
    }

    private static StoredReading stored(Row row, List<Account> accounts, Copies.Kin kin) {
        @Nullable String url = row.getString("url");
        Report report = new Report(
                row.getString("text"),
                row.getString("title"),
                row.getLocalDate("published"),
                row.getString("outlet"),
                url == null ? null : URI.create(url));
        Reading reading = FoundJson.read(row.getString("reader"), (JsonObject) row.getJson("found"), accounts);
        return new StoredReading(
                new ReadingId(row.getUUID("id")),
                report,
                reading,
                new Editor(row.getString("by")),
                Rows.instant(row, "at"),
                kin.origin(),
                kin.copies());
    }
}
