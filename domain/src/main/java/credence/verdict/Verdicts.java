package credence.verdict;

import credence.polity.Memberships;
import credence.polity.Population;
import credence.stance.Coverage;
import credence.stance.Histories;
import credence.stance.Question;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks assertions against a ledger, each under every population that it may mean.
 *
 * <p>Ranks go by acts: who recognised and withdrew later still was the third to recognise. Counts and "the only one that recognises" go
 * by the state on the day. Where the actor's own act is not on record it is taken as told, on the day asked for, and the reason says so. Of
 * a target toward which the register has nothing of the kind, nothing is decided. Where the register does not claim to have everybody
 * ({@link Coverage}), what it has can refute, but that somebody is not on record proves nothing.
 */
public final class Verdicts {
    private final Rulings rulings;
    private final RankVerdicts ranks;
    private final StateVerdicts states;
    private final NeverVerdicts nevers;

    /** @param question the day for which it is asserted: as a rule that on which the report was published */
    public Verdicts(Histories histories, Memberships memberships, Coverage coverage, Question question) {
        OnRecord onRecord = new OnRecord(histories, memberships, coverage, question);
        this.rulings = new Rulings(question);
        this.ranks = new RankVerdicts(memberships, question, onRecord, rulings);
        this.states = new StateVerdicts(onRecord, rulings);
        this.nevers = new NeverVerdicts(onRecord, rulings);
    }

    /** One for each population, in the order of the assertion. */
    public List<Verdict> check(Assertion assertion) {
        return assertion.populations().stream()
                .map(population -> check(assertion, population))
                .toList();
    }

    /** The same for a claim as told; one that cannot be checked is undecided, and the reason says why. */
    public List<Verdict> check(Told told) {
        @Nullable Assertion assertion = told.assertion();
        return assertion != null
                ? check(assertion)
                : told.populations().stream()
                        .map(population -> rulings.verdict(
                                population,
                                Verdict.Outcome.UNDECIDED,
                                null,
                                List.of(),
                                Objects.requireNonNull(told.lacks())))
                        .toList();
    }

    private Verdict check(Assertion assertion, Population population) {
        return switch (assertion.form()) {
            case ORDINAL, FIRST -> ranks.ranked(assertion, population);
            case LAST -> ranks.last(assertion, population);
            case ONLY -> states.only(assertion, population);
            case COUNT -> states.counted(assertion, population);
            case NEVER -> nevers.never(assertion, population);
            case SINCE ->
                assertion.rank() == null
                        ? states.since(assertion, population)
                        : ranks.firstSince(assertion, population);
        };
    }
}
