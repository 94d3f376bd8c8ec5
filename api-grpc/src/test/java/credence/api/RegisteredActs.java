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
import jakarta.inject.Inject;
import java.time.LocalDate;

/** A register with some acts in it. */
abstract class RegisteredActs extends OverASocket {
    static final Editor EDITOR = new Editor("editor");

    @Inject
    Register register;

    @Inject
    Library library;

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
