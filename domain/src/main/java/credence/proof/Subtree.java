package credence.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete subtree: 2^level leaves, the place-th such group from the left. Once complete it never changes, whatever is appended.
 *
 * @param level 0 for a leaf
 * @param place counted from 0
 */
public record Subtree(int level, long place) {
    public Subtree {
        if (level < 0 || level > 62 || place < 0) {
            throw new IllegalArgumentException("no subtree: level " + level + ", place " + place);
        }
    }

    /** Its first leaf. */
    public long from() {
        return place << level;
    }

    /** The leaf after its last. */
    public long to() {
        return (place + 1) << level;
    }

    /** The complete subtrees of which a range consists, the largest first, when it begins where such a one can begin. */
    static List<Subtree> of(long from, long to) {
        List<Subtree> parts = new ArrayList<>();
        long begin = from;
        while (begin < to) {
            int level = 63 - Long.numberOfLeadingZeros(to - begin);
            if (begin != 0) {
                level = Math.min(level, Long.numberOfTrailingZeros(begin));
            }
            parts.add(new Subtree(level, begin >> level));
            begin += 1L << level;
        }
        return List.copyOf(parts);
    }
}
