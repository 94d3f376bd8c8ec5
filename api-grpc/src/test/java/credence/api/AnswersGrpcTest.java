package credence.api;

import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.persistence.test.PostgresResource;
import credence.v1.Assertion;
import credence.v1.BatchGetStancesRequest;
import credence.v1.CheckClaimsRequest;
import credence.v1.CheckClaimsResponse;
import credence.v1.ClaimForm;
import credence.v1.ClaimServiceGrpc;
import credence.v1.CompareTalliesRequest;
import credence.v1.CompareTalliesResponse;
import credence.v1.GetStanceRequest;
import credence.v1.GetTallyRequest;
import credence.v1.Stance;
import credence.v1.StanceView;
import credence.v1.State;
import credence.v1.Tally;
import credence.v1.TallyDirection;
import credence.v1.TallyServiceGrpc;
import credence.v1.TallyStatus;
import credence.v1.VerdictOutcome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the register answers over gRPC: stances in batches, tallies, timelines, differences, claims. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnswersGrpcTest extends AnsweredActs {
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
        assertEquals("recognised", tally.getMembers(0).getValue());
        assertEquals(List.of(State.STATE_RECOGNISED), tally.getMembers(0).getCouldList());
        assertEquals("possible", tally.getPossible(0).getValue());
        assertFalse(tally.getMembers(0).getEvidence().getSource().isEmpty());
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

    /** As it is where a report is read; it was told of as_of, which nobody had sent. */
    @Test
    void aDayOfPublicationThatIsBlankIsNotTold() {
        CheckClaimsRequest.Builder blank = CheckClaimsRequest.newBuilder()
                .setText("Nobody claims anything.")
                .setPublished(" ");
        assertEquals(check(CheckClaimsRequest.newBuilder().setText("Nobody claims anything.")), check(blank));
    }
}
