package credence.proof;

import credence.ledger.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which complete subtrees a root or a proof is made of, so that a store can fetch them all before anything is put together.
 *
 * @param parts for each hash of the proof the subtrees it covers, from the left
 */
public record ProofPlan(List<List<Subtree>> parts) {
    public ProofPlan {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** Of the root over the first so many leaves, at least one. */
    public static ProofPlan root(long size) {
        require(size > 0, "a tree of " + size);
        return new ProofPlan(List.of(Subtree.of(0, size)));
    }

    /** PATH(place, D[size]) of RFC 6962: that a leaf is in the tree of a size. */
    public static ProofPlan inclusion(long place, long size) {
        require(place >= 0 && place < size, "leaf " + place + " of " + size);
        List<List<Subtree>> parts = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + split(to - from);
            if (place < split) {
                parts.addFirst(Subtree.of(split, to));
                to = split;
            } else {
                parts.addFirst(Subtree.of(from, split));
                from = split;
            }
        }
        return new ProofPlan(parts);
    }

    /** PROOF(old, D[size]) of RFC 6962: that the tree of a size begins with that of an older one; nothing for the same or none. */
    public static ProofPlan consistency(long old, long size) {
        require(old >= 0 && old <= size, "from " + old + " to " + size);
        List<List<Subtree>> parts = new ArrayList<>();
        if (old == 0 || old == size) {
            return new ProofPlan(parts);
        }
        long from = 0;
        long to = size;
        while (to != old) {
            long split = from + split(to - from);
            if (old <= split) {
                parts.addFirst(Subtree.of(split, to));
                to = split;
            } else {
                parts.addFirst(Subtree.of(from, split));
                from = split;
            }
        }
        // The whole of the old tree is known to whoever asks.
        if (from > 0) {
            parts.addFirst(Subtree.of(from, to));
        }
        return new ProofPlan(parts);
    }

    /** All that must be fetched. */
    public List<Subtree> wanted() {
        return parts.stream().flatMap(List::stream).distinct().toList();
    }

    /** The hashes of the proof; of a root's plan the root alone. */
    public List<Hash> hashes(Function<Subtree, Hash> at) {
        return parts.stream().map(part -> joined(part, at)).toList();
    }

    private static Hash joined(List<Subtree> part, Function<Subtree, Hash> at) {
        return part.reversed().stream()
                .map(at)
                .reduce((right, left) -> Merkle.node(left, right))
                .orElseThrow();
    }

    /** The largest power of two smaller than a number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("there is no proof of " + what);
        }
    }
}
