package credence.api;

import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.ledger.Revision;
import credence.persistence.RetractionResult;
import credence.persistence.test.PostgresResource;
import credence.v1.ActKind;
import credence.v1.Answer;
import credence.v1.Entry;
import credence.v1.GetEntryRequest;
import credence.v1.GetEntryResponse;
import credence.v1.GetStanceRequest;
import credence.v1.ListEntriesRequest;
import credence.v1.ListEntriesResponse;
import credence.v1.Stance;
import credence.v1.State;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import io.grpc.Status;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RegisterGrpcTest extends RegisteredActs {
    private Stance stance(GetStanceRequest.Builder request) {
        return client.stances().getStance(request.build()).getStance();
    }

    private static GetStanceRequest.Builder pair(String actor, String target) {
        return GetStanceRequest.newBuilder().setActor(actor).setTarget(target);
    }

    @Test
    void aStanceIsThatOfTheDayAsKnown() {
        long revision = entry("Japan severed diplomatic relations with Mongolia on Wednesday.");
        Stance stance = stance(pair("JPN", "MNG").setAsOf("2022-07-13"));
        assertEquals(Answer.ANSWER_YES, stance.getRelations().getCertain());
        assertEquals(
                List.of(State.STATE_RELATIONS_SEVERED), stance.getRelations().getCouldList());
        assertEquals(List.of(revision), stance.getRelations().getDecidingList());
        assertEquals(
                "Japan severed diplomatic relations with Mongolia on Wednesday",
                stance.getEntries(0).getEvidence().getText());
        assertEquals(Answer.ANSWER_NO, stance.getRecognition().getCertain());
        assertEquals(
                Answer.ANSWER_NO,
                stance(pair("JPN", "MNG").setAsOf("2022-07-12")).getRelations().getCertain());
        Stance before = stance(pair("JPN", "MNG").setAsOf("2022-07-13").setKnown(revision - 1));
        assertEquals(Answer.ANSWER_NO, before.getRelations().getCertain());
        assertEquals(revision - 1, before.getKnown());
        assertEquals(
                Answer.ANSWER_YES, stance(pair("MNG", "JPN")).getRelations().getCertain());
    }

    @Test
    void aWrongQuestionNamesTheField() {
        refusedField("actor", () -> stance(pair("QQQ", "MNG")));
        refusedField("actor", () -> stance(pair("", "MNG")));
        refusedField("target", () -> stance(pair("JPN", "mng")));
        refusedField("target", () -> stance(pair("JPN", "JPN")));
        refusedField("as_of", () -> stance(pair("JPN", "MNG").setAsOf("2022-02-30")));
        refusedField("known", () -> stance(pair("JPN", "MNG").setKnown(999_999)));
        refusedField("known", () -> stance(pair("JPN", "MNG").setKnown(-1)));
        refusedField("polity", () -> list(ListEntriesRequest.newBuilder().setPolity("QQQ")));
        refusedField("kind", () -> list(ListEntriesRequest.newBuilder().setKindValue(99)));
        refusedField("page_size", () -> list(ListEntriesRequest.newBuilder().setPageSize(-1)));
        refusedField("page_token", () -> list(ListEntriesRequest.newBuilder().setPageToken("x")));
        refusedField("revision", () -> client.ledger().getEntry(GetEntryRequest.getDefaultInstance()));
    }

    @Test
    void aRetractedEntryStandsNoMoreButIsSeenAsKnownBefore() {
        long revision = entry("Peru severed diplomatic relations with Bhutan on Wednesday.");
        long retraction = ((RetractionResult.Retracted) register.retract(new Revision(revision), EDITOR, "An error.")
                        .await()
                        .indefinitely())
                .entry()
                .revision()
                .value();
        GetEntryResponse retracted = client.ledger()
                .getEntry(GetEntryRequest.newBuilder().setRevision(revision).build());
        assertEquals(retraction, retracted.getSupersededBy());
        Entry by = client.ledger()
                .getEntry(GetEntryRequest.newBuilder().setRevision(retraction).build())
                .getEntry();
        assertEquals(revision, by.getSupersedes());
        assertFalse(by.hasAct());
        assertFalse(by.hasEvidence());
        assertEquals(Answer.ANSWER_NO, stance(pair("PER", "BTN")).getRelations().getCertain());
        assertEquals(
                Answer.ANSWER_YES,
                stance(pair("PER", "BTN").setKnown(revision)).getRelations().getCertain());
    }

    @Test
    void entriesAreListedFilteredAndPaged() {
        long first = entry("Chile severed diplomatic relations with Nepal on Wednesday.");
        long second = entry("Chile recognised Kosovo on Wednesday.");
        ListEntriesResponse newest = list(ListEntriesRequest.newBuilder().setPageSize(1));
        assertEquals(second, newest.getEntries(0).getRevision());
        assertEquals(second, newest.getHead());
        ListEntriesResponse next =
                list(ListEntriesRequest.newBuilder().setPageSize(1).setPageToken(newest.getNextPageToken()));
        assertEquals(first, next.getEntries(0).getRevision());
        Entry severed = list(ListEntriesRequest.newBuilder()
                        .setActor("CHL")
                        .setKind(ActKind.ACT_KIND_RELATIONS_SEVERED))
                .getEntries(0);
        assertEquals(first, severed.getRevision());
        assertEquals("Seen.", severed.getWhy());
        assertEquals("editor", severed.getBy());
        assertEquals(64, severed.getHash().length());
        assertEquals(severed.getHash(), newest.getEntries(0).getPreviousHash());
        assertEquals(
                0,
                list(ListEntriesRequest.newBuilder().setActor("CHL").setKnown(first - 1))
                        .getEntriesCount());
        GetEntryResponse one = client.ledger()
                .getEntry(GetEntryRequest.newBuilder().setRevision(first).build());
        assertEquals(severed, one.getEntry());
        assertFalse(one.hasSupersededBy());
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> client.ledger()
                        .getEntry(GetEntryRequest.newBuilder()
                                .setRevision(999_999)
                                .build()));
    }

    @Test
    void healthIsServing() {
        HealthGrpc.HealthBlockingStub health = HealthGrpc.newBlockingStub(client.channel);
        for (String service : List.of("", "credence.v1.StanceService")) {
            assertEquals(
                    HealthCheckResponse.ServingStatus.SERVING,
                    health.check(HealthCheckRequest.newBuilder()
                                    .setService(service)
                                    .build())
                            .getStatus(),
                    service);
        }
    }

    @Test
    void reflectionNamesTheServices() throws Exception {
        CompletableFuture<List<String>> names = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> ask = ServerReflectionGrpc.newStub(client.channel)
                .serverReflectionInfo(new StreamObserver<>() {
                    @Override
                    public void onNext(ServerReflectionResponse answer) {
                        names.complete(answer.getListServicesResponse().getServiceList().stream()
                                .map(ServiceResponse::getName)
                                .toList());
                    }

                    @Override
                    public void onError(Throwable failure) {
                        names.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {}
                });
        ask.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        assertTrue(names.get(10, TimeUnit.SECONDS)
                .containsAll(List.of(
                        "credence.v1.ReportService",
                        "credence.v1.PolityService",
                        "credence.v1.StanceService",
                        "credence.v1.LedgerService")));
        ask.onCompleted();
    }
}
