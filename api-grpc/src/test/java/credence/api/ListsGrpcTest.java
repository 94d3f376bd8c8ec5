package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.v1.Entry;
import credence.v1.ListEntriesRequest;
import credence.v1.ListEntriesResponse;
import credence.v1.ListProposalsRequest;
import credence.v1.ListReadingsRequest;
import credence.v1.ProposalServiceGrpc;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, orders and masks. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class ListsGrpcTest extends ListedActs {
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

    private String token() {
        return tokens.make(
                        new credence.persistence.TokenOrder(
                                "lists", new Editor("lister"), credence.access.Role.ANALYST, null),
                        new Editor("editor"))
                .await()
                .indefinitely()
                .secret();
    }
}
