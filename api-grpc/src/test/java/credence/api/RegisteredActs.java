package credence.api;

import credence.persistence.DecisionResult;
import credence.persistence.Library;
import credence.persistence.Register;
import credence.report.Report;
import credence.review.Editor;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.v1.ListEntriesRequest;
import credence.v1.ListEntriesResponse;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A register with some acts in it. */
abstract class RegisteredActs {
    static final Editor EDITOR = new Editor("editor");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    @Inject
    Library library;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    /** Reads a report, accepts what it tells, and answers the revision. */
    long entry(String text) {
        Report report = Report.of(text, null, "2022-07-14", "Test Wire", null, LocalDate.of(2026, 1, 1));
        var reading = library.read(report).await().indefinitely();
        var id = register.submit(report, reading, EDITOR).await().indefinitely().id();
        Proposal proposal = register.proposals(id).await().indefinitely().getFirst();
        DecisionResult result = register.decide(proposal.id(), new Outcome.Accepted(), EDITOR, "Seen.")
                .await()
                .indefinitely();
        return ((DecisionResult.Recorded) result).entry().revision().value();
    }

    ListEntriesResponse list(ListEntriesRequest.Builder request) {
        return client.ledger().listEntries(request.build());
    }
}
