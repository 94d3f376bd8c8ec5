package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.persistence.Register;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import credence.v1.BatchGetStancesRequest;
import credence.v1.Entry;
import credence.v1.GetStanceRequest;
import credence.v1.GetTallyRequest;
import credence.v1.ListEntriesRequest;
import credence.v1.ListEntriesResponse;
import credence.v1.ListProposalsRequest;
import credence.v1.ListReadingsRequest;
import credence.v1.ProposalServiceGrpc;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import credence.v1.Stance;
import credence.v1.Tally;
import credence.v1.TallyServiceGrpc;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, orders and masks. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class ListsGrpcTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
        act("RUS", "XAB", ActKind.RECOGNITION);
        act("RUS", "XSO", ActKind.RECOGNITION);
        act("SYR", "XAB", ActKind.RECOGNITION);
        act("RUS", "UKR", ActKind.RELATIONS_SEVERED);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private void act(String actor, String target, ActKind kind) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                Status.DONE,
                Edtf.parse("2008-08-26"),
                false);
        register.append(
                        List.of(new Content.Recorded(
                                act,
                                new Evidence.Stated("A note", null, null),
                                new Attribution(List.of(), true, null, null))),
                        new Editor("editor"),
                        null)
                .await()
                .indefinitely();
    }

    private ListEntriesResponse list(ListEntriesRequest.Builder request) {
        return client.ledger().listEntries(request.build());
    }

    private static ListEntriesRequest.Builder filter(String filter) {
        return ListEntriesRequest.newBuilder().setPageSize(200).setFilter(filter);
    }

    @Test
    void aFilterSaysWhatTheFieldsSay() {
        ListEntriesResponse byField = list(ListEntriesRequest.newBuilder()
                .setPageSize(200)
                .setActor("RUS")
                .setKind(credence.v1.ActKind.ACT_KIND_RECOGNITION));
        assertTrue(byField.getEntriesCount() >= 2);
        for (String filter : List.of(
                "actor = RUS AND kind = RECOGNITION",
                "actor=\"RUS\" AND kind=ACT_KIND_RECOGNITION",
                "  kind = recognition   AND actor = RUS  ")) {
            assertEquals(byField.getEntriesList(), list(filter(filter)).getEntriesList(), filter);
        }
        assertEquals(
                byField.getEntriesList(),
                list(filter("actor = RUS").setKind(credence.v1.ActKind.ACT_KIND_RECOGNITION))
                        .getEntriesList());
        assertEquals(
                List.of(2L, 1L),
                list(filter("revision <= 2")).getEntriesList().stream()
                        .map(Entry::getRevision)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor",
                "actor =",
                "= RUS",
                "actor = RUS kind = RECOGNITION",
                "actor = RUS OR actor = SYR",
                "NOT actor = RUS",
                "actor = RUS AND",
                "actor = RUS AND actor = SYR",
                "(actor = RUS)",
                "actor != RUS",
                "colour = red",
                "kind = MARRIAGE",
                "kind = UNSPECIFIED",
                "revision <= many",
                "revision = 2",
                "actor = \"RUS",
            })
    void aFilterThatIsNotWellFormedNamesTheField(String filter) {
        Client.refusedField("filter", () -> list(filter(filter)));
    }

    @Test
    void whatAFilterComparesWithIsCheckedAsTheFieldIs() {
        wrongFilter("actor = NOWHERE", () -> list(filter("kind = RECOGNITION AND actor = NOWHERE")));
        wrongFilter("revision <= 900000", () -> list(filter("revision <= 900000")));
        Client.refusedField("actor", () -> list(filter("kind = RECOGNITION").setActor("NOWHERE")));
        Client.refusedField("filter", () -> list(filter("actor = RUS").setActor("RUS")));
    }

    /** Which names the part that is wrong, in the filter's own words. */
    private static void wrongFilter(String part, Executable call) {
        StatusRuntimeException failure = Client.refused(Code.INVALID_ARGUMENT, "INVALID_FIELD", call);
        assertEquals("filter", Client.field(failure));
        assertTrue(String.valueOf(failure.getMessage()).contains("\"" + part + "\""), failure.getMessage());
    }

    @Test
    void entriesComeInEitherOrderPageByPage() {
        List<Long> newest = new ArrayList<>();
        list(ListEntriesRequest.newBuilder().setPageSize(200))
                .getEntriesList()
                .forEach(entry -> newest.add(entry.getRevision()));
        List<Long> oldest = new ArrayList<>();
        String token = "";
        do {
            ListEntriesResponse page = list(ListEntriesRequest.newBuilder()
                    .setPageSize(3)
                    .setOrderBy("revision asc")
                    .setPageToken(token));
            page.getEntriesList().forEach(entry -> oldest.add(entry.getRevision()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertEquals(newest.reversed(), oldest);
        for (String wrong : List.of("known_at", "revision down", "revision, actor")) {
            Client.refusedField(
                    "order_by", () -> list(ListEntriesRequest.newBuilder().setOrderBy(wrong)));
        }
        String ofTheOther = list(ListEntriesRequest.newBuilder().setPageSize(1)).getNextPageToken();
        Client.refusedField(
                "page_token",
                () -> list(
                        ListEntriesRequest.newBuilder().setPageToken(ofTheOther).setOrderBy("revision")));
    }

    @Test
    void proposalsAndReadingsAreFilteredToo() {
        client.reports("Bearer " + token())
                .readReport(ReadReportRequest.newBuilder()
                        .setReport(Report.newBuilder()
                                .setText("Ukraine severed diplomatic relations with North Korea on Wednesday.")
                                .setPublished("2022-07-14")
                                .setOutlet("The \"Courier\""))
                        .build());
        ProposalServiceGrpc.ProposalServiceBlockingStub proposals = ProposalServiceGrpc.newBlockingStub(client.channel);
        assertEquals(
                1,
                proposals
                        .listProposals(ListProposalsRequest.newBuilder()
                                .setFilter("waiting = true AND outlet = \"The \\\"Courier\\\"\" AND status = DONE")
                                .build())
                        .getProposalsCount());
        assertEquals(
                0,
                proposals
                        .listProposals(ListProposalsRequest.newBuilder()
                                .setFilter("waiting = false")
                                .build())
                        .getProposalsCount());
        Client.refusedField(
                "filter",
                () -> proposals.listProposals(ListProposalsRequest.newBuilder()
                        .setFilter("waiting = perhaps")
                        .build()));
        for (String field : List.of("by", "outlet")) {
            Client.refusedField(
                    "filter",
                    () -> proposals.listProposals(ListProposalsRequest.newBuilder()
                            .setFilter(field + " = \"a\0b\"")
                            .build()));
        }
        Client.refusedField("filter", () -> readings("outlet = \"a\0b\""));
        assertEquals(1, readings("published >= 2022-07-01 AND published <= 2022-07-14"));
        assertEquals(0, readings("published >= 2022-07-15"));
        wrongFilter("published >= July", () -> readings("published >= July AND outlet = Courier"));
    }

    private int readings(String filter) {
        return client.reports()
                .listReadings(ListReadingsRequest.newBuilder().setFilter(filter).build())
                .getReadingsCount();
    }

    @Inject
    credence.persistence.ServiceTokens tokens;

    private String token() {
        return tokens.make(
                        new credence.persistence.TokenOrder(
                                "lists", new Editor("lister"), credence.access.Role.ANALYST, null),
                        new Editor("editor"))
                .await()
                .indefinitely()
                .secret();
    }

    private static FieldMask mask(String... paths) {
        return FieldMask.newBuilder().addAllPaths(List.of(paths)).build();
    }

    private Stance stance(String... paths) {
        return client.stances()
                .getStance(GetStanceRequest.newBuilder()
                        .setActor("RUS")
                        .setTarget("XAB")
                        .setReadMask(mask(paths))
                        .build())
                .getStance();
    }

    @Test
    void aMaskLeavesOutWhatIsNotWanted() {
        Stance whole = stance();
        assertEquals(whole, stance("*"));
        assertEquals(Stance.newBuilder().setRecognition(whole.getRecognition()).build(), stance("recognition"));
        assertEquals(
                Stance.newBuilder().setRecognition(whole.getRecognition()).build(),
                stance("recognition.value", "recognition"));
        Stance values = stance("recognition.value", "entries.revision");
        assertEquals(whole.getRecognition().getValue(), values.getRecognition().getValue());
        assertEquals(0, values.getRecognition().getCertainValue());
        assertEquals(
                whole.getEntriesList().stream().map(Entry::getRevision).toList(),
                values.getEntriesList().stream().map(Entry::getRevision).toList());
        assertFalse(values.getEntries(0).hasKnownAt());
        Tally tally = TallyServiceGrpc.newBlockingStub(client.channel)
                .getTally(GetTallyRequest.newBuilder()
                        .setPolity("XAB")
                        .setReadMask(mask("count"))
                        .build())
                .getTally();
        assertEquals(Tally.newBuilder().setCount(tally.getCount()).build(), tally);
    }

    @Test
    void aMaskThatNamesNoFieldIsRefusedBeforeAnythingIsDone() {
        for (String path : List.of("", "colour", "recognition.colour", "as_of.year", "recognition..value")) {
            Client.refusedField("read_mask", () -> stance(path));
        }
        Client.refusedField(
                "requests[1].read_mask",
                () -> client.stances()
                        .batchGetStances(BatchGetStancesRequest.newBuilder()
                                .addRequests(GetStanceRequest.newBuilder()
                                        .setActor("RUS")
                                        .setTarget("XAB"))
                                .addRequests(GetStanceRequest.newBuilder()
                                        .setActor("RUS")
                                        .setTarget("XAB")
                                        .setReadMask(mask("colour")))
                                .build()));
    }
}
