package credence.stance;

import credence.act.Act;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fold by brute force, written apart from {@link History}: it replays the ledger to K, and instead of reasoning about dates it
 * tries every choice of days. It shares nothing with the fold but the records. The table of effects is written out once more.
 */
final class Oracle {
    /** What came out: the states left open, whether nothing is, and who began the one state. */
    record Told(
            Set<Effect> could, boolean orNothing, @Nullable Revision since, Set<Revision> deciding) {
        static Told of(Position position) {
            Set<Revision> deciding = new TreeSet<>();
            position.deciding().forEach(entry -> deciding.add(entry.revision()));
            Set<Effect> could = EnumSet.noneOf(Effect.class);
            could.addAll(position.could());
            return new Told(
                    could,
                    position.orNothing(),
                    position.since() == null ? null : position.since().revision(),
                    deciding);
        }

        boolean isSameState(Told other) {
            return could.equals(other.could) && orNothing == other.orNothing;
        }
    }

    /** One act's change of the aspect asked for. */
    private record Step(Entry entry, Effect effect, LocalDate from, LocalDate to, boolean implied) {}

    private final List<Entry> ledger;

    private final Question question;
    private final OracleAccounts accounts;

    Oracle(List<Entry> ledger, Question question) {
        this.ledger = ledger.stream()
                .filter(entry -> entry.revision().value() <= question.known().value())
                .toList();
        this.question = question;
        this.accounts = new OracleAccounts(this.ledger, question);
    }

    Told position(PolityKey actor, PolityKey target, Aspect aspect) {
        return question.viewpoint() instanceof Viewpoint.Of of
                ? told(
                        accounts.believed(
                                actor, target, entry -> entry.tellers().contains(of.teller()), false),
                        actor,
                        aspect)
                : told(accounts.believed(actor, target, entry -> false, false), actor, aspect);
    }

    /** Whether believing any account that the register does not hold gives other states. */
    boolean isDisputed(PolityKey actor, PolityKey target, Aspect aspect) {
        Told held = position(actor, target, aspect);
        for (Entry entry : ledger) {
            if (accounts.isAccount(entry, actor, target) && !entry.attribution().held()) {
                List<Predicate<Entry>> mouths = new ArrayList<>();
                entry.tellers()
                        .forEach(teller -> mouths.add(one -> one.tellers().contains(teller)));
                if (mouths.isEmpty()) {
                    mouths.add(one -> one.tellers().isEmpty());
                }
                for (Predicate<Entry> mouth : mouths) {
                    Predicate<Entry> against =
                            mouth.and(one -> !one.attribution().held());
                    for (boolean first : new boolean[] {false, true}) {
                        if (!told(accounts.believed(actor, target, against, first), actor, aspect)
                                .isSameState(held)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static List<Step> steps(List<Entry> believed, PolityKey actor, Aspect aspect) {
        List<Step> steps = new ArrayList<>();
        for (Entry entry : believed) {
            Act act = entry.act().orElseThrow();
            boolean own = act.actor().equals(Party.of(actor)) || act.symmetric();
            Edtf when = act.when();
            LocalDate published = entry.evidence().orElseThrow().published();
            LocalDate from = when == null ? LocalDate.MIN : when.from();
            LocalDate to = when != null ? when.to() : published == null ? LocalDate.MAX : published.plusDays(1);
            Effect effect = effect(act, own, aspect);
            if (effect != null) {
                boolean implied =
                        aspect == Aspect.RECOGNITION && act.kind().name().startsWith("RELATIONS")
                                || aspect == Aspect.MISSION && act.kind().name().startsWith("RELATIONS");
                steps.add(new Step(entry, effect, from, to, implied));
            }
        }
        return steps;
    }

    private static @Nullable Effect effect(Act act, boolean own, Aspect aspect) {
        if (act.status() == Status.REFUSED) {
            return act.kind().word().equals("recognition") && own && aspect == Aspect.RECOGNITION
                    ? Effect.RECOGNITION_REFUSED
                    : null;
        }
        if (act.status() != Status.DONE) {
            return null;
        }
        return switch (aspect) {
            case RECOGNITION ->
                switch (act.kind()) {
                    case RECOGNITION -> own ? Effect.RECOGNISED : null;
                    case WITHDRAWAL_OF_RECOGNITION -> own ? Effect.RECOGNITION_WITHDRAWN : null;
                    case SUSPENSION_OF_RECOGNITION -> own ? Effect.RECOGNITION_SUSPENDED : null;
                    case RELATIONS_ESTABLISHED, RELATIONS_RESTORED -> Effect.RECOGNISED;
                    default -> null;
                };
            case RELATIONS ->
                switch (act.kind()) {
                    case RELATIONS_ESTABLISHED -> Effect.RELATIONS_ESTABLISHED;
                    case RELATIONS_SEVERED -> Effect.RELATIONS_SEVERED;
                    case RELATIONS_SUSPENDED -> Effect.RELATIONS_SUSPENDED;
                    case RELATIONS_DOWNGRADED -> Effect.RELATIONS_DOWNGRADED;
                    case RELATIONS_RESTORED -> Effect.RELATIONS_RESTORED;
                    default -> null;
                };
            case MISSION ->
                switch (act.kind()) {
                    case EMBASSY_OPENED -> own ? Effect.EMBASSY_OPEN : null;
                    case EMBASSY_CLOSED -> own ? Effect.EMBASSY_CLOSED : null;
                    case RELATIONS_SEVERED -> Effect.EMBASSY_CLOSED;
                    case AMBASSADOR_RECALLED -> own ? Effect.AMBASSADOR_RECALLED : null;
                    default -> null;
                };
        };
    }

    /**
     * An act can be the last by the day if there is a day for it, by then, on or before which every other act can have been, or
     * after the day asked for. Since the days of acts are free of each other, that is tried for each day of the act alone.
     */
    private Told told(List<Entry> believed, PolityKey actor, Aspect aspect) {
        List<Step> all = steps(believed, actor, aspect);
        List<Step> strong = all.stream()
                .filter(step -> step.effect() != Effect.RECOGNITION_REFUSED)
                .toList();
        LocalDate day = question.day();
        Set<Effect> could = EnumSet.noneOf(Effect.class);
        List<Step> last = new ArrayList<>();
        for (Step step : strong) {
            if (days(step, day).stream()
                    .anyMatch(own -> strong.stream().allMatch(other -> canYield(other, own, day)))) {
                could.add(step.effect());
                last.add(step);
            }
        }
        boolean nothing =
                strong.stream().allMatch(step -> step.to().minusDays(1).isAfter(day));
        if (nothing) {
            boolean refused = false;
            for (Step step : all) {
                if (step.effect() == Effect.RECOGNITION_REFUSED && !step.from().isAfter(day)) {
                    could.add(step.effect());
                    last.add(step);
                    refused |= !step.to().minusDays(1).isAfter(day);
                }
            }
            nothing = !refused;
        }
        Step since = could.size() == 1 ? since(all, could.iterator().next(), day) : null;
        Set<Revision> deciding = new TreeSet<>();
        last.forEach(step -> deciding.add(step.entry().revision()));
        if (since != null) {
            deciding.add(since.entry().revision());
        }
        return new Told(
                could,
                nothing && !could.isEmpty(),
                since == null ? null : since.entry().revision(),
                deciding);
    }

    /** The days worth trying for an act by the day asked for: the late end is enough for it to be last, and so is every other. */
    private static List<LocalDate> days(Step step, LocalDate day) {
        if (step.from().isAfter(day)) {
            return List.of();
        }
        LocalDate end = step.to().minusDays(1);
        List<LocalDate> days = new ArrayList<>();
        LocalDate latest = end.isAfter(day) ? day : end;
        LocalDate earliest = step.from().isBefore(latest.minusDays(40)) ? latest.minusDays(40) : step.from();
        for (LocalDate one = earliest; !one.isAfter(latest); one = one.plusDays(1)) {
            days.add(one);
        }
        return days;
    }

    /** Whether an act can have been on or before a day, or only after the day asked for. */
    private static boolean canYield(Step step, LocalDate own, LocalDate day) {
        return !step.from().isAfter(own) || step.to().minusDays(1).isAfter(day);
    }

    /** Of the acts that brought the state and that no other state surely followed, the one that had surely happened first. */
    private static @Nullable Step since(List<Step> all, Effect effect, LocalDate day) {
        Step first = null;
        for (Step step : all) {
            boolean followed = all.stream()
                    .filter(other -> other.effect() != effect && other.effect() != Effect.RECOGNITION_REFUSED)
                    .filter(other -> !other.to().minusDays(1).isAfter(day))
                    .anyMatch(other -> !step.to().isAfter(other.from()));
            if (step.effect() == effect && !step.from().isAfter(day) && !followed && isBefore(step, first)) {
                first = step;
            }
        }
        return first;
    }

    private static boolean isBefore(Step step, @Nullable Step other) {
        if (other == null) {
            return true;
        }
        if (!step.to().equals(other.to())) {
            return step.to().isBefore(other.to());
        }
        if (!step.from().equals(other.from())) {
            return step.from().isBefore(other.from());
        }
        if (step.implied() != other.implied()) {
            return other.implied();
        }
        return step.entry().revision().compareTo(other.entry().revision()) < 0;
    }
}
