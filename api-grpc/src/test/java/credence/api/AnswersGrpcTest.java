package credence.api;

import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.ledger.Teller;
import credence.persistence.Register;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import credence.v1.Aspect;
import credence.v1.Assertion;
import credence.v1.BatchGetStancesRequest;
import credence.v1.CheckClaimsRequest;
import credence.v1.CheckClaimsResponse;
import credence.v1.ClaimForm;
import credence.v1.ClaimServiceGrpc;
import credence.v1.CompareTalliesRequest;
import credence.v1.CompareTalliesResponse;
import credence.v1.DifferencePoint;
import credence.v1.GetDifferenceRequest;
import credence.v1.GetDifferenceResponse;
import credence.v1.GetStanceRequest;
import credence.v1.GetTallyRequest;
import credence.v1.GetTimelineRequest;
import credence.v1.HistoryServiceGrpc;
import credence.v1.Moment;
import credence.v1.Stance;
import credence.v1.StanceView;
import credence.v1.Tally;
import credence.v1.TallyDirection;
import credence.v1.TallyServiceGrpc;
import credence.v1.TallyStatus;
import credence.v1.VerdictOutcome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the register answers over gRPC: stances in batches, tallies, timelines, differences, claims. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnswersGrpcTest {
    private static final Editor EDITOR = new Editor("editor");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private long act(String actor, String target, ActKind kind, String when) {
        return act(actor, target, kind, when, null, true);
    }

    private long act(String actor, String target, ActKind kind, String when, @Nullable String teller, boolean held) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                Status.DONE,
                Edtf.parse(when),
                false);
        Content content = new Content.Recorded(
                act,
                new Evidence.Stated("A note", null, null),
                new Attribution(teller == null ? List.of() : List.of(Teller.parse(teller)), held, null, null));
        return register.append(List.of(content), EDITOR, null)
                .await()
                .indefinitely()
                .getFirst()
                .revision()
                .value();
    }

    private Tally tally(GetTallyRequest.Builder request) {
        return TallyServiceGrpc.newBlockingStub(client.channel)
                .getTally(request.build())
                .getTally();
    }

    @Test
    void aBatchAnswersInItsOrderAtOneRevision() {
        long entry = act("AND", "XIE", ActKind.RECOGNITION, "2001-02-03");
        List<Stance> stances = client.stances()
                .batchGetStances(BatchGetStancesRequest.newBuilder()
                        .addRequests(
                                GetStanceRequest.newBuilder().setActor("AND").setTarget("XIE"))
                        .addRequests(
                                GetStanceRequest.newBuilder().setActor("XIE").setTarget("AND"))
                        .addRequests(GetStanceRequest.newBuilder()
                                .setActor("AND")
                                .setTarget("XIE")
                                .setKnown(entry - 1)
                                .setView(StanceView.STANCE_VIEW_FULL))
                        .addRequests(GetStanceRequest.newBuilder()
                                .setActor("AND")
                                .setTarget("XIE")
                                .setAsOf("2001-02-02")
                                .setView(StanceView.STANCE_VIEW_FULL))
                        .build())
                .getStancesList();
        assertEquals(
                List.of("recognised", "none", "none", "none"),
                stances.stream().map(one -> one.getRecognition().getValue()).toList());
        assertEquals(0, stances.getFirst().getEntriesCount());
        assertEquals(0, stances.get(2).getEntriesCount());
        assertEquals(1, stances.getLast().getEntriesCount());
        assertTrue(stances.getFirst().getKnown() >= entry);
        assertEquals(stances.getFirst().getKnown(), stances.get(1).getKnown());
        assertEquals(entry - 1, stances.get(2).getKnown());
    }

    @Test
    void aMistakeInABatchNamesWhichAndWhere() {
        refusedField("requests", () -> client.stances().batchGetStances(BatchGetStancesRequest.getDefaultInstance()));
        refusedField(
                "requests[1].target",
                () -> client.stances()
                        .batchGetStances(BatchGetStancesRequest.newBuilder()
                                .addRequests(GetStanceRequest.newBuilder()
                                        .setActor("AND")
                                        .setTarget("XIE"))
                                .addRequests(GetStanceRequest.newBuilder()
                                        .setActor("AND")
                                        .setTarget("Q"))
                                .build()));
        BatchGetStancesRequest.Builder many = BatchGetStancesRequest.newBuilder();
        for (int i = 0; i <= 1000; i++) {
            many.addRequests(GetStanceRequest.newBuilder().setActor("AND").setTarget("XIE"));
        }
        refusedField("requests", () -> client.stances().batchGetStances(many.build()));
        assertEquals(
                1000,
                client.stances().batchGetStances(many.removeRequests(0).build()).getStancesCount());
    }

    @Test
    void anAnswerIsNoOlderThanAskedFor() {
        long entry = act("AND", "XTN", ActKind.RECOGNITION, "2001-02-03");
        GetStanceRequest.Builder request =
                GetStanceRequest.newBuilder().setActor("AND").setTarget("XTN");
        assertTrue(client.stances()
                        .getStance(request.setAtLeast(entry).build())
                        .getStance()
                        .getKnown()
                >= entry);
        refusedField(
                "at_least",
                () -> client.stances().getStance(request.setAtLeast(1_000_000).build()));
        refusedField(
                "at_least",
                () -> client.stances()
                        .getStance(request.setAtLeast(1).setKnown(1).build()));
        refusedField(
                "viewpoint",
                () -> client.stances()
                        .getStance(request.clearKnown()
                                .clearAtLeast()
                                .setViewpoint("nobody")
                                .build()));
        refusedField(
                "reported_by",
                () -> client.stances()
                        .getStance(request.clearViewpoint().setReportedBy("May").build()));
    }

    @Test
    void aTallyCountsWhoRecognisesWithThePossibleApart() {
        long first = act("FRA", "XAK", ActKind.RECOGNITION, "2001-02-03");
        act("SMR", "XAK", ActKind.RECOGNITION, "2002");
        Tally tally = tally(GetTallyRequest.newBuilder()
                .setPolity("XAK")
                .setAsOf("2002-06-01")
                .setPopulation("un-members"));
        assertEquals(1, tally.getCount());
        assertEquals("FRA", tally.getMembers(0).getPolity().getKey());
        assertEquals(first, tally.getMembers(0).getEntry());
        assertEquals("2001-02-03", tally.getMembers(0).getSince());
        assertEquals("SMR", tally.getPossible(0).getPolity().getKey());
        assertTrue(tally.getComplete());
        assertEquals(TallyDirection.TALLY_DIRECTION_RECOGNISERS, tally.getDirection());
        Tally recognised = tally(GetTallyRequest.newBuilder()
                .setPolity("FRA")
                .setAsOf("2010-01-01")
                .setDirection(TallyDirection.TALLY_DIRECTION_RECOGNISED));
        assertFalse(recognised.getComplete());
        assertTrue(recognised.getMembersList().stream()
                .anyMatch(member -> member.getPolity().getKey().equals("XAK")));
        refusedField("polity", () -> tally(GetTallyRequest.newBuilder()));
        refusedField(
                "population",
                () -> tally(GetTallyRequest.newBuilder().setPolity("XAK").setPopulation("x")));
        refusedField(
                "direction",
                () -> tally(GetTallyRequest.newBuilder().setPolity("XAK").setDirectionValue(9)));
    }

    @Test
    void viewpointsAreComparedInOneCall() {
        act("OMN", "XNC", ActKind.RECOGNITION, "2001-02-03", "XNC", false);
        act("TUR", "XNC", ActKind.RECOGNITION, "1983-11-15");
        CompareTalliesRequest.Builder request = CompareTalliesRequest.newBuilder()
                .setPolity("XNC")
                .setAsOf("2020-01-01")
                .addViewpoints("register")
                .addViewpoints("XNC");
        CompareTalliesResponse answer =
                TallyServiceGrpc.newBlockingStub(client.channel).compareTallies(request.build());
        assertEquals(
                List.of(1, 2),
                answer.getTalliesList().stream().map(Tally::getCount).toList());
        assertEquals("OMN", answer.getDifferences(0).getPolity().getKey());
        assertEquals(
                List.of(TallyStatus.TALLY_STATUS_NOT_COUNTED, TallyStatus.TALLY_STATUS_COUNTED),
                answer.getDifferences(0).getStatusesList());
        refusedField(
                "viewpoints",
                () -> TallyServiceGrpc.newBlockingStub(client.channel)
                        .compareTallies(request.clearViewpoints().build()));
        refusedField(
                "viewpoints[1]",
                () -> TallyServiceGrpc.newBlockingStub(client.channel)
                        .compareTallies(request.addViewpoints("register")
                                .addViewpoints("qq")
                                .build()));
    }

    @Test
    void aTimelineIsByDateAndEndsOnTheDay() {
        long late = act("LIE", "MCO", ActKind.RELATIONS_SEVERED, "2015-01-01");
        long early = act("LIE", "MCO", ActKind.RELATIONS_ESTABLISHED, "2010-01-01");
        GetTimelineRequest.Builder request =
                GetTimelineRequest.newBuilder().setPolity("MCO").setOther("LIE");
        assertEquals(
                List.of(early, late),
                HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getTimeline(request.build())
                        .getMomentsList()
                        .stream()
                        .map(Moment::getEntry)
                        .map(credence.v1.Entry::getRevision)
                        .toList());
        assertEquals(
                1,
                HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getTimeline(request.setAsOf("2012-01-01").build())
                        .getMomentsCount());
        assertEquals(
                2,
                HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getTimeline(request.clearOther().clearAsOf().build())
                        .getMomentsCount());
        refusedField(
                "other",
                () -> HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getTimeline(request.setOther("MCO").build()));
    }

    @Test
    void aDifferencePartsWhatWasLearntFromWhatHappened() {
        long first = act("NRU", "XAB", ActKind.RECOGNITION, "2009-12-15");
        long second = act("NRU", "XAB", ActKind.WITHDRAWAL_OF_RECOGNITION, "2015-06-01");
        GetDifferenceResponse answer = HistoryServiceGrpc.newBlockingStub(client.channel)
                .getDifference(GetDifferenceRequest.newBuilder()
                        .setPolity("NRU")
                        .setOther("XAB")
                        .setFrom(DifferencePoint.newBuilder()
                                .setAsOf("2010-01-01")
                                .setKnown(first - 1))
                        .setTo(DifferencePoint.newBuilder()
                                .setAsOf("2016-01-01")
                                .setKnown(second))
                        .build());
        assertEquals(1, answer.getKnowledgeCount());
        assertEquals("recognised", answer.getKnowledge(0).getAfter().getValue());
        assertEquals(first, answer.getKnowledge(0).getEntries(0).getRevision());
        assertEquals(1, answer.getWorldCount());
        assertEquals(Aspect.ASPECT_RECOGNITION, answer.getWorld(0).getAspect());
        assertEquals(second, answer.getWorld(0).getEntries(0).getRevision());
        assertEquals(second, answer.getTo().getKnown());
        refusedField(
                "from",
                () -> HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getDifference(GetDifferenceRequest.newBuilder()
                                .setPolity("NRU")
                                .build()));
        refusedField(
                "from.as_of",
                () -> HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getDifference(GetDifferenceRequest.newBuilder()
                                .setPolity("NRU")
                                .setFrom(DifferencePoint.newBuilder().setAsOf("x"))
                                .build()));
    }

    private CheckClaimsResponse check(CheckClaimsRequest.Builder request) {
        return ClaimServiceGrpc.newBlockingStub(client.channel).checkClaims(request.build());
    }

    @Test
    void aSentenceIsCheckedAsItsPartsAre() {
        act("RUS", "XLP", ActKind.RECOGNITION, "2022-02-21");
        act("SYR", "XLP", ActKind.RECOGNITION, "2022-06-29");
        act("PRK", "XLP", ActKind.RECOGNITION, "2022-07-13");
        CheckClaimsResponse sentence = check(CheckClaimsRequest.newBuilder()
                .setText("North Korea became the third country to recognise the Luhansk People's Republic.")
                .setPublished("2022-07-14"));
        assertEquals("2022-07-14", sentence.getAsOf());
        assertEquals(1, sentence.getClaimsCount());
        assertEquals("", sentence.getReason());
        assertTrue(check(CheckClaimsRequest.newBuilder().setText("It rained in Lima."))
                .getReason()
                .startsWith("No claim was found"));
        assertEquals(3, sentence.getClaims(0).getAssertion().getRank());
        Assertion parts = Assertion.newBuilder()
                .setForm(ClaimForm.CLAIM_FORM_ORDINAL)
                .setKind(credence.v1.ActKind.ACT_KIND_RECOGNITION)
                .setActor("PRK")
                .addTargets("XLP")
                .setRank(3)
                .addPopulations("un-members")
                .build();
        CheckClaimsResponse checked =
                check(CheckClaimsRequest.newBuilder().setAssertion(parts).setAsOf("2022-07-14"));
        for (CheckClaimsResponse answer : List.of(sentence, checked)) {
            credence.v1.Verdict verdict = answer.getClaims(0).getVerdicts(0);
            assertEquals("un-members", verdict.getPopulation());
            assertEquals(VerdictOutcome.VERDICT_OUTCOME_HOLDS, verdict.getOutcome(), verdict.getReason());
            assertEquals(
                    List.of("RUS", "SYR", "PRK"),
                    verdict.getListList().stream()
                            .map(placed -> placed.getPolity().getKey())
                            .toList());
        }
        assertEquals(
                VerdictOutcome.VERDICT_OUTCOME_FAILS,
                check(CheckClaimsRequest.newBuilder()
                                .setAssertion(parts.toBuilder().setRank(2))
                                .setAsOf("2022-07-14"))
                        .getClaims(0)
                        .getVerdicts(0)
                        .getOutcome());
        refusedField("text", () -> check(CheckClaimsRequest.newBuilder()));
        refusedField(
                "assertion.kind",
                () -> check(CheckClaimsRequest.newBuilder()
                        .setAssertion(parts.toBuilder().clearKind())));
        refusedField(
                "assertion.rank",
                () -> check(CheckClaimsRequest.newBuilder()
                        .setAssertion(parts.toBuilder().clearRank())));
        refusedField(
                "assertion.targets[0]",
                () -> check(CheckClaimsRequest.newBuilder()
                        .setAssertion(parts.toBuilder().setTargets(0, "?"))));
        refusedField(
                "published",
                () -> check(CheckClaimsRequest.newBuilder().setAssertion(parts).setPublished("2022-07-14")));
    }
}
