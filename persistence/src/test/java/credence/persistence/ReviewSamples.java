package credence.persistence;

import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.XDP;
import static credence.persistence.LedgerSamples.await;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Passage;
import credence.report.Report;
import credence.review.Editor;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three editors, what they propose, and what becomes of it. */
final class ReviewSamples {
    static final Editor ANNA = new Editor("anna");
    static final Editor BEN = new Editor("ben");
    static final Editor CARA = new Editor("cara");

    private ReviewSamples() {}

    static Act act(String when) {
        return new Act(ActKind.RECOGNITION, Party.of(PRK), Party.of(XDP), Status.DONE, Edtf.parse(when), false);
    }

    static Draft draft(@Nullable Revision corrects) {
        return new Draft(
                act("2022-07-13"),
                "Foreign ministry's note",
                "https://example.org/note",
                LocalDate.parse("2022-07-14"),
                corrects,
                List.of(),
                true,
                "seen by me");
    }

    static Proposal proposed(Register register) {
        return assertInstanceOf(ProposingResult.Proposed.class, await(register.propose(draft(null), ANNA)))
                .proposal();
    }

    static Proposal read(Register register) {
        Report report =
                Report.of("North Korea recognised it", null, "2022-07-14", "Test Wire", null, LocalDate.of(2026, 1, 1));
        Reading reading = new Reading(
                "test reader",
                List.of(),
                List.of(Account.of(act("2022-07-13"), false, new Passage(0, 5))),
                List.of(),
                List.of());
        ReadingId id = await(register.submit(report, reading, ANNA)).id();
        return await(register.proposals(id)).getFirst();
    }

    static Proposal now(Register register, Proposal proposal) {
        return await(register.proposal(proposal.id())).orElseThrow();
    }

    static DecisionResult accept(Register register, Proposal proposal, Editor by) {
        return await(register.decide(proposal.id(), new Outcome.Accepted(), by, null));
    }

    static Entry recorded(DecisionResult result) {
        return assertInstanceOf(DecisionResult.Recorded.class, result).entry();
    }
}
