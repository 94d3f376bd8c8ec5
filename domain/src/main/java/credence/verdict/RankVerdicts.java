package credence.verdict;

import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Question;
import credence.stance.When;
import credence.time.Edtf;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether somebody was the third, the first, the last, or the first since: by the days of acts. */
final class RankVerdicts {
    private final Memberships memberships;
    private final Question question;
    private final OnRecord onRecord;
    private final Rulings rulings;

    RankVerdicts(Memberships memberships, Question question, OnRecord onRecord, Rulings rulings) {
        this.memberships = memberships;
        this.question = question;
        this.onRecord = onRecord;
        this.rulings = rulings;
    }

    Verdict ranked(Assertion assertion, Population population) {
        PolityKey actor = OnRecord.actor(assertion);
        int rank = assertion.rank() == null ? 1 : assertion.rank();
        List<Verdict.Placed> list =
                onRecord.doers().did(assertion.kind(), assertion.targets(), onRecord.among(population, actor));
        if (list.isEmpty()) {
            return rulings.nothing(assertion, population);
        }
        Optional<Verdict.Placed> own = OnRecord.own(list, actor);
        Verdict.Placed placed = own.orElseGet(
                () -> new Verdict.Placed(actor, Edtf.of(question.day().plusDays(1)), List.of(), false));
        int before = 0;
        int unsure = 0;
        for (Verdict.Placed other : list) {
            if (!other.polity().equals(actor)) {
                boolean surely = other.isSurelyBefore(placed) && !other.possible();
                before += surely ? 1 : 0;
                unsure += !surely && !placed.isSurelyBefore(other) ? 1 : 0;
            }
        }
        String number = (before + 1) + (unsure == 0 ? "" : " to " + (before + unsure + 1));
        String place = own.isPresent()
                ? Verdict.who(actor) + " is number " + number + " of " + list.size()
                : Verdict.who(actor) + " would be number " + number + ", with " + list.size()
                        + " on record; its own act is not, and is taken as told"
                        + (onRecord.isRefusing(assertion, actor)
                                ? ", though what is on record is that it refuses"
                                : "");
        List<PolityKey> missing = assertion.after().stream()
                .filter(key -> population.contains(key, question.day(), memberships))
                .filter(key ->
                        list.stream().noneMatch(other -> other.polity().equals(key) && !placed.isSurelyBefore(other)))
                .toList();
        boolean whole = onRecord.isWhole(assertion);
        boolean later = missing.stream().anyMatch(key -> OnRecord.own(list, key).isPresent());
        boolean fails = whole
                ? rank < before + 1 || rank > before + unsure + 1 || !missing.isEmpty()
                : rank < before + 1 || later;
        return rulings.verdict(
                population,
                fails
                        ? Verdict.Outcome.FAILS
                        : unsure == 0 && whole ? Verdict.Outcome.HOLDS : Verdict.Outcome.UNDECIDED,
                before + 1,
                list,
                (missing.isEmpty() ? place : place + "; not before it: " + Verdict.who(missing))
                        + (fails ? "" : Rulings.perhaps(whole)));
    }

    Verdict last(Assertion assertion, Population population) {
        PolityKey actor = OnRecord.actor(assertion);
        List<Verdict.Placed> list =
                onRecord.doers().didLast(assertion.kind(), assertion.targets(), onRecord.among(population, actor));
        Optional<Verdict.Placed> own = OnRecord.own(list, actor);
        if (list.isEmpty()) {
            return rulings.nothing(assertion, population);
        }
        Verdict.Placed placed =
                own.orElseGet(() -> new Verdict.Placed(actor, Edtf.of(question.day()), List.of(), false));
        List<PolityKey> later = list.stream()
                .filter(other -> placed.isSurelyBefore(other) && !other.possible())
                .map(Verdict.Placed::polity)
                .toList();
        List<PolityKey> unsure = list.stream()
                .filter(other -> !other.polity().equals(actor) && !other.isSurelyBefore(placed))
                .map(Verdict.Placed::polity)
                .filter(key -> !later.contains(key))
                .toList();
        boolean whole = onRecord.isWhole(assertion);
        return rulings.verdict(
                population,
                !later.isEmpty()
                        ? Verdict.Outcome.FAILS
                        : unsure.isEmpty() && whole ? Verdict.Outcome.HOLDS : Verdict.Outcome.UNDECIDED,
                own.map(mine -> list.indexOf(mine) + 1).orElse(null),
                list,
                !later.isEmpty()
                        ? "later than " + Verdict.who(actor) + ": " + Verdict.who(later)
                        : (unsure.isEmpty()
                                        ? "none is later than " + Verdict.who(actor)
                                        : "perhaps later than " + Verdict.who(actor) + ": " + Verdict.who(unsure))
                                + Rulings.perhaps(whole));
    }

    /** "the first since 1999": none other between that year and it. */
    Verdict firstSince(Assertion assertion, Population population) {
        PolityKey actor = OnRecord.actor(assertion);
        Edtf since = Objects.requireNonNull(assertion.since());
        List<Verdict.Placed> list =
                onRecord.doers().did(assertion.kind(), assertion.targets(), onRecord.among(population, actor));
        if (list.isEmpty()) {
            return rulings.nothing(assertion, population);
        }
        Edtf own = onRecord
                .doers()
                .acts(assertion.kind(), actor, assertion.targets().getFirst())
                .stream()
                .max(When.BY_TIME)
                .map(When::of)
                .orElse(Edtf.of(question.day().plusDays(1)));
        List<Edtf> others = onRecord.doers()
                .times(
                        assertion.kind(),
                        assertion.targets(),
                        onRecord.among(population, null).and(key -> !key.equals(actor)));
        boolean between = others.stream()
                .anyMatch(
                        time -> !time.from().isBefore(since.to()) && !time.to().isAfter(own.from()));
        boolean perhaps = others.stream()
                .anyMatch(time -> time.to().isAfter(since.to()) && time.from().isBefore(own.to()));
        boolean whole = onRecord.isWhole(assertion);
        return rulings.verdict(
                population,
                between ? Verdict.Outcome.FAILS : perhaps || !whole ? Verdict.Outcome.UNDECIDED : Verdict.Outcome.HOLDS,
                OnRecord.own(list, actor).map(mine -> list.indexOf(mine) + 1).orElse(null),
                list,
                between
                        ? "others did since " + since
                        : (perhaps
                                        ? "others may have since " + since
                                        : "none other did between " + since + " and " + own)
                                + Rulings.perhaps(whole));
    }
}
