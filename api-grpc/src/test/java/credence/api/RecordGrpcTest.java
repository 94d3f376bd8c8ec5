package credence.api;

import static credence.api.Client.credentials;
import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.persistence.DecisionResult;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.reading.ReadingId;
import credence.review.Outcome;
import credence.review.ProposalId;
import credence.time.Edtf;
import credence.v1.ActAccount;
import credence.v1.Contradiction;
import credence.v1.Disagreement;
import credence.v1.FindRevisionRequest;
import credence.v1.FindRevisionResponse;
import credence.v1.GetEntryRequest;
import credence.v1.ListActAccountsRequest;
import credence.v1.ListActAccountsResponse;
import credence.v1.MergeEntriesRequest;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import credence.v1.ReportServiceGrpc;
import credence.v1.RetractEntryRequest;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is on record beside entries and stances: the accounts of an act, what was seen, instants, and the words for it all. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RecordGrpcTest extends RecordedReports {
    private long append(Content content) {
        return register.append(List.of(content), EDITOR, null)
                .await()
                .indefinitely()
                .getLast()
                .revision()
                .value();
    }

    private long append(ActKind kind, String actor, String target, String when) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                credence.act.Status.DONE,
                Edtf.parse(when),
                false);
        return append(new Content.Recorded(act, new Evidence.Stated("Test Gazette", null, null), Attribution.NONE));
    }

    private ListActAccountsResponse accounts(ListActAccountsRequest.Builder request) {
        return client.ledger().listActAccounts(request.build());
    }

    @Test
    void theAccountsOfAnActStandSideBySideWithTheirReportsAndWhatTheyContradict() {
        ReportServiceGrpc.ReportServiceBlockingStub reports = client.reports("Bearer " + token());
        String text =
                "Chad recognised Biafra on March 3, 1968. The announcement was made by the foreign ministry in the"
                        + " capital, which said that the two would exchange ambassadors before the end of the year, and that"
                        + " further steps would be told when they were agreed upon by both.";
        String first =
                reports.readReport(report(text, "Chad and Biafra")).getReading().getId();
        String copy = reports.readReport(report(text + " Other states are said to follow.", "Biafra, again"))
                .getReading()
                .getId();
        long told = accepted(first);
        long again = accepted(copy);
        long other = append(ActKind.RECOGNITION, "TCD", "XBF", "1968-04");
        assertEquals(List.of(again), accounts(of(told)).getAlikeList());
        long merge = client.ledger()
                .withCallCredentials(credentials("Bearer " + token()))
                .mergeEntries(MergeEntriesRequest.newBuilder()
                        .setAccount(again)
                        .setInto(told)
                        .build())
                .getEntry()
                .getRevision();
        client.ledger()
                .withCallCredentials(credentials("Bearer " + token()))
                .mergeEntries(MergeEntriesRequest.newBuilder()
                        .setAccount(other)
                        .setInto(told)
                        .build());
        ListActAccountsResponse all = accounts(of(again));
        assertEquals(
                List.of(told, again, other),
                all.getAccountsList().stream()
                        .map(account -> account.getEntry().getRevision())
                        .toList());
        ActAccount word = all.getAccounts(0);
        assertFalse(word.hasMerge() || word.hasInto() || word.hasOrigin());
        assertEquals(first, word.getReport().getReadingId());
        assertEquals("Chad and Biafra", word.getReport().getTitle());
        assertEquals(
                List.of(Contradiction.newBuilder()
                        .setOn(Disagreement.DISAGREEMENT_DATE)
                        .addEntries(other)
                        .build()),
                word.getContradictionsList());
        ActAccount second = all.getAccounts(1);
        assertEquals(merge, second.getMerge());
        assertEquals(told, second.getInto());
        assertEquals(copy, second.getReport().getReadingId());
        assertEquals(first, second.getOrigin().getReadingId());
        assertFalse(all.getAccounts(2).hasReport());
        assertEquals(List.of(), all.getAlikeList());
        // As it was before they were one.
        ListActAccountsResponse before = accounts(of(told).setKnown(other));
        assertEquals(1, before.getAccountsCount());
        assertEquals(other, before.getKnown());
        Client.refusedField("at_least", () -> accounts(of(told).setAtLeast(-1)));
        ListActAccountsResponse page = accounts(of(told).setPageSize(2));
        assertEquals(all.getAccountsList().subList(0, 2), page.getAccountsList());
        ListActAccountsResponse rest = accounts(of(told).setPageSize(2).setPageToken(page.getNextPageToken()));
        assertEquals(all.getAccountsList().subList(2, 3), rest.getAccountsList());
        assertEquals("", rest.getNextPageToken());
        assertEquals(
                ActAccount.newBuilder().setMerge(merge).build(),
                accounts(of(told).setReadMask(FieldMask.newBuilder().addPaths("merge")))
                        .getAccounts(1));
        // Every page is of the revision of the first, whatever is written meanwhile.
        client.ledger()
                .withCallCredentials(Client.credentials("Bearer " + token()))
                .retractEntry(RetractEntryRequest.newBuilder()
                        .setRevision(merge)
                        .setWhy("They are two acts")
                        .build());
        assertEquals(rest, accounts(of(told).setPageSize(2).setPageToken(page.getNextPageToken())));
        refusedField("known", () -> accounts(of(again).setKnown(told)));
        refusedField("page_token", () -> accounts(of(again).setPageToken(page.getNextPageToken())));
        refusedField("revision", () -> accounts(of(0)));
        refused(Status.Code.NOT_FOUND, "NOT_FOUND", () -> accounts(of(1L << 40)));
    }

    private static ReadReportRequest report(String text, String title) {
        return ReadReportRequest.newBuilder()
                .setReport(Report.newBuilder().setText(text).setTitle(title).setPublished("1968-03-04"))
                .build();
    }

    /** The entry that its first proposal becomes. */
    private long accepted(String reading) {
        ProposalId id = register.proposals(ReadingId.parse(reading))
                .await()
                .indefinitely()
                .getFirst()
                .id();
        DecisionResult.Recorded recorded =
                (DecisionResult.Recorded) register.decide(id, new Outcome.Accepted(), EDITOR, null)
                        .await()
                        .indefinitely();
        return recorded.entry().revision().value();
    }

    private FindRevisionResponse at(Timestamp instant) {
        return client.ledger()
                .findRevision(FindRevisionRequest.newBuilder().setAt(instant).build());
    }

    @Test
    void anInstantIsARevision() {
        long first = append(ActKind.SUPPORT, "FJI", "XBG", "2001-01-01");
        long second = append(ActKind.SUPPORT, "TON", "XBG", "2001-01-01");
        Timestamp known = client.ledger()
                .getEntry(GetEntryRequest.newBuilder().setRevision(second).build())
                .getEntry()
                .getKnownAt();
        assertEquals(second, at(known).getRevision());
        assertTrue(at(known).getHead() >= second);
        Timestamp before = known.getNanos() >= 1000
                ? known.toBuilder().setNanos(known.getNanos() - 1000).build()
                : Timestamp.newBuilder()
                        .setSeconds(known.getSeconds() - 1)
                        .setNanos(999_999_000)
                        .build();
        assertEquals(first, at(before).getRevision());
        assertEquals(0, at(Timestamp.newBuilder().setSeconds(0).build()).getRevision());
        FindRevisionResponse now = client.ledger().findRevision(FindRevisionRequest.getDefaultInstance());
        assertEquals(now.getHead(), now.getRevision());
        assertTrue(now.getHead() >= second);
        refusedField("at", () -> at(Timestamp.newBuilder().setSeconds(1L << 50).build()));
    }
}
