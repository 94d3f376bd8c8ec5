package credence.stance;

import credence.act.Aspect;
import credence.act.Effect;
import credence.ledger.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The acts that change one aspect of one side's stance, sorted once so that a fold only walks them: by the first day they can have
 * been on. Days count from 1970-01-01. Each mark counts for the revisions from inclusive to exclusive in which its entry is believed.
 */
final class Line {
    private static final Effect[] EFFECTS = Effect.values();
    private static final List<List<Effect>> ONE =
            Arrays.stream(EFFECTS).map(List::of).toList();
    private static final int REFUSED = 1 << Effect.RECOGNITION_REFUSED.ordinal();
    private static final int COUNTED = counted();

    /**
     * An act's change of the aspect.
     *
     * @param known the first revision it counts at
     * @param until the first it no longer counts at
     * @param implied whether another aspect is what the act is about
     */
    record Mark(Entry entry, Effect effect, long from, long to, long known, long until, boolean implied) {
        /** Which of several acts began a state: the one that had surely happened first. */
        static final Comparator<Mark> BY_BEGIN = Comparator.comparingLong(Mark::to)
                .thenComparingLong(Mark::from)
                .thenComparing(Mark::implied)
                .thenComparing(mark -> mark.entry.revision());

        static final Comparator<Mark> BY_TIME = Comparator.comparingLong(Mark::from)
                .thenComparingLong(Mark::to)
                .thenComparing(mark -> mark.entry.revision())
                .thenComparingLong(Mark::known);
    }

    private final Aspect aspect;
    private final Position none;
    private final int size;
    private final long[] from;
    private final long[] to;
    private final int[] bit;
    private final long[] known;
    private final long[] until;
    private final int[] begin;
    private final Entry[] entries;
    private final Folds folds;

    Line(Aspect aspect, List<Mark> unsorted) {
        List<Mark> marks = unsorted.stream().sorted(Mark.BY_TIME).toList();
        List<Mark> byBegin = unsorted.stream().sorted(Mark.BY_BEGIN).toList();
        this.aspect = aspect;
        this.none = new Position(aspect, List.of(), false, null, null, List.of(), List.of());
        this.size = marks.size();
        this.from = marks.stream().mapToLong(Mark::from).toArray();
        this.to = marks.stream().mapToLong(Mark::to).toArray();
        this.bit = marks.stream().mapToInt(mark -> 1 << mark.effect().ordinal()).toArray();
        this.known = marks.stream().mapToLong(Mark::known).toArray();
        this.until = marks.stream().mapToLong(Mark::until).toArray();
        this.entries = marks.stream().map(Mark::entry).toArray(Entry[]::new);
        this.begin = new int[size];
        Map<Mark, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < size; i++) {
            places.put(byBegin.get(i), i);
        }
        for (int i = 0; i < size; i++) {
            begin[i] = Objects.requireNonNull(places.get(marks.get(i)));
        }
        this.folds = Folds.of(marks);
    }

    private static int counted() {
        int mask = 0;
        for (Effect effect : EFFECTS) {
            mask |= effect.isCounted() ? 1 << effect.ordinal() : 0;
        }
        return mask;
    }

    /** What the fold at a day and a revision says. */
    Position at(long day, long revision) {
        return folds.at(day, revision, this::fold);
    }

    /**
     * The fold. An act can be the last one by the day unless another has surely happened by then, and surely after it. A refusal to
     * recognise counts where no act of recognition surely had happened.
     */
    private Position fold(long day, long revision) {
        long latest = Long.MIN_VALUE;
        boolean certain = false;
        int reach = 0;
        int seen = 0;
        for (; reach < size && from[reach] <= day; reach++) {
            if (known[reach] <= revision && revision < until[reach]) {
                seen |= bit[reach];
                if (to[reach] <= day + 1 && bit[reach] != REFUSED) {
                    certain = true;
                    latest = Math.max(latest, from[reach]);
                }
            }
        }
        if (seen == 0) {
            return none;
        }
        int could = 0;
        boolean refused = false;
        for (int i = 0; i < reach; i++) {
            if (isLast(i, revision, latest, certain)) {
                could |= bit[i];
                refused |= bit[i] == REFUSED && to[i] <= day + 1;
            }
        }
        int since = (could & could - 1) == 0 ? begun(could, reach, day, revision) : -1;
        int counted = (could & COUNTED) == 0 ? -1 : begun(COUNTED, reach, day, revision);
        return new Position(
                aspect,
                effects(could),
                !certain && !refused,
                since < 0 ? null : entries[since],
                counted < 0 ? null : entries[counted],
                deciding(reach, revision, latest, certain, since),
                List.of());
    }

    private boolean isLast(int i, long revision, long latest, boolean certain) {
        return known[i] <= revision && revision < until[i] && (bit[i] == REFUSED ? !certain : to[i] > latest);
    }

    /** The act that began the time in states: of those that no other state surely followed the one that had surely happened first. */
    private int begun(int states, int reach, long day, long revision) {
        long ended = Long.MIN_VALUE;
        for (int i = 0; i < reach; i++) {
            if ((bit[i] & (states | REFUSED)) == 0 && to[i] <= day + 1 && known[i] <= revision && revision < until[i]) {
                ended = Math.max(ended, from[i]);
            }
        }
        int first = -1;
        for (int i = 0; i < reach; i++) {
            if ((bit[i] & states) != 0
                    && to[i] > ended
                    && known[i] <= revision
                    && revision < until[i]
                    && (first < 0 || begin[i] < begin[first])) {
                first = i;
            }
        }
        return first;
    }

    private static List<Effect> effects(int mask) {
        if ((mask & mask - 1) == 0) {
            return ONE.get(Integer.numberOfTrailingZeros(mask));
        }
        List<Effect> effects = new ArrayList<>(Integer.bitCount(mask));
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            effects.add(EFFECTS[Integer.numberOfTrailingZeros(rest)]);
        }
        return effects;
    }

    private List<Entry> deciding(int reach, long revision, long latest, boolean certain, int since) {
        @Nullable Entry only = null;
        @Nullable List<Entry> several = null;
        for (int i = 0; i < reach; i++) {
            if (i == since || isLast(i, revision, latest, certain)) {
                if (several != null) {
                    several.add(entries[i]);
                } else if (only == null) {
                    only = entries[i];
                } else {
                    several = new ArrayList<>(4);
                    several.add(only);
                    several.add(entries[i]);
                }
            }
        }
        return several != null ? several : only != null ? List.of(only) : List.of();
    }
}
