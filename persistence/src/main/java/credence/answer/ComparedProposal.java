package credence.answer;

import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.StoredReading;
import credence.review.Proposal;
import credence.verdict.Agreement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal beside what the register has of its act.
 *
 * @param from the report it was read in; null for what a person proposed
 * @param agreement what the register has of the act; null once it is decided
 * @param similar entries that tell the same act; looked up only while it waits
 * @param sameAs the one of them that it is an account of, as an earlier step says or because its report is a copy; null for none
 * @param known the last revision taken into account
 */
public record ComparedProposal(
        Proposal proposal,
        @Nullable StoredReading from,
        @Nullable Agreement agreement,
        List<Entry> similar,
        @Nullable Revision sameAs,
        Revision known) {
    public ComparedProposal {
        similar = List.copyOf(similar);
    }
}
