package credence.web;

import credence.answer.ComparedProposal;
import credence.ledger.Revision;
import credence.persistence.ReportLine;
import credence.persistence.StoredReading;
import credence.report.Passage;
import credence.review.Decision;
import credence.review.Editor;
import credence.review.Origin;
import credence.review.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as pages show it.
 *
 * @param from the report it was read in; null for what a person proposed
 * @param act as first proposed
 * @param now as last amended; null where it was not
 * @param agreement what the register has of the act; null once it is decided
 * @param similar entries that tell the same act; looked up only while it waits
 * @param sameAs the one of them that it is an account of, as an earlier step says or because its report is a copy; null for none
 */
public record ProposalLine(
        Proposal proposal,
        @Nullable StoredReading from,
        ActLine act,
        @Nullable ActLine now,
        @Nullable AgreementLine agreement,
        List<EntryLine> similar,
        @Nullable Revision sameAs) {
    private static final int CONTEXT = 600;

    static ProposalLine of(ComparedProposal compared, Names names) {
        Proposal proposal = compared.proposal();
        return new ProposalLine(
                proposal,
                compared.from(),
                ActLine.of(proposal.origin().act(), names),
                proposal.act().equals(proposal.origin().act()) ? null : ActLine.of(proposal.act(), names),
                compared.agreement() == null
                        ? null
                        : AgreementLine.of(proposal.act(), compared.agreement(), List.of(), names),
                compared.similar().stream()
                        .map(entry -> EntryLine.of(entry, names))
                        .toList(),
                compared.sameAs());
    }

    /** Whether the entry that it is taken to be an account of is one of those that tell its act as it stands. */
    public boolean isListed() {
        return similar.stream().anyMatch(this::isSameAs);
    }

    /** Whether whoever approved it before said so. */
    public boolean isRemembered() {
        return proposal.sameAs().isPresent();
    }

    /** Whether an entry is the one that it is taken to be an account of. */
    public boolean isSameAs(EntryLine line) {
        return line.entry().revision().equals(sameAs);
    }

    public String state() {
        return AccountLine.state(proposal);
    }

    public @Nullable Long entry() {
        @Nullable Decision decided = proposal.decision();
        return decided == null ? null : decided.entry();
    }

    /** Who proposed it, where that was a person. */
    public Origin.@Nullable Manual manual() {
        return proposal.origin() instanceof Origin.Manual manual ? manual : null;
    }

    /** The report that the one it was read in is a copy of; null for an original, or what a person proposed. */
    public @Nullable ReportLine copyOf() {
        return from == null ? null : from.origin();
    }

    public boolean background() {
        return proposal.origin() instanceof Origin.Read read && read.account().background();
    }

    public List<String> approvals() {
        return proposal.approvals().stream().map(Editor::name).toList();
    }

    /** How many steps the page shows: the form sends it back, so that nobody decides what has changed meanwhile. */
    public int seen() {
        return proposal.steps().size();
    }

    /** Where its words stand; its own page for what a person proposed. */
    public String sentence() {
        return proposal.origin() instanceof Origin.Read read
                ? "/readings/" + read.reading() + "#"
                        + Anchors.of(read.account().evidence())
                : "/proposals/" + proposal.id();
    }

    /** The words that show it; empty for what a person proposed. */
    public String words() {
        return from == null ? "" : passage().in(text());
    }

    /** The words with what stands around them, so that an editor need not leave the page to judge. */
    public String before() {
        if (from == null) {
            return "";
        }
        String text = text();
        int start = text.offsetByCodePoints(0, passage().start());
        int paragraph = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        return text.substring(Math.min(Math.max(paragraph, start - CONTEXT), start), start);
    }

    public String after() {
        if (from == null) {
            return "";
        }
        String text = text();
        int end = text.offsetByCodePoints(0, passage().end());
        int paragraph = text.indexOf('\n', end);
        return text.substring(
                end, Math.min(paragraph < 0 ? text.length() : paragraph, Math.min(text.length(), end + CONTEXT)));
    }

    private String text() {
        return from == null ? "" : from.report().text();
    }

    private Passage passage() {
        return switch (proposal.origin()) {
            case Origin.Read read -> read.account().evidence();
            case Origin.Manual manual -> throw new IllegalStateException("a person's proposal has no passage");
        };
    }
}
