package credence.verdict;

import credence.polity.Population;
import credence.stance.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a verdict of an outcome and its reason. */
final class Rulings {
    private final Question question;

    Rulings(Question question) {
        this.question = question;
    }

    Verdict nothing(Assertion assertion, Population population) {
        return verdict(
                population,
                Verdict.Outcome.UNDECIDED,
                null,
                List.of(),
                "the register has no " + assertion.kind().label() + " toward " + Verdict.who(assertion.targets())
                        + " among them");
    }

    static String perhaps(boolean whole) {
        return whole ? "" : "; the register does not claim to have everybody";
    }

    Verdict verdict(
            Population population,
            Verdict.Outcome outcome,
            @Nullable Integer rank,
            List<Verdict.Placed> list,
            String reason) {
        return new Verdict(population, outcome, rank, OnRecord.sure(list).size(), list, question, reason);
    }
}
