package credence.web;

import credence.answer.Inquiry;
import credence.claim.Claim;
import credence.ledger.Revision;
import credence.persistence.LiveHistories;
import credence.polity.PolityKey;
import credence.report.Wording;
import credence.stance.Histories;
import credence.stance.Question;
import credence.verdict.Assertion;
import credence.verdict.Told;
import credence.verdict.Verdicts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims put to the ledger. */
@ApplicationScoped
public class ClaimChecks {
    private final LiveHistories live;

    ClaimChecks(LiveHistories live) {
        this.live = live;
    }

    /** @param told in parts */
    Uni<CheckedClaim> check(Told told, Question question) {
        return histories(Stream.ofNullable(told.assertion()), question.known())
                .map(histories -> new CheckedClaim(
                        null,
                        told,
                        new Verdicts(histories, Inquiry.MEMBERSHIPS, Inquiry.COVERAGE, question).check(told)));
    }

    /** @param text the report's text, of which the passages are */
    Uni<List<CheckedClaim>> check(List<Claim> claims, String text, Question question) {
        Wording words = Wording.of(text);
        List<Told> told = Told.of(claims, Inquiry.MEMBERSHIPS);
        return histories(told.stream().flatMap(one -> Stream.ofNullable(one.assertion())), question.known())
                .map(histories -> {
                    Verdicts verdicts = new Verdicts(histories, Inquiry.MEMBERSHIPS, Inquiry.COVERAGE, question);
                    return told.stream()
                            .map(one -> new CheckedClaim(
                                    words.at(one.claims().getFirst().evidence()), one, verdicts.check(one)))
                            .toList();
                });
    }

    /** All that is on record of the targets: who did what toward them. */
    private Uni<Histories> histories(Stream<Assertion> assertions, Revision known) {
        Set<PolityKey> targets =
                assertions.flatMap(assertion -> assertion.targets().stream()).collect(Collectors.toUnmodifiableSet());
        return live.of(targets, known).map(LiveHistories.At::histories);
    }
}
