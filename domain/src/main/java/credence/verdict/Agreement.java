package credence.verdict;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Effect;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Entry;
import credence.polity.PolityKey;
import credence.stance.Histories;
import credence.stance.History;
import credence.stance.Question;
import credence.stance.When;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one act, beside what the register has of it.
 *
 * @param entry the register's word on the same act; null where it is new
 * @param differs in what they differ, empty unless they contradict each other
 */
public record Agreement(Word word, @Nullable Entry entry, List<Differs> differs) {
    /** The answer. */
    public enum Word {
        /** The register has it so, as far as the dates of both tell. */
        AGREES,
        /** The register has no such act. */
        NEW,
        /** The register has it on another day, or as done where the report has it as not done. */
        CONTRADICTS;

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In what two accounts of one act differ. */
    public enum Differs {
        DATE,
        STATUS;

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Agreement {
        differs = List.copyOf(differs);
    }

    /** The register has no such act. */
    private static final Agreement NONE = new Agreement(Word.NEW, null, List.of());

    /**
     * @param published the day of the report: an act that it tells as done without a date had happened by then; null where it has none
     * @param question K and whose accounts; its day does not matter
     */
    public static Agreement of(Act act, @Nullable LocalDate published, Histories histories, Question question) {
        if (!(act.actor() instanceof Party.Known actor)
                || !(act.target() instanceof Party.Known target)
                || actor.equals(target)) {
            return NONE;
        }
        History history = histories.of(actor.key(), target.key());
        List<Entry> believed = history.believed(question);
        List<Entry> alike = believed.stream()
                .filter(entry -> isSame(act, actor.key(), entry.act().orElseThrow()))
                .toList();
        List<Entry> named = alike.stream()
                .filter(entry -> entry.act().orElseThrow().kind() == act.kind())
                .toList();
        List<Entry> same = named.isEmpty() ? alike : named;
        Edtf when = act.when() != null ? act.when() : published == null ? null : Edtf.upTo(published);
        return switch (act.status()) {
            case DONE -> done(act, when, same, believed);
            case DENIED, REFUSED -> undone(act, when, actor.key(), same, believed);
            case ANNOUNCED, INTENDED, THREATENED, URGED, HYPOTHETICAL -> NONE;
        };
    }

    private static Agreement done(Act act, @Nullable Edtf when, List<Entry> same, List<Entry> believed) {
        if (same.isEmpty()) {
            return NONE;
        }
        Optional<Entry> agreeing = same.stream()
                .filter(entry -> when == null || When.of(entry).overlaps(when))
                .findFirst();
        if (agreeing.isPresent()) {
            return new Agreement(Word.AGREES, agreeing.get(), List.of());
        }
        Edtf told = when == null ? When.of(same.getFirst()) : when;
        return same.stream()
                .filter(entry -> !isApart(act.kind(), told, When.of(entry), believed))
                .min(Comparator.comparingLong(entry -> Math.abs(
                        When.of(entry).from().toEpochDay() - told.from().toEpochDay())))
                .map(entry -> new Agreement(Word.CONTRADICTS, entry, List.of(Differs.DATE)))
                .orElse(NONE);
    }

    /** Told as not done: the register contradicts it where it has it as done by then, and agrees where it has the same. */
    private static Agreement undone(
            Act act, @Nullable Edtf when, PolityKey actor, List<Entry> same, List<Entry> believed) {
        Optional<Entry> done = same.stream()
                .filter(entry -> when == null
                        || act.status() == Status.REFUSED
                                && !When.of(entry).from().isAfter(when.to().minusDays(1))
                                && believed.stream().noneMatch(other -> ends(act.kind(), other, entry, when))
                        || act.status() == Status.DENIED && When.of(entry).overlaps(when))
                .reduce((one, later) -> later);
        if (done.isPresent()) {
            return new Agreement(Word.CONTRADICTS, done.get(), List.of(Differs.STATUS));
        }
        return believed.stream()
                .filter(entry -> entry.act().orElseThrow().kind() == act.kind()
                        && entry.act().orElseThrow().actor().equals(Party.of(actor))
                        && entry.act().orElseThrow().status() == act.status())
                .findFirst()
                .map(entry -> new Agreement(Word.AGREES, entry, List.of()))
                .orElse(NONE);
    }

    private static boolean isSame(Act told, PolityKey actor, Act recorded) {
        return Doers.isOf(told.kind(), actor, recorded)
                || told.symmetric() && recorded.kind() == told.kind() && recorded.status() == Status.DONE;
    }

    /** Whether two acts of a kind are surely two: it changes no state and can be repeated, or another state came between them. */
    private static boolean isApart(ActKind kind, Edtf one, Edtf other, List<Entry> believed) {
        Optional<Effect> effect = kind.effect();
        if (effect.isEmpty()) {
            return true;
        }
        Edtf first = one.from().isBefore(other.from()) ? one : other;
        Edtf second = first == one ? other : one;
        return believed.stream()
                .filter(entry -> changes(entry, effect.get()))
                .map(When::of)
                .anyMatch(between ->
                        !between.from().isBefore(first.to()) && !between.to().isAfter(second.from()));
    }

    private static boolean ends(ActKind kind, Entry entry, Entry after, Edtf by) {
        return kind.effect().filter(effect -> changes(entry, effect)).isPresent()
                && !When.of(entry).from().isBefore(When.of(after).to())
                && !When.of(entry).from().isAfter(by.to().minusDays(1));
    }

    /** Whether an act brings another state of the same aspect. */
    private static boolean changes(Entry entry, Effect effect) {
        Act act = entry.act().orElseThrow();
        return act.kind().changes(act.status()).stream()
                .anyMatch(change -> change.effect().aspect() == effect.aspect()
                        && change.effect() != effect
                        && change.effect() != Effect.RECOGNITION_REFUSED);
    }
}
