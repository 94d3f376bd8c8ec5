package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.persistence.Register;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.report.Passage;
import credence.report.Report;
import credence.review.Editor;
import credence.v1.GetReadingRequest;
import credence.v1.ListProposalsRequest;
import credence.v1.ListReadingsRequest;
import credence.v1.ListReadingsResponse;
import credence.v1.ProposalServiceGrpc;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports as long as they may be: no answer is longer than a message, and lists are of pages that every client takes. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class LongReportsGrpcTest extends OverASocket {
    private static final int USUAL_OF_CLIENTS = 4 << 20;

    @Inject
    Register register;

    private String stored(int bytes, String outlet, List<Account> accounts) {
        return register.submit(
                        new Report(outlet + "a".repeat(bytes), null, null, outlet, null),
                        new Reading("none", List.of(), accounts, List.of(), List.of()),
                        new Editor("editor"))
                .await()
                .indefinitely()
                .id()
                .toString();
    }

    private ListReadingsResponse page(String outlet, String token) {
        return client.reports()
                .listReadings(ListReadingsRequest.newBuilder()
                        .setOutlet(outlet)
                        .setPageSize(200)
                        .setPageToken(token)
                        .build());
    }

    @Test
    void aPageOfLongReportsIsShorterAndNoneIsLeftOut() {
        List<String> stored = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stored.add(stored((1 << 20) + i, "Long", List.of()));
        }
        List<String> listed = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            ListReadingsResponse page = page("Long", token);
            assertTrue(page.getSerializedSize() < USUAL_OF_CLIENTS, () -> "of " + page.getSerializedSize() + " bytes");
            page.getReadingsList().forEach(reading -> listed.add(reading.getId()));
            token = page.getNextPageToken();
            pages++;
        } while (!token.isEmpty());
        Collections.reverse(stored);
        assertEquals(stored, listed);
        assertEquals(3, pages);
    }

    @Test
    void anAnswerLongerThanAMessageIsRefusedAndSaysWhatToAskFor() {
        int bytes = 4 << 20;
        Passage all = new Passage(0, bytes);
        Account account = new Account(
                new Act(
                        ActKind.RECOGNITION,
                        Party.of(new PolityKey("FJI")),
                        Party.of(new PolityKey("XKX")),
                        credence.act.Status.DONE,
                        null,
                        false),
                false,
                all,
                List.of(all),
                null,
                null);
        String id = stored(bytes, "Whole", List.of(account, account));
        GetReadingRequest.Builder request = GetReadingRequest.newBuilder().setId(id);
        Client.refused(
                Status.Code.RESOURCE_EXHAUSTED,
                "MESSAGE_TOO_LONG",
                () -> client.reports().withMaxInboundMessageSize(64 << 20).getReading(request.build()));
        request.getReadMaskBuilder().addPaths("id");
        assertEquals(
                id, client.reports().getReading(request.build()).getReading().getId());
        ListProposalsRequest.Builder found = ListProposalsRequest.newBuilder().setReadingId(id);
        found.getReadMaskBuilder().addPaths("act");
        assertEquals(
                2,
                ProposalServiceGrpc.newBlockingStub(client.channel)
                        .listProposals(found.build())
                        .getProposalsCount());
    }
}
