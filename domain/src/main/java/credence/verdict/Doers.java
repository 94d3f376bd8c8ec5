package credence.verdict;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Entry;
import credence.polity.PolityKey;
import credence.stance.Histories;
import credence.stance.History;
import credence.stance.Position;
import credence.stance.Question;
import credence.stance.When;
import credence.time.Answer;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who did an act toward all of some targets, or is in the state it brings, by date and then key. */
final class Doers {
    private static final Comparator<Verdict.Placed> BY_DATE = Comparator.comparing(
                    (Verdict.Placed placed) -> placed.since().from())
            .thenComparing(placed -> placed.since().to())
            .thenComparing(Verdict.Placed::polity);

    /** Acts that either side does. */
    private static final Set<ActKind> OF_BOTH = Set.of(ActKind.RELATIONS_ESTABLISHED, ActKind.RELATIONS_RESTORED);

    private final Histories histories;
    private final Question question;

    Doers(Histories histories, Question question) {
        this.histories = histories;
        this.question = question;
    }

    /** Everybody with a history toward the first target who may be counted. */
    private Set<PolityKey> others(List<PolityKey> targets, Predicate<PolityKey> counted) {
        Set<PolityKey> others = new TreeSet<>();
        for (History history : histories.of(targets.getFirst())) {
            PolityKey other = history.beside(targets.getFirst());
            if (!targets.contains(other) && counted.test(other)) {
                others.add(other);
            }
        }
        return others;
    }

    /** Who did it by the day: for each the first time, whatever became of it later. */
    List<Verdict.Placed> did(ActKind kind, List<PolityKey> targets, Predicate<PolityKey> counted) {
        return did(
                kind,
                targets,
                counted,
                acts -> acts.min(
                        Comparator.comparing((Entry entry) -> When.of(entry).to())
                                .thenComparing(When.BY_TIME)));
    }

    /** The same, for each the last time: whoever recognised again and withdrew again is as late as that. */
    List<Verdict.Placed> didLast(ActKind kind, List<PolityKey> targets, Predicate<PolityKey> counted) {
        return did(kind, targets, counted, acts -> acts.max(When.BY_TIME));
    }

    private List<Verdict.Placed> did(
            ActKind kind,
            List<PolityKey> targets,
            Predicate<PolityKey> counted,
            Function<Stream<Entry>, Optional<Entry>> which) {
        List<Verdict.Placed> placed = new ArrayList<>();
        for (PolityKey other : others(targets, counted)) {
            List<Entry> entries = targets.stream()
                    .flatMap(target -> which.apply(acts(kind, other, target).stream()).stream())
                    .toList();
            if (entries.size() == targets.size()) {
                placed.add(placed(other, entries, false));
            }
        }
        placed.sort(BY_DATE);
        return placed;
    }

    /** All times that somebody else did it by the day, toward all of the targets. */
    List<Edtf> times(ActKind kind, List<PolityKey> targets, Predicate<PolityKey> counted) {
        List<Edtf> times = new ArrayList<>();
        for (PolityKey other : others(targets, counted)) {
            acts(kind, other, targets.getFirst()).forEach(entry -> times.add(When.of(entry)));
        }
        return times;
    }

    /** The acts of a kind of one toward another that can have been done by the day, by date. */
    List<Entry> acts(ActKind kind, PolityKey actor, PolityKey target) {
        return histories.of(actor, target).believed(question).stream()
                .filter(entry -> isOf(kind, actor, entry.act().orElseThrow()))
                .filter(entry -> !When.of(entry).from().isAfter(question.day()))
                .toList();
    }

    static boolean isOf(ActKind kind, PolityKey actor, Act act) {
        boolean own = act.actor().equals(Party.of(actor)) || act.symmetric();
        if (act.status() != Status.DONE) {
            return false;
        }
        if (act.kind() == kind) {
            return own || OF_BOTH.contains(kind);
        }
        return kind == ActKind.RECOGNITION
                && act.kind().changes(act.status()).stream()
                        .anyMatch(change -> change.effect() == Effect.RECOGNISED && (own || change.both()));
    }

    /** Who is in the state on the day: those that surely are, and those that are if the dates fell so. */
    List<Verdict.Placed> are(Aspect aspect, List<PolityKey> targets, Predicate<PolityKey> counted) {
        List<Verdict.Placed> placed = new ArrayList<>();
        for (PolityKey other : others(targets, counted)) {
            List<Entry> since = new ArrayList<>();
            boolean possible = false;
            for (PolityKey target : targets) {
                Position position = histories.of(other, target).position(other, aspect, question);
                possible |= position.isCounted() == Answer.POSSIBLE;
                Optional.ofNullable(position.countedSince()).ifPresent(since::add);
            }
            if (since.size() == targets.size()) {
                placed.add(placed(other, since, possible));
            }
        }
        placed.sort(BY_DATE);
        return placed;
    }

    private Verdict.Placed placed(PolityKey polity, List<Entry> entries, boolean possible) {
        Entry last = entries.stream().max(When.BY_TIME).orElseThrow();
        LocalDate from = entries.stream()
                .map(entry -> When.of(entry).from())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = entries.stream()
                .map(entry -> When.of(entry).to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Edtf when = When.of(last);
        Edtf since = when.from().equals(from) && when.to().equals(to)
                ? when
                : new Edtf(from + "/" + to.minusDays(1), from, to);
        return new Verdict.Placed(
                polity, since, entries, possible || to.isAfter(question.day().plusDays(1)));
    }
}
