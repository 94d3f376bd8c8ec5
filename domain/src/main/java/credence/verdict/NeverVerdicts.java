package credence.verdict;

import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Position;
import java.util.List;

/** Whether somebody, or nobody at all, ever did it. */
final class NeverVerdicts {
    private final OnRecord onRecord;
    private final Rulings rulings;

    NeverVerdicts(OnRecord onRecord, Rulings rulings) {
        this.onRecord = onRecord;
        this.rulings = rulings;
    }

    /** "no country has recognised it". */
    private Verdict nobody(Assertion assertion, Population population) {
        List<Verdict.Placed> list =
                onRecord.doers().did(assertion.kind(), assertion.targets(), onRecord.among(population, null));
        List<PolityKey> sure = OnRecord.sure(list);
        if (list.isEmpty() && onRecord.isUnknown(assertion)) {
            return rulings.nothing(assertion, population);
        }
        boolean whole = onRecord.isWhole(assertion);
        return rulings.verdict(
                population,
                !sure.isEmpty()
                        ? Verdict.Outcome.FAILS
                        : list.isEmpty() && whole ? Verdict.Outcome.HOLDS : Verdict.Outcome.UNDECIDED,
                null,
                list,
                !sure.isEmpty()
                        ? Verdict.who(sure) + " did"
                        : (list.isEmpty() ? "no such act is on record" : "others may have") + Rulings.perhaps(whole));
    }

    Verdict never(Assertion assertion, Population population) {
        if (assertion.actor() == null) {
            return nobody(assertion, population);
        }
        PolityKey actor = OnRecord.actor(assertion);
        List<Verdict.Placed> list = onRecord.doers().did(assertion.kind(), assertion.targets(), actor::equals);
        if (!list.isEmpty()) {
            boolean possible = list.getFirst().possible();
            return rulings.verdict(
                    population,
                    possible ? Verdict.Outcome.UNDECIDED : Verdict.Outcome.FAILS,
                    null,
                    list,
                    Verdict.who(actor) + " did" + (possible ? ", if the date fell so" : ""));
        }
        List<Position> positions = onRecord.positions(assertion, actor);
        if (positions.stream().anyMatch(Position::isDisputed)) {
            return rulings.verdict(population, Verdict.Outcome.UNDECIDED, null, list, "it is disputed");
        }
        boolean refused = onRecord.isRefusing(assertion, actor);
        if (!refused && onRecord.isUnknown(assertion)) {
            return rulings.nothing(assertion, population);
        }
        boolean whole = onRecord.isWhole(assertion);
        return rulings.verdict(
                population,
                refused || whole ? Verdict.Outcome.HOLDS : Verdict.Outcome.UNDECIDED,
                null,
                list,
                refused
                        ? Verdict.who(actor) + " refuses it"
                        : "no such act of " + Verdict.who(actor) + " is on record" + Rulings.perhaps(whole));
    }
}
