package credence.stance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What was folded from a long line before, so that asking again does not walk all its acts. A fold only compares the day with the first and
 * last days of the acts and the revision with those at which their accounts come and go: between two of these it says the same, and what it
 * says never changes, since a line does not.
 */
final class Folds {
    /** A shorter line is folded sooner than it is looked up. */
    private static final int SHORT = 2;
    /** A line of any length keeps no more than so many. */
    private static final int MOST = 1 << 10;

    private static final Folds NONE = new Folds(new long[0], new long[0], 0);

    interface Fold {
        Position at(long day, long revision);
    }

    /** @param place of the day and of the revision among those at which something changes */
    private record Kept(long place, Position position) {}

    private final long[] days;
    private final long[] revisions;
    private final int most;
    /** Written by whoever comes first, without a lock: an entry is whole or not there, and all that are there are right. */
    private @Nullable Kept @Nullable [] kept;

    private Folds(long[] days, long[] revisions, int most) {
        this.days = days;
        this.revisions = revisions;
        this.most = most;
    }

    static Folds of(List<Line.Mark> marks) {
        return marks.size() <= SHORT
                ? NONE
                : new Folds(
                        sorted(marks.stream().flatMapToLong(mark -> LongStream.of(mark.from(), mark.to() - 1))),
                        sorted(marks.stream().flatMapToLong(mark -> LongStream.of(mark.known(), mark.until()))),
                        Math.min(MOST, Integer.highestOneBit(marks.size()) * 4));
    }

    private static long[] sorted(LongStream numbers) {
        return numbers.distinct().sorted().toArray();
    }

    Position at(long day, long revision, Fold fold) {
        if (most == 0) {
            return fold.at(day, revision);
        }
        long place = (long) place(days, day) << Integer.SIZE | place(revisions, revision);
        @Nullable Kept[] all = all();
        int at = (int) ((place * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & all.length - 1;
        @Nullable Kept found = all[at];
        if (found == null || found.place != place) {
            found = new Kept(place, fold.at(day, revision));
            all[at] = found;
        }
        return found.position;
    }

    private @Nullable Kept[] all() {
        @Nullable Kept @Nullable [] made = kept;
        if (made == null) {
            made = new @Nullable Kept[most];
            kept = made;
        }
        return made;
    }

    /** How many of the numbers are no greater. */
    private static int place(long[] sorted, long number) {
        int found = Arrays.binarySearch(sorted, number);
        return found < 0 ? -found - 1 : found + 1;
    }
}
