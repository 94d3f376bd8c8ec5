package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.UKR;
import static credence.persistence.LedgerSamples.XDP;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.LedgerSamples.recognition;
import static credence.persistence.LedgerSamples.recorded;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.ledger.Observation;
import credence.ledger.ObservationDigest;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.proof.Checkpoint;
import credence.proof.SigningKey;
import credence.proof.VerifierKey;
import credence.reading.Reading;
import credence.report.Passage;
import credence.report.Report;
import credence.review.FourEyes;
import credence.review.Outcome;
import credence.time.Edtf;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A register that the superuser changes behind its back, with triggers off, and that is as it was after each test. */
final class TamperedRegister implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** Of each sort of entry one, and some more of the first; two checkpoints, and a third of the last. */
    static final long STATED = 2;

    static final long CORRECTED = 3;
    static final long RETRACTED = 4;
    static final long MERGED = 7;
    static final long TOLD = 8;
    static final long OBSERVED = 9;
    static final long LAST = 40;

    static final List<String> SEALED = List.of(
            "list",
            "reading",
            "proposal",
            "decision",
            "recorded",
            "setting",
            "watch",
            "watch_end",
            "kept_check",
            "editor",
            "polity");
    private static final List<String> TABLES = Stream.concat(
                    Stream.of("entry", "report", "observation", "subtree", "checkpoint", "seal"), SEALED.stream())
            .toList();

    private final Vertx vertx = Vertx.vertx();
    private final MigratedDatabase database = MigratedDatabase.create();
    private final Pool pool = database.pool(vertx);
    private final Notary notary = new Notary(pool, SigningKey.generate(), null);

    /** Past the triggers once all is there. */
    private boolean isSetUp;

    @Override
    public void beforeAll(ExtensionContext all) throws SQLException {
        Register register = new PostgresRegister(pool);
        Act act = new Act(ActKind.RECOGNITION, Party.of(PRK), new Party.Named("the Donbas"), Status.DONE, null, false);
        append(register, recognition());
        append(
                register,
                new Content.Recorded(
                        act,
                        new Evidence.Stated("A list", "https://example.org/", LocalDate.of(2022, 7, 14)),
                        new Attribution(
                                List.of(Teller.parse("PRK"), Teller.parse("outlet:Wire")),
                                false,
                                Confidence.LOW,
                                "A note.")));
        append(
                register,
                new Content.Corrected(
                        new Revision(1),
                        new Act(ActKind.RECOGNITION, Party.of(PRK), Party.of(XDP), Status.DONE, null, false),
                        new Evidence.Stated("A better list", null, null, "Its own words.")));
        append(register, new Content.Retracted(new Revision(2)));
        append(register, recorded(ActKind.RELATIONS_SEVERED, UKR, PRK, "2022-07-13"));
        append(register, recorded(ActKind.RELATIONS_SEVERED, UKR, PRK, "2022-07-14"));
        append(register, new Content.Merged(new Revision(6), new Revision(5)));
        await(notary.checkpoint());
        Account account = Account.of(
                new Act(ActKind.SUPPORT, Party.of(PRK), Party.of(XDP), Status.DONE, null, false),
                false,
                new Passage(2, 8));
        Submission submission = await(register.submit(
                new Report(
                        "𝒜 𝓈upport of Donetsk.",
                        "A title",
                        LocalDate.of(2022, 7, 14),
                        "Wire",
                        URI.create("https://e.org/")),
                new Reading("test", List.of(), List.of(account), List.of(), List.of()),
                EDITOR));
        await(register.decide(
                await(register.proposals(submission.id())).getFirst().id(),
                new Outcome.Accepted(),
                EDITOR,
                "seen",
                null));
        await(register.fourEyes(FourEyes.OFF, EDITOR));
        sql(
                "insert into credence.watch (id, by, matter, day, revision, viewpoint, answer) values"
                        + " (gen_random_uuid(), 'editor', '{}', '2022-07-14', 8, 'register', '{}')",
                "insert into credence.watch_end (watch) select id from credence.watch");
        observed();
        append(
                register,
                Collections.nCopies((int) (LAST - OBSERVED), recognition()).toArray(Content[]::new));
        await(notary.checkpoint());
        sql("create schema saved");
        for (String table : TABLES) {
            sql("create table if not exists saved." + table + " as select * from credence." + table);
        }
        isSetUp = true;
    }

    private void observed() throws SQLException {
        List<Observation> seen = List.of(
                new Observation(PRK, UKR, Edtf.parse("1985"), Observation.Rank.AMBASSADOR, "A data set"),
                new Observation(UKR, PRK, Edtf.parse("1990"), Observation.Rank.MINISTER, "A data set"));
        ObservationDigest digest = new ObservationDigest();
        seen.forEach(digest::add);
        await(pool.withTransaction(connection -> Ledger.append(
                        connection, new Content.Observed("A data set", null, 2, digest.hash()), EDITOR, null)
                .chain(entry -> Observations.takeIn(connection, seen, entry.revision()))));
        sql(
                "insert into credence.list (id, by, file, format, sha256, lines, entries, proposals, observations, known, skipped, revision)"
                        + " values (gen_random_uuid(), 'editor', 'seen.csv', 'cow', repeat('a', 64), 2, 1, 0, 2, 0, 0, 9)");
    }

    private static void append(Register register, Content... contents) {
        await(register.append(List.of(contents), EDITOR, "A reason."));
    }

    @Override
    public void afterEach(ExtensionContext test) throws SQLException {
        asItWas();
    }

    void asItWas() throws SQLException {
        for (String table : TABLES) {
            sql(
                    "delete from credence." + table,
                    "insert into credence." + table + " overriding system value select * from saved." + table);
        }
    }

    @Override
    public void afterAll(ExtensionContext all) {
        pool.close().await().indefinitely();
        vertx.close().await().indefinitely();
    }

    Pool pool() {
        return pool;
    }

    Notary notary() {
        return notary;
    }

    void sql(String... statements) throws SQLException {
        try (Connection connection = database.database().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = " + (isSetUp ? "replica" : "origin"));
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    VerifierKey key() {
        return await(notary.verifier()).orElseThrow();
    }

    VerificationResult verified(Checkpoint... elsewhere) {
        return Verification.of(pool, List.of(key()), List.of(elsewhere), entries -> {});
    }

    VerificationResult.Bad bad() {
        return assertInstanceOf(VerificationResult.Bad.class, verified());
    }

    record Column(String name, String type) {}

    List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Connection connection = database.database().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select column_name, data_type from information_schema.columns"
                        + " where table_schema = 'credence' and table_name = '" + table
                        + "' order by ordinal_position")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    /** Puts another value in a column; false where the table's own constraints do not let even the superuser. */
    boolean change(String table, Column column, String where) throws SQLException {
        String name = column.name();
        String other =
                switch (column.type()) {
                    case "text" ->
                        "case when " + name + " is null or " + name + " = '' then 'x' else overlay(" + name
                                + " placing case when right(" + name + ", 1) = 'a' then 'b' else 'a' end from length("
                                + name + ") for 1) end";
                    case "bigint", "integer", "smallint" -> "coalesce(" + name + ", 0) + 1";
                    case "boolean" -> "not coalesce(" + name + ", false)";
                    case "uuid" -> "gen_random_uuid()";
                    case "date" -> "coalesce(" + name + ", date '2022-01-01') + 1";
                    case "timestamp with time zone" -> "coalesce(" + name + ", now()) + interval '1 microsecond'";
                    case "jsonb" -> "'{\"x\": 1}'";
                    case "ARRAY" -> "coalesce(" + name + ", '{}') || array['x']";
                    default -> throw new AssertionError("no other value of a " + column.type());
                };
        try {
            sql("update credence." + table + " set " + name + " = " + other + " where " + where);
            return true;
        } catch (SQLException refused) {
            @Nullable String state = refused.getSQLState();
            if ("23514".equals(state) || "23505".equals(state) || "428C9".equals(state)) {
                return false;
            }
            throw refused;
        }
    }
}
