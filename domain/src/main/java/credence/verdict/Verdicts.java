package credence.verdict;

import credence.act.Effect;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Coverage;
import credence.stance.Histories;
import credence.stance.Position;
import credence.stance.Question;
import credence.stance.Tally;
import credence.stance.When;
import credence.time.Edtf;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Histories histories;
    private final Memberships memberships;
    private final Coverage coverage;
    private final Question question;

    /** @param question the day for which it is asserted: as a rule that on which the report was published */
    public Verdicts(Histories histories, Memberships memberships, Coverage coverage, Question question) {
        this.histories = histories;
        this.memberships = memberships;
        this.coverage = coverage;
        this.question = question;
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
                        .map(population -> verdict(
                                population,
                                Verdict.Outcome.UNDECIDED,
                                null,
                                List.of(),
                                Objects.requireNonNull(told.lacks())))
                        .toList();
    }

    private Verdict check(Assertion assertion, Population population) {
        return switch (assertion.form()) {
            case ORDINAL, FIRST -> ranked(assertion, population);
            case LAST -> last(assertion, population);
            case ONLY -> only(assertion, population);
            case COUNT -> counted(assertion, population);
            case NEVER -> never(assertion, population);
            case SINCE -> assertion.rank() == null ? since(assertion, population) : firstSince(assertion, population);
        };
    }

    /** Who is counted; the actor always is, since the report counts it. */
    private Predicate<PolityKey> among(Population population, @Nullable PolityKey actor) {
        return key -> key.equals(actor) || population.contains(key, question.day(), memberships);
    }

    private Doers doers() {
        return new Doers(histories, question);
    }

    private Verdict ranked(Assertion assertion, Population population) {
        PolityKey actor = actor(assertion);
        int rank = assertion.rank() == null ? 1 : assertion.rank();
        List<Verdict.Placed> list = doers().did(assertion.kind(), assertion.targets(), among(population, actor));
        if (list.isEmpty()) {
            return nothing(assertion, population);
        }
        Optional<Verdict.Placed> own = own(list, actor);
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
                        + (isRefusing(assertion, actor) ? ", though what is on record is that it refuses" : "");
        List<PolityKey> missing = assertion.after().stream()
                .filter(key -> population.contains(key, question.day(), memberships))
                .filter(key ->
                        list.stream().noneMatch(other -> other.polity().equals(key) && !placed.isSurelyBefore(other)))
                .toList();
        boolean whole = isWhole(assertion);
        boolean later = missing.stream().anyMatch(key -> own(list, key).isPresent());
        boolean fails = whole
                ? rank < before + 1 || rank > before + unsure + 1 || !missing.isEmpty()
                : rank < before + 1 || later;
        return verdict(
                population,
                fails
                        ? Verdict.Outcome.FAILS
                        : unsure == 0 && whole ? Verdict.Outcome.HOLDS : Verdict.Outcome.UNDECIDED,
                before + 1,
                list,
                (missing.isEmpty() ? place : place + "; not before it: " + Verdict.who(missing))
                        + (fails ? "" : perhaps(whole)));
    }

    private Verdict last(Assertion assertion, Population population) {
        PolityKey actor = actor(assertion);
        List<Verdict.Placed> list = doers().didLast(assertion.kind(), assertion.targets(), among(population, actor));
        Optional<Verdict.Placed> own = own(list, actor);
        if (list.isEmpty()) {
            return nothing(assertion, population);
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
        boolean whole = isWhole(assertion);
        return verdict(
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
                                + perhaps(whole));
    }

    private Verdict only(Assertion assertion, Population population) {
        PolityKey actor = actor(assertion);
        List<Verdict.Placed> list = inState(assertion, among(population, actor));
        List<PolityKey> sure = sure(list);
        if (list.isEmpty()) {
            return nothing(assertion, population);
        }
        boolean others = sure.stream().anyMatch(key -> !key.equals(actor));
        boolean perhaps = list.stream().anyMatch(one -> !one.polity().equals(actor));
        Optional<Verdict.Placed> own = own(list, actor);
        boolean whole = isWhole(assertion);
        return verdict(
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
                                + perhaps(whole));
    }

    private Verdict counted(Assertion assertion, Population population) {
        List<Verdict.Placed> list = inState(assertion, among(population, null));
        int sure = sure(list).size();
        if (list.isEmpty() && isUnknown(assertion)) {
            return nothing(assertion, population);
        }
        boolean whole = isWhole(assertion);
        return verdict(
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
                        + perhaps(whole));
    }

    /** In the state the act brings, where it is one that is counted; those who did it otherwise. */
    private List<Verdict.Placed> inState(Assertion assertion, Predicate<PolityKey> counted) {
        Optional<Effect> effect = assertion.kind().effect().filter(Effect::isCounted);
        return effect.isPresent()
                ? doers().are(effect.get().aspect(), assertion.targets(), counted)
                : doers().did(assertion.kind(), assertion.targets(), counted);
    }

    /** "no country has recognised it". */
    private Verdict nobody(Assertion assertion, Population population) {
        List<Verdict.Placed> list = doers().did(assertion.kind(), assertion.targets(), among(population, null));
        List<PolityKey> sure = sure(list);
        if (list.isEmpty() && isUnknown(assertion)) {
            return nothing(assertion, population);
        }
        boolean whole = isWhole(assertion);
        return verdict(
                population,
                !sure.isEmpty()
                        ? Verdict.Outcome.FAILS
                        : list.isEmpty() && whole ? Verdict.Outcome.HOLDS : Verdict.Outcome.UNDECIDED,
                null,
                list,
                !sure.isEmpty()
                        ? Verdict.who(sure) + " did"
                        : (list.isEmpty() ? "no such act is on record" : "others may have") + perhaps(whole));
    }

    private Verdict never(Assertion assertion, Population population) {
        if (assertion.actor() == null) {
            return nobody(assertion, population);
        }
        PolityKey actor = actor(assertion);
        List<Verdict.Placed> list = doers().did(assertion.kind(), assertion.targets(), actor::equals);
        if (!list.isEmpty()) {
            boolean possible = list.getFirst().possible();
            return verdict(
                    population,
                    possible ? Verdict.Outcome.UNDECIDED : Verdict.Outcome.FAILS,
                    null,
                    list,
                    Verdict.who(actor) + " did" + (possible ? ", if the date fell so" : ""));
        }
        List<Position> positions = positions(assertion, actor);
        if (positions.stream().anyMatch(Position::isDisputed)) {
            return verdict(population, Verdict.Outcome.UNDECIDED, null, list, "it is disputed");
        }
        boolean refused = isRefusing(assertion, actor);
        if (!refused && isUnknown(assertion)) {
            return nothing(assertion, population);
        }
        boolean whole = isWhole(assertion);
        return verdict(
                population,
                refused || whole ? Verdict.Outcome.HOLDS : Verdict.Outcome.UNDECIDED,
                null,
                list,
                refused
                        ? Verdict.who(actor) + " refuses it"
                        : "no such act of " + Verdict.who(actor) + " is on record" + perhaps(whole));
    }

    /** "has had ties since 1992". */
    private Verdict since(Assertion assertion, Population population) {
        PolityKey actor = actor(assertion);
        Edtf since = Objects.requireNonNull(assertion.since());
        List<Verdict.Placed> list = inState(assertion, actor::equals);
        if (list.isEmpty()) {
            return nothing(assertion, population);
        }
        Verdict.Placed own = list.getFirst();
        boolean within =
                !own.since().from().isBefore(since.from()) && !own.since().to().isAfter(since.to());
        return verdict(
                population,
                !own.since().overlaps(since)
                        ? Verdict.Outcome.FAILS
                        : within && !own.possible() ? Verdict.Outcome.HOLDS : Verdict.Outcome.UNDECIDED,
                null,
                list,
                "the register has it since " + own.since());
    }

    /** "the first since 1999": none other between that year and it. */
    private Verdict firstSince(Assertion assertion, Population population) {
        PolityKey actor = actor(assertion);
        Edtf since = Objects.requireNonNull(assertion.since());
        List<Verdict.Placed> list = doers().did(assertion.kind(), assertion.targets(), among(population, actor));
        if (list.isEmpty()) {
            return nothing(assertion, population);
        }
        Edtf own = doers().acts(assertion.kind(), actor, assertion.targets().getFirst()).stream()
                .max(When.BY_TIME)
                .map(When::of)
                .orElse(Edtf.of(question.day().plusDays(1)));
        List<Edtf> others = doers().times(
                        assertion.kind(),
                        assertion.targets(),
                        among(population, null).and(key -> !key.equals(actor)));
        boolean between = others.stream()
                .anyMatch(
                        time -> !time.from().isBefore(since.to()) && !time.to().isAfter(own.from()));
        boolean perhaps = others.stream()
                .anyMatch(time -> time.to().isAfter(since.to()) && time.from().isBefore(own.to()));
        boolean whole = isWhole(assertion);
        return verdict(
                population,
                between ? Verdict.Outcome.FAILS : perhaps || !whole ? Verdict.Outcome.UNDECIDED : Verdict.Outcome.HOLDS,
                own(list, actor).map(mine -> list.indexOf(mine) + 1).orElse(null),
                list,
                between
                        ? "others did since " + since
                        : (perhaps
                                        ? "others may have since " + since
                                        : "none other did between " + since + " and " + own)
                                + perhaps(whole));
    }

    private Verdict nothing(Assertion assertion, Population population) {
        return verdict(
                population,
                Verdict.Outcome.UNDECIDED,
                null,
                List.of(),
                "the register has no " + assertion.kind().label() + " toward " + Verdict.who(assertion.targets())
                        + " among them");
    }

    private boolean isRefusing(Assertion assertion, PolityKey actor) {
        return positions(assertion, actor).stream().anyMatch(one -> one.could().contains(Effect.RECOGNITION_REFUSED));
    }

    /** Where an actor stands toward the targets in what the kind of act changes. */
    private List<Position> positions(Assertion assertion, PolityKey actor) {
        return assertion.targets().stream()
                .flatMap(target -> assertion.kind().effect().stream()
                        .map(effect -> histories.of(actor, target).position(actor, effect.aspect(), question)))
                .toList();
    }

    /** Whether nobody's act of the kind toward the targets is on record. */
    private boolean isUnknown(Assertion assertion) {
        return doers().did(assertion.kind(), assertion.targets(), key -> true).isEmpty();
    }

    /** Whether the register claims to have everybody who did so: withdrawals are followed with recognitions, breaks with relations. */
    private boolean isWhole(Assertion assertion) {
        Optional<Tally.Direction> direction = assertion
                .kind()
                .effect()
                .map(Effect::aspect)
                .flatMap(aspect -> switch (aspect) {
                    case RECOGNITION -> Optional.of(Tally.Direction.RECOGNISERS);
                    case RELATIONS -> Optional.of(Tally.Direction.RELATIONS);
                    case MISSION -> Optional.empty();
                });
        return direction
                .filter(followed ->
                        assertion.targets().stream().allMatch(target -> coverage.isComplete(target, followed)))
                .isPresent();
    }

    private static String perhaps(boolean whole) {
        return whole ? "" : "; the register does not claim to have everybody";
    }

    private Verdict verdict(
            Population population,
            Verdict.Outcome outcome,
            @Nullable Integer rank,
            List<Verdict.Placed> list,
            String reason) {
        return new Verdict(population, outcome, rank, sure(list).size(), list, question, reason);
    }

    private static List<PolityKey> sure(List<Verdict.Placed> list) {
        return list.stream()
                .filter(one -> !one.possible())
                .map(Verdict.Placed::polity)
                .toList();
    }

    private static Optional<Verdict.Placed> own(List<Verdict.Placed> list, PolityKey actor) {
        return list.stream().filter(one -> one.polity().equals(actor)).findFirst();
    }

    private static PolityKey actor(Assertion assertion) {
        return Objects.requireNonNull(assertion.actor());
    }
}
