package credence.persistence;

import credence.act.Act;
import credence.reading.Imprint;
import credence.reading.ReadingId;
import credence.report.Sketch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table of sketches: which report is a copy of which. */
final class Copies {
    private static final long LOCK = 7236837547L;
    private static final String LINE = "g.id, r.title, r.published, r.outlet, r.url";

    private Copies() {}

    /** What a reading is a copy of, and what are copies of it. */
    record Kin(@Nullable ReportLine origin, List<ReportLine> copies) {
        static final Kin NONE = new Kin(null, List.of());
    }

    /** Until the transaction ends nobody else hands a report in, so that of two copies one is the earlier. */
    static Uni<Void> lock(SqlConnection connection) {
        return LockWait.on(connection, LOCK);
    }

    /** Finds the origin of a reading that is stored already, and keeps both. Under the {@link #lock}. */
    static Uni<Void> keep(SqlConnection connection, UUID reading, Imprint imprint) {
        return origin(connection, imprint)
                .chain(origin -> connection
                        .preparedQuery("insert into credence.sketch (reading, shingles, signature, bands, origin)"
                                + " values ($1, $2, $3, $4, $5)")
                        .execute(Tuple.tuple()
                                .addUUID(reading)
                                .addInteger(imprint.sketch().shingles())
                                .addBuffer(Buffer.buffer(imprint.sketch().signature()))
                                .addArrayOfInteger(bands(imprint.sketch()))
                                .addUUID(origin))
                        .replaceWithVoid());
    }

    private static Integer[] bands(Sketch sketch) {
        return sketch.bands().toArray(Integer[]::new);
    }

    private record Candidate(UUID reading, UUID origin) {}

    private static Uni<@Nullable UUID> origin(SqlConnection connection, Imprint imprint) {
        return connection
                .preparedQuery("select s.reading, s.shingles, s.signature, coalesce(s.origin, s.reading) as origin"
                        + " from credence.sketch s join credence.reading g on g.id = s.reading where s.bands && $1"
                        + " order by g.at, g.id")
                .execute(Tuple.tuple().addArrayOfInteger(bands(imprint.sketch())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> imprint.sketch().isCopyOf(sketch(row)))
                        .map(row -> new Candidate(row.getUUID("reading"), row.getUUID("origin")))
                        .toList())
                .chain(alike -> acts(
                                connection,
                                alike.stream().map(Candidate::reading).toList())
                        .map(acts -> alike.stream()
                                .filter(one -> imprint.isCopyOf(
                                        new Imprint(imprint.sketch(), acts.getOrDefault(one.reading(), List.of()))))
                                .map(Candidate::origin)
                                .findFirst()
                                .orElse(null)));
    }

    private static Sketch sketch(Row row) {
        return Sketch.stored(
                row.getInteger("shingles"), row.getBuffer("signature").getBytes());
    }

    /** The acts that readings tell, by reading. */
    static Uni<Map<UUID, List<Act>>> acts(SqlClient client, List<UUID> readings) {
        Map<UUID, List<Act>> acts = new LinkedHashMap<>();
        if (readings.isEmpty()) {
            return Uni.createFrom().item(acts);
        }
        return client.preparedQuery("select reading, " + Rows.ACT + " from credence.proposal where reading = any($1)")
                .execute(Tuple.of(readings.toArray(UUID[]::new)))
                .map(rows -> {
                    rows.forEach(row -> acts.computeIfAbsent(row.getUUID("reading"), reading -> new ArrayList<>())
                            .add(Rows.act(row)));
                    return acts;
                });
    }

    /** Of each of these readings its origin and copies; none where it has neither. */
    static Uni<Map<UUID, Kin>> kin(SqlClient client, UUID[] readings) {
        return client.preparedQuery(
                        "select s.reading as of, true as original, g.at, " + LINE + " from credence.sketch s"
                                + " join credence.reading g on g.id = s.origin join credence.report r on r.id = g.report"
                                + " where s.reading = any($1)"
                                + " union all select s.origin, false, g.at, " + LINE + " from credence.sketch s"
                                + " join credence.reading g on g.id = s.reading join credence.report r on r.id = g.report"
                                + " where s.origin = any($1) order by at, id")
                .execute(Tuple.of(readings))
                .map(rows -> {
                    Map<UUID, ReportLine> origins = new LinkedHashMap<>();
                    Map<UUID, List<ReportLine>> copies = new LinkedHashMap<>();
                    for (Row row : rows) {
                        if (row.getBoolean("original")) {
                            origins.put(row.getUUID("of"), line(row));
                        } else {
                            copies.computeIfAbsent(row.getUUID("of"), origin -> new ArrayList<>())
                                    .add(line(row));
                        }
                    }
                    Map<UUID, Kin> kin = new LinkedHashMap<>();
                    for (UUID reading : readings) {
                        kin.put(reading, new Kin(origins.get(reading), copies.getOrDefault(reading, List.of())));
                    }
                    return kin;
                });
    }

    private static ReportLine line(Row row) {
        @Nullable String url = row.getString("url");
        return new ReportLine(
                new ReadingId(row.getUUID("id")),
                row.getString("title"),
                row.getLocalDate("published"),
                row.getString("outlet"),
                url == null ? null : URI.create(url));
    }
}
