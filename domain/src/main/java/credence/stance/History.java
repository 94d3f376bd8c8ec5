package credence.stance;

import credence.act.Aspect;
import credence.act.Party;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.polity.PolityKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All entries between two polities, prepared once, when first asked, so that a stance at any (D, K) and viewpoint is a walk along a few arrays. It never
 * changes; {@link #with} gives the one after it. Safe to share between threads.
 */
public final class History {
    private final PolityKey one;
    private final PolityKey other;
    private final List<Entry> all;
    private final @Nullable LocalDate reportedBy;
    private final long last;
    /** Made by whoever asks first: most pairs of a ledger are added to more often than they are asked for. */
    private volatile @Nullable Prepared prepared;
    /** The last one made: who asks with a day of publication asks for many pairs and views with the same. */
    private volatile @Nullable Reported reported;

    private record Reported(LocalDate by, History history) {}

    /** The accounts sorted by who is believed, and the lines of those. */
    private record Prepared(
            List<Entry> accounts,
            Voices voices,
            View held,
            List<Dissenter> dissenters,
            Set<Teller> tellers,
            Map<Teller, View> views,
            List<Entry> byTime) {}

    /** @param reportedBy only accounts published by then are there; what they correct or retract no longer stands all the same */
    private History(PolityKey one, PolityKey other, List<Entry> all, @Nullable LocalDate reportedBy) {
        this.one = one;
        this.other = other;
        this.all = all;
        this.reportedBy = reportedBy;
        this.last = all.isEmpty() ? 0 : all.getLast().revision().value();
    }

    private Prepared prepared() {
        @Nullable Prepared made = prepared;
        if (made == null) {
            made = prepare();
            prepared = made;
        }
        return made;
    }

    private Prepared prepare() {
        @Nullable LocalDate by = reportedBy;
        List<Entry> accounts = all.stream()
                .filter(entry -> isBetween(entry, one, other))
                .filter(entry -> by == null || Voices.isPublished(entry, by))
                .toList();
        Voices voices = new Voices(accounts, all);
        Set<Teller> tellers = new LinkedHashSet<>();
        accounts.forEach(entry -> tellers.addAll(entry.tellers()));
        return new Prepared(
                accounts,
                voices,
                View.of(one, voices.held()),
                Dissenter.of(one, accounts, voices),
                Set.copyOf(tellers),
                new ConcurrentHashMap<>(),
                accounts.stream()
                        .filter(entry -> voices.until(entry) > last)
                        .sorted(When.BY_TIME)
                        .toList());
    }

    /**
     * @param entries in any order: those between the two, and what corrects, retracts or merges one of them; others do no harm
     */
    public static History of(PolityKey one, PolityKey other, Collection<Entry> entries) {
        boolean ordered = one.compareTo(other) < 0;
        List<Entry> all =
                entries.stream().sorted(Comparator.comparing(Entry::revision)).toList();
        return new History(ordered ? one : other, ordered ? other : one, all, null);
    }

    /** This and later entries. */
    public History with(List<Entry> later) {
        List<Entry> more = new ArrayList<>(all);
        more.addAll(later);
        return of(one, other, more);
    }

    /** Whether an entry's act is between two polities, either way. */
    static boolean isBetween(Entry entry, PolityKey one, PolityKey other) {
        return entry.act()
                .filter(act -> act.actor() instanceof Party.Known actor
                        && act.target() instanceof Party.Known target
                        && (actor.key().equals(one) && target.key().equals(other)
                                || actor.key().equals(other) && target.key().equals(one)))
                .isPresent();
    }

    /** The one of the two whose key comes first. */
    public PolityKey one() {
        return one;
    }

    public PolityKey other() {
        return other;
    }

    /** The other side of the pair. */
    public PolityKey beside(PolityKey side) {
        return side.equals(one) ? other : one;
    }

    /** Everything it was made of, by revision. */
    public List<Entry> entries() {
        return all;
    }

    /** Everybody by whose account something is told of the pair. */
    public Set<Teller> tellers() {
        return prepared().tellers;
    }

    /** Where a side stands toward the other. */
    public Stance stance(PolityKey actor, Question question) {
        boolean isOne = isOne(actor);
        long day = question.day().toEpochDay();
        @Nullable LocalDate reportedBy = question.reportedBy();
        if (reportedBy != null) {
            return reported(reportedBy).stance(actor, question, isOne, day);
        }
        return stance(actor, question, isOne, day);
    }

    private Stance stance(PolityKey actor, Question question, boolean isOne, long day) {
        return new Stance(
                actor,
                isOne ? other : one,
                question,
                position(Aspect.RECOGNITION, isOne, day, question),
                position(Aspect.RELATIONS, isOne, day, question),
                position(Aspect.MISSION, isOne, day, question),
                this);
    }

    /** Where a side stands toward the other in one aspect. */
    public Position position(PolityKey actor, Aspect aspect, Question question) {
        @Nullable LocalDate reportedBy = question.reportedBy();
        History history = reportedBy == null ? this : reported(reportedBy);
        return history.position(aspect, isOne(actor), question.day().toEpochDay(), question);
    }

    private boolean isOne(PolityKey actor) {
        if (!actor.equals(one) && !actor.equals(other)) {
            throw new IllegalArgumentException(actor + " is neither " + one + " nor " + other);
        }
        return actor.equals(one);
    }

    private Position position(Aspect aspect, boolean isOne, long day, Question question) {
        long known = question.known().value();
        return switch (question.viewpoint()) {
            case Viewpoint.Of(Teller teller) -> view(teller).line(aspect, isOne).at(day, known);
            case Viewpoint.Register register -> {
                Prepared made = prepared();
                Position position = made.held.line(aspect, isOne).at(day, known);
                yield made.dissenters.isEmpty()
                        ? position
                        : Dissenter.disputed(made.dissenters, position, aspect, isOne, day, known);
            }
        };
    }

    /** The entries between the two that stand at a revision, each side's, by date and then revision. */
    public List<Entry> standing(Revision known) {
        Prepared made = prepared();
        if (known.value() >= last) {
            return made.byTime;
        }
        return made.accounts.stream()
                .filter(entry -> entry.revision().compareTo(known) <= 0 && made.voices.until(entry) > known.value())
                .sorted(When.BY_TIME)
                .toList();
    }

    /** The accounts that are believed at a question's K by its viewpoint, one for each act, by date and then revision. */
    public List<Entry> believed(Question question) {
        @Nullable LocalDate reportedBy = question.reportedBy();
        if (reportedBy != null) {
            return reported(reportedBy)
                    .believed(new Question(question.day(), question.known(), null, question.viewpoint()));
        }
        long known = question.known().value();
        Voices voices = prepared().voices;
        List<Voices.Belief> beliefs =
                switch (question.viewpoint()) {
                    case Viewpoint.Of(Teller teller) -> voices.of(teller);
                    case Viewpoint.Register register -> voices.held();
                };
        return beliefs.stream()
                .filter(belief -> belief.from() <= known && known < belief.to())
                .map(Voices.Belief::entry)
                .sorted(When.BY_TIME)
                .toList();
    }

    /** Of each account that stands and was merged, the entry that is the register's word on its act. */
    public Map<Entry, Entry> merged(Revision known) {
        Map<Entry, Entry> above = prepared().voices.above(known.value());
        Map<Entry, Entry> tops = new HashMap<>();
        above.keySet().forEach(entry -> tops.put(entry, Voices.top(entry, above)));
        return tops;
    }

    /** The entry that corrected or retracted one of these, as known at a revision; null while it stands. */
    public @Nullable Entry superseding(Entry entry, Revision known) {
        return all.stream()
                .filter(later -> later.revision().compareTo(known) <= 0
                        && later.supersedes().filter(entry.revision()::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** As if only the accounts published by a day were there. */
    public History reported(LocalDate by) {
        @Nullable Reported made = reported;
        if (made == null || !made.by().equals(by)) {
            made = new Reported(by, new History(one, other, all, by));
            reported = made;
        }
        return made.history();
    }

    /** How many of the accounts that stand at a revision have no day of publication, so that no {@code reportedBy} can count them. */
    public int withoutPublication(Revision known) {
        return (int) standing(known).stream()
                .filter(entry -> !Voices.isPublished(entry, LocalDate.MAX))
                .count();
    }

    private View view(Teller teller) {
        Prepared made = prepared();
        return made.tellers.contains(teller)
                ? made.views.computeIfAbsent(teller, told -> View.of(one, made.voices.of(told)))
                : made.held;
    }
}
