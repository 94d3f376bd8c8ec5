package credence.web;

import credence.claim.Claim;
import credence.report.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as the page of its reading shows it. */
public record ClaimLine(
        int number,
        Claim claim,
        @Nullable Side actor,
        @Nullable Side target,
        List<Side> after,
        String anchor,
        String words,
        List<VerdictLine.Among> verdicts) {
    /** "at least 140"; null where nothing is counted. */
    public @Nullable String count() {
        return claim.count() == null ? null : Formats.written(claim.comparison(), claim.count());
    }

    static ClaimLine of(int number, Claim claim, Wording words, List<VerdictLine.Among> verdicts, Names names) {
        return new ClaimLine(
                number,
                claim,
                names.sideOrNull(claim.actor()),
                names.sideOrNull(claim.target()),
                claim.after().stream().map(names::side).toList(),
                Anchors.of(claim.evidence()),
                words.at(claim.evidence()),
                verdicts);
    }
}
