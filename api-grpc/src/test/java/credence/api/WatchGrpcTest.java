package credence.api;

import static credence.api.Client.credentials;
import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import credence.access.Role;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.persistence.Register;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import credence.v1.AnswerPart;
import credence.v1.Assertion;
import credence.v1.ClaimForm;
import credence.v1.CreateWatchRequest;
import credence.v1.EndWatchRequest;
import credence.v1.Flag;
import credence.v1.GetWatchRequest;
import credence.v1.ListWatchesRequest;
import credence.v1.ListWatchesResponse;
import credence.v1.StanceMatter;
import credence.v1.TallyMatter;
import credence.v1.Watch;
import credence.v1.WatchMatter;
import credence.v1.WatchServiceGrpc;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that a service keeps an eye on. Each test is a service of its own, and has polities of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WatchGrpcTest {
    private static final Editor ADMIN = new Editor("editor");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    @Inject
    ServiceTokens tokens;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private WatchServiceGrpc.WatchServiceBlockingStub as(String service) {
        TokenOrder order = new TokenOrder("watches", new Editor(service), Role.ANALYST, null);
        String secret = tokens.make(order, ADMIN).await().indefinitely().secret();
        return WatchServiceGrpc.newBlockingStub(client.channel).withCallCredentials(credentials("Bearer " + secret));
    }

    private long append(ActKind kind, String actor, String target, String when) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                credence.act.Status.DONE,
                Edtf.parse(when),
                false);
        return register.append(
                        List.of(new Content.Recorded(
                                act, new Evidence.Stated("Test Gazette", null, null), Attribution.NONE)),
                        ADMIN,
                        null)
                .await()
                .indefinitely()
                .getLast()
                .revision()
                .value();
    }

    private static CreateWatchRequest.Builder stance(String actor, String target) {
        return CreateWatchRequest.newBuilder()
                .setMatter(WatchMatter.newBuilder()
                        .setStance(StanceMatter.newBuilder().setActor(actor).setTarget(target)))
                .setAsOf("2020-01-01");
    }

    private static Map<String, String> parts(Watch watch) {
        return watch.getAnswerList().stream().collect(Collectors.toMap(AnswerPart::getField, AnswerPart::getValue));
    }

    @Test
    void aStanceThatALaterEntryChangesIsToldWithIt() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-stance");
        Watch begun = mine.createWatch(stance("NRU", "XKH").build()).getWatch();
        assertEquals("none", parts(begun).get("recognition"));
        assertEquals(List.of(), begun.getChangesList());
        assertEquals("2020-01-01", begun.getAsOf());
        assertEquals("register", begun.getViewpoint());
        assertFalse(begun.hasReportedBy());
        long entry = append(ActKind.RECOGNITION, "NRU", "XKH", "2009-12-15");
        Watch now = mine.getWatch(GetWatchRequest.newBuilder()
                        .setId(begun.getId())
                        .setAtLeast(entry)
                        .build())
                .getWatch();
        assertEquals(begun.getAnswerList(), now.getAnswerList());
        Flag flag = now.getChangesList().stream()
                .filter(one -> one.getField().equals("recognition"))
                .findFirst()
                .orElseThrow();
        assertEquals(entry, flag.getEntry());
        assertEquals("none", flag.getWas());
        assertEquals("recognised", flag.getNow());
        assertTrue(flag.getKnownAt().getSeconds() > 0);
        Flag since = now.getChangesList().stream()
                .filter(one -> one.getField().equals("recognition since"))
                .findFirst()
                .orElseThrow();
        assertFalse(since.hasWas());
        assertEquals("2009-12-15", since.getNow());
        ListWatchesResponse list = mine.listWatches(
                ListWatchesRequest.newBuilder().setAtLeast(entry).build());
        assertEquals(List.of(now), list.getWatchesList());
        assertTrue(list.getHead() >= entry);
    }

    @Test
    void aTallyAndAClaimAreWatchedAsTheyAreAsked() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-tally");
        WatchMatter tally = WatchMatter.newBuilder()
                .setTally(TallyMatter.newBuilder().setPolity("XTN").setPopulation("un-members"))
                .build();
        Watch counted = mine.createWatch(CreateWatchRequest.newBuilder()
                        .setMatter(tally)
                        .setAsOf("2020-01-01")
                        .build())
                .getWatch();
        String before = parts(counted).get("count");
        WatchMatter claim = WatchMatter.newBuilder()
                .setClaim(Assertion.newBuilder()
                        .setForm(ClaimForm.CLAIM_FORM_FIRST)
                        .setKind(credence.v1.ActKind.ACT_KIND_RECOGNITION)
                        .setActor("TUV")
                        .addTargets("XTN")
                        .addPopulations("un-members"))
                .build();
        Watch claimed = mine.createWatch(CreateWatchRequest.newBuilder()
                        .setMatter(claim)
                        .setAsOf("2020-01-01")
                        .build())
                .getWatch();
        assertEquals("", claimed.getMatter().getClaim().getSince());
        assertEquals(1, claimed.getMatter().getClaim().getRank());
        long entry = append(ActKind.RECOGNITION, "TUV", "XTN", "1984-01-01");
        GetWatchRequest.Builder get = GetWatchRequest.newBuilder().setAtLeast(entry);
        Watch now = mine.getWatch(get.setId(counted.getId()).build()).getWatch();
        assertEquals(
                List.of("count", "TUV"),
                now.getChangesList().stream().map(Flag::getField).toList());
        assertEquals(
                Integer.parseInt(before) + 1, Integer.parseInt(now.getChanges(0).getNow()));
        assertEquals(
                TallyMatter.newBuilder()
                        .setPolity("XTN")
                        .setDirection(credence.v1.TallyDirection.TALLY_DIRECTION_RECOGNISERS)
                        .setPopulation("un-members")
                        .build(),
                now.getMatter().getTally());
        assertTrue(mine.getWatch(get.setId(claimed.getId()).build()).getWatch().getChangesList().stream()
                .anyMatch(flag -> flag.getField().equals("un-members") && flag.getEntry() == entry));
    }

    @Test
    void watchesComeInPagesTheLatestFirstAndOnlyOnesOwn() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-pages");
        List<String> ids = Stream.of("FJI", "TON", "WSM")
                .map(actor -> mine.createWatch(stance(actor, "XBG").build())
                        .getWatch()
                        .getId())
                .toList();
        ListWatchesRequest two = ListWatchesRequest.newBuilder()
                .setPageSize(2)
                .setReadMask(FieldMask.newBuilder().addPaths("id"))
                .build();
        ListWatchesResponse first = mine.listWatches(two);
        ListWatchesResponse second = mine.listWatches(
                two.toBuilder().setPageToken(first.getNextPageToken()).build());
        assertEquals(
                ids.reversed(),
                Stream.concat(first.getWatchesList().stream(), second.getWatchesList().stream())
                        .map(Watch::getId)
                        .toList());
        assertFalse(first.getWatches(0).hasMatter());
        assertEquals("", second.getNextPageToken());
        refusedField(
                "page_token",
                () -> mine.listWatches(two.toBuilder()
                        .setAtLeast(1)
                        .setPageToken(first.getNextPageToken())
                        .build()));
        WatchServiceGrpc.WatchServiceBlockingStub other = as("watch-others");
        assertEquals(
                0, other.listWatches(ListWatchesRequest.getDefaultInstance()).getWatchesCount());
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> other.getWatch(
                        GetWatchRequest.newBuilder().setId(ids.getFirst()).build()));
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> other.endWatch(
                        EndWatchRequest.newBuilder().setId(ids.getFirst()).build()));
    }

    @Test
    void anEndedWatchIsListedNoMoreAndStaysAsItWas() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-ended");
        Watch begun = mine.createWatch(stance("KIR", "XBG").build()).getWatch();
        EndWatchRequest end = EndWatchRequest.newBuilder()
                .setId(begun.getId())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        Watch ended = mine.endWatch(end).getWatch();
        assertTrue(ended.hasEndedAt());
        assertEquals(ended, mine.endWatch(end).getWatch());
        assertEquals(
                ended, mine.endWatch(end.toBuilder().clearRequestId().build()).getWatch());
        assertEquals(
                ended,
                mine.getWatch(GetWatchRequest.newBuilder().setId(begun.getId()).build())
                        .getWatch());
        assertEquals(
                0, mine.listWatches(ListWatchesRequest.getDefaultInstance()).getWatchesCount());
        assertFalse(mine.createWatch(stance("KIR", "XBG").build())
                .getWatch()
                .getId()
                .equals(begun.getId()));
    }

    @Test
    void aRequestSentAgainIsTheSameWatchThoughTheLedgerHasGrown() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-again");
        CreateWatchRequest request =
                stance("PLW", "XKH").setRequestId(UUID.randomUUID().toString()).build();
        Watch first = mine.createWatch(request).getWatch();
        append(ActKind.RECOGNITION, "PLW", "XBG", "2001-01-01");
        Watch again = mine.createWatch(request).getWatch();
        assertEquals(first.getId(), again.getId());
        assertEquals(first.getKnown(), again.getKnown());
        assertFalse(mine.createWatch(request.toBuilder().clearRequestId().build())
                .getWatch()
                .getId()
                .equals(first.getId()));
        refusedField(
                "request_id",
                () -> mine.createWatch(request.toBuilder().setAsOf("2021-01-01").build()));
    }

    @Test
    void mistakesNameTheField() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-mistakes");
        refusedField("matter", () -> mine.createWatch(CreateWatchRequest.getDefaultInstance()));
        refusedField(
                "matter.stance.target",
                () -> mine.createWatch(stance("FJI", "FJI").build()));
        refusedField(
                "matter.stance.actor",
                () -> mine.createWatch(stance("???", "FJI").build()));
        refusedField(
                "known",
                () -> mine.createWatch(stance("FJI", "XBG").setKnown(1L << 40).build()));
        refusedField(
                "viewpoint",
                () -> mine.createWatch(stance("FJI", "XBG").setViewpoint("me").build()));
        refusedField(
                "matter.tally.population",
                () -> mine.createWatch(CreateWatchRequest.newBuilder()
                        .setMatter(WatchMatter.newBuilder()
                                .setTally(TallyMatter.newBuilder()
                                        .setPolity("FJI")
                                        .setPopulation("friends")))
                        .build()));
        refusedField(
                "matter.claim.form",
                () -> mine.createWatch(CreateWatchRequest.newBuilder()
                        .setMatter(WatchMatter.newBuilder().setClaim(Assertion.getDefaultInstance()))
                        .build()));
        refusedField(
                "id",
                () -> mine.getWatch(GetWatchRequest.newBuilder().setId("7").build()));
        refusedField(
                "read_mask",
                () -> mine.listWatches(ListWatchesRequest.newBuilder()
                        .setReadMask(FieldMask.newBuilder().addPaths("colour"))
                        .build()));
        refusedField(
                "page_size",
                () -> mine.listWatches(
                        ListWatchesRequest.newBuilder().setPageSize(-1).build()));
    }
}
