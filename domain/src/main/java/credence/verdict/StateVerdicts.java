package credence.verdict;

import credence.polity.PolityKey;
import credence.polity.Population;
import credence.time.Edtf;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How many there are, whether one is the only one, and since when: by the state on the day. */
final class StateVerdicts {
    private final OnRecord onRecord;
    private final Rulings rulings;

    StateVerdicts(OnRecord onRecord, Rulings rulings) {
        this.onRecord = onRecord;
        this.rulings = rulings;
    }

    Verdict only(Assertion assertion, Population population) {
        PolityKey actor = OnRecord.actor(assertion);
        List<Verdict.Placed> list = onRecord.inState(assertion, onRecord.among(population, actor));
        List<PolityKey> sure = OnRecord.sure(list);
        if (list.isEmpty()) {
            return rulings.nothing(assertion, population);
        }
        boolean others = sure.stream().anyMatch(key -> !key.equals(actor));
        boolean perhaps = list.stream().anyMatch(one -> !one.polity().equals(actor));
        Optional<Verdict.Placed> own = OnRecord.own(list, actor);
        boolean whole = onRecord.isWhole(assertion);
        return rulings.verdict(
                population,
                others
                        ? Verdict.Outcome.FAILS
                        : perhaps || !whole || own.isEmpty() || own.get().possible()
                                ? Verdict.Outcome.UNDECIDED
                                : Verdict.Outcome.HOLDS,
                own.map(mine -> list.indexOf(mine) + 1).orElse(null),
                list,
                others
                        ? "others are: "
                                + Verdict.who(sure.stream()
                                        .filter(key -> !key.equals(actor))
                                        .toList())
                        : (perhaps
                                        ? "others may be"
                                        : own.isEmpty()
                                                ? Verdict.who(actor) + " is not on record"
                                                : "no other is on record")
                                + Rulings.perhaps(whole));
    }

    Verdict counted(Assertion assertion, Population population) {
        List<Verdict.Placed> list = onRecord.inState(assertion, onRecord.among(population, null));
        int sure = OnRecord.sure(list).size();
        if (list.isEmpty() && onRecord.isUnknown(assertion)) {
            return rulings.nothing(assertion, population);
        }
        boolean whole = onRecord.isWhole(assertion);
        return rulings.verdict(
                population,
                switch (assertion.isCount(sure, whole ? list.size() : Integer.MAX_VALUE)) {
                    case YES -> Verdict.Outcome.HOLDS;
                    case POSSIBLE -> Verdict.Outcome.UNDECIDED;
                    case NO -> Verdict.Outcome.FAILS;
                },
                null,
                list,
                "the register counts " + sure
                        + (sure == list.size() ? "" : ", and " + (list.size() - sure) + " possible")
                        + Rulings.perhaps(whole));
    }

    /** "has had ties since 1992". */
    Verdict since(Assertion assertion, Population population) {
        PolityKey actor = OnRecord.actor(assertion);
        Edtf since = Objects.requireNonNull(assertion.since());
        List<Verdict.Placed> list = onRecord.inState(assertion, actor::equals);
        if (list.isEmpty()) {
            return rulings.nothing(assertion, population);
        }
        Verdict.Placed own = list.getFirst();
        boolean within =
                !own.since().from().isBefore(since.from()) && !own.since().to().isAfter(since.to());
        return rulings.verdict(
                population,
                !own.since().overlaps(since)
                        ? Verdict.Outcome.FAILS
                        : within && !own.possible() ? Verdict.Outcome.HOLDS : Verdict.Outcome.UNDECIDED,
                null,
                list,
                "the register has it since " + own.since());
    }
}
