package credence.persistence;

import credence.ledger.Revision;
import credence.polity.Memberships;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.stance.Coverage;
import credence.stance.Question;
import credence.verdict.Checking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What the register said of each reading when it was kept. */
@ApplicationScoped
public class KeptChecks {
    private static final Memberships MEMBERSHIPS = Memberships.starter();
    private static final Coverage COVERAGE = Coverage.starter();

    private final Pool pool;

    KeptChecks(Pool pool) {
        this.pool = pool;
    }

    /** Empty for a reading kept before checks were. */
    public Uni<Optional<KeptCheck>> of(ReadingId id) {
        return Patience.with(
                        pool,
                        client -> client.preparedQuery(
                                        "select revision, day, accounts, claims from credence.kept_check where reading = $1")
                                .execute(Tuple.of(id.value())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new KeptCheck(
                                new Revision(row.getLong("revision")),
                                row.getLocalDate("day"),
                                read((JsonArray) row.getJson("accounts")),
                                read((JsonArray) row.getJson("claims")))))
                .onFailure()
                .transform(RegisterException::of);
    }

    /** In the transaction that keeps the reading, at the last revision that it sees. */
    static Uni<Void> keep(SqlConnection connection, UUID id, Report report, Reading reading) {
        LocalDate published = report.published();
        LocalDate day = published == null ? LocalDate.now(ZoneOffset.UTC) : published;
        return Ledger.head(connection)
                .chain(head -> Gathering.of(connection, Checking.grounds(reading, MEMBERSHIPS), head)
                        .map(histories ->
                                new Checking(report, reading, histories, MEMBERSHIPS, COVERAGE, Question.at(day, head)))
                        .chain(checking -> connection
                                .preparedQuery(
                                        "insert into credence.kept_check (reading, revision, day, accounts, claims)"
                                                + " values ($1, $2, $3, $4, $5)")
                                .execute(Tuple.tuple()
                                        .addUUID(id)
                                        .addLong(head.value())
                                        .addLocalDate(day)
                                        .addJsonArray(write(checking.accountAnswers()))
                                        .addJsonArray(write(checking.claimAnswers()))))
                        .replaceWithVoid());
    }

    private static JsonArray write(List<Map<String, String>> answers) {
        JsonArray array = new JsonArray();
        answers.forEach(answer -> array.add(write(answer)));
        return array;
    }

    static JsonObject write(Map<String, String> answer) {
        JsonObject object = new JsonObject();
        answer.forEach(object::put);
        return object;
    }

    private static List<Map<String, String>> read(JsonArray array) {
        return array.stream().map(item -> read((JsonObject) item)).toList();
    }

    static Map<String, String> read(JsonObject object) {
        Map<String, String> answer = new LinkedHashMap<>();
        object.forEach(part -> answer.put(part.getKey(), String.valueOf(part.getValue())));
        return answer;
    }
}
