package credence.persistence;

import static credence.persistence.LedgerSamples.await;
import static credence.persistence.LedgerSamples.recognition;

import credence.access.Role;
import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.polity.PolityKey;
import credence.proof.SigningKey;
import credence.reading.Reading;
import credence.report.Passage;
import credence.report.Report;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Outcome;
import credence.review.RequestId;
import credence.stance.Question;
import credence.verdict.Matter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A register that has rows of every sort in every table, made as people make them. */
final class FullRegister {
    static final PolityKey PRK = LedgerSamples.PRK;
    static final PolityKey XDP = LedgerSamples.XDP;
    private static final Editor FIRST = new Editor(FirstLogin.NAME);
    private static final Editor ANNA = new Editor("anna");

    private final Register register;
    private final Pool pool;

    private FullRegister(Pool pool) {
        this.pool = pool;
        this.register = new PostgresRegister(pool);
    }

    static void fill(Pool pool, SigningKey key, Path folder) throws IOException {
        FullRegister full = new FullRegister(pool);
        full.people();
        full.entries();
        Notary notary = new Notary(pool, key, null);
        await(notary.checkpoint());
        full.reports();
        full.review();
        full.lists(folder);
        full.watches();
        full.operations();
        await(full.register.append(Collections.nCopies(40, recognition()), FIRST, null));
        await(notary.checkpoint());
    }

    private void people() {
        Access access = MigratedDatabase.access(pool);
        await(access.add(ANNA, FIRST));
        await(access.changePassword(ANNA, "a pass \"phrase\" \\ of hers"));
        await(access.revokeTokens(ANNA));
        await(access.issueToken(ANNA));
        await(new ServiceTokens(pool, new KnownCallers(Duration.ZERO, Clock.systemUTC()))
                .make(
                        new TokenOrder(
                                "a \"desk\"", new Editor("desk"), Role.READER, Instant.parse("2999-01-01T00:00:00Z")),
                        FIRST));
    }

    /** Of each sort one, with all that a column can hold. */
    private void entries() {
        await(register.append(
                List.of(
                        recognition(),
                        new Content.Recorded(
                                new Act(
                                        ActKind.RECOGNITION,
                                        Party.of(PRK),
                                        new Party.Named("the \"Donbas\" \\ 𝒟\n\t\u0001"),
                                        Status.DONE,
                                        null,
                                        false),
                                new Evidence.Stated(
                                        "A list, 'quoted' \u2028 é e\u0301",
                                        "https://example.org/?a=1&b={}",
                                        LocalDate.of(2022, 7, 14)),
                                new Attribution(
                                        List.of(
                                                Teller.parse("PRK"),
                                                Teller.parse("outlet:Wire, \"the {good}\" \\ NULL")),
                                        false,
                                        Confidence.LOW,
                                        "A note.")),
                        recognition(),
                        recognition()),
                FIRST,
                "A reason."));
        await(register.retract(new Revision(1), ANNA, "It was not so."));
        await(register.merge(new Revision(3), new Revision(4), FIRST, null));
    }

    private Submission submitted(String outlet) {
        Account account = Account.of(
                new Act(ActKind.SUPPORT, Party.of(PRK), Party.of(XDP), Status.DONE, null, false),
                false,
                new Passage(2, 8));
        return await(register.submit(
                new Report(
                        "𝒜 𝓈upport of Donetsk came from Pyongyang. "
                                + "Other words of it were these, number %d of many. "
                                        .repeat(20)
                                        .formatted(
                                                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20),
                        "A title",
                        LocalDate.of(2022, 7, 14),
                        outlet,
                        URI.create("https://e.org/")),
                new Reading("test", List.of(), List.of(account), List.of(), List.of()),
                FIRST));
    }

    /** An origin and its copy. */
    private void reports() {
        submitted("Wire");
        submitted("Other Wire");
    }

    /** Under one setting and then another, so that the decisions could not be made in this order again. */
    private void review() {
        var waiting = await(register.proposals(ProposalFilter.WAITING, PageRequest.first(10)))
                .items();
        await(register.decide(waiting.getFirst().id(), new Outcome.Accepted(), FIRST, "seen", null));
        Draft draft = new Draft(
                new Act(ActKind.RECOGNITION, Party.of(PRK), Party.of(XDP), Status.DONE, null, false),
                "A note",
                null,
                null,
                new Revision(4),
                List.of(Teller.parse("PRK")),
                true,
                "Said.");
        await(register.fourEyes(FourEyes.OFF, FIRST));
        var alone = (ProposingResult.Proposed)
                await(register.once(new RequestId(UUID.randomUUID())).propose(draft, FIRST));
        await(register.decide(alone.proposal().id(), new Outcome.Accepted(), FIRST, null, null));
        await(register.decide(alone.proposal().id(), new Outcome.Reopened(), FIRST, null, null));
        await(register.fourEyes(FourEyes.ALL, FIRST));
        await(register.decide(waiting.getLast().id(), new Outcome.Accepted(), FIRST, "seen", null));
    }

    private void lists(Path folder) throws IOException {
        Importer importer = new Importer(pool, new Written());
        Map<String, String> files = Map.of(
                "list.csv",
                "kind,actor,target,when,source\nrecognition,UKR,XKX,2030-01-02,A decree\nrelations_severed,PRK,text:Free Territory,2030-02,none found\n",
                "Diplomatic_Exchange_2006v1.csv",
                "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n2,365,1985,3,3,1,2006.1\n2,365,1950,1,3,1,2006.1\n",
                "20220714121500.export.CSV",
                "1\t20220713" + "\t".repeat(6) + "UKR" + "\t".repeat(10) + "PRK" + "\t".repeat(9) + "161"
                        + "\t".repeat(33) + "20220714121500\thttps://example.org/a\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = Files.writeString(folder.resolve(file.getKey()), file.getValue());
            ImportResult result =
                    await(importer.run(new ListFile(path, file.getKey(), null), false, FIRST, progress -> {}));
            if (!(result instanceof ImportResult.Done)) {
                throw new AssertionError(file.getKey() + ": " + result);
            }
        }
    }

    private void operations() {
        Operations operations = new Operations(pool);
        UUID id = UUID.randomUUID();
        SqlConnection connection = await(pool.getConnection());
        await(operations.begin(
                connection,
                id,
                new Operation.Task.Import("a \"list\".csv", "a".repeat(64), ListFormat.CSV, true),
                FIRST,
                new RequestId(UUID.randomUUID())));
        await(operations.step(
                connection,
                id,
                Operation.State.FAILED,
                40,
                12,
                OperationJson.fault(Operation.Fault.of(Operation.Cause.CANCELLED))));
        await(operations.free(connection, id));
        await(connection.close());
    }

    private void watches() {
        Watches watches = new Watches(pool);
        Question question = Question.at(LocalDate.of(2022, 7, 14), new Revision(5));
        Matter matter = new Matter.OfStance(PRK, XDP);
        Map<String, String> answer = Map.of("recognition", "recognised");
        await(watches.add(matter, question, answer, ANNA, null, ""));
        await(watches.end(await(watches.add(matter, question, answer, FIRST, null, "")), FIRST, null));
    }
}
