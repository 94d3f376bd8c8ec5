package credence.proof;

import credence.ledger.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A tree that only grows, of which no more is kept than its next leaf needs: the largest complete subtrees, one for each bit of its size. */
public final class Frontier {
    private final List<Hash> complete = new ArrayList<>();
    private long size;

    public Frontier() {}

    /**
     * One that goes on from a size.
     *
     * @param complete the subtrees that {@link ProofPlan#root} of the size wants, in their order; none for 0
     */
    public Frontier(long size, List<Hash> complete) {
        if (complete.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(complete.size() + " subtrees are not those of " + size + " leaves");
        }
        this.size = size;
        this.complete.addAll(complete);
    }

    /**
     * Appends a leaf.
     *
     * @param completed is told every subtree that it completes, itself first
     */
    public void add(Hash leaf, BiConsumer<Subtree, Hash> completed) {
        Hash hash = leaf;
        int level = 0;
        completed.accept(new Subtree(0, size), hash);
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Merkle.node(complete.removeLast(), hash);
            level++;
            completed.accept(new Subtree(level, size >> level), hash);
        }
        complete.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return complete.reversed().stream()
                .reduce((right, left) -> Merkle.node(left, right))
                .orElse(Merkle.EMPTY);
    }
}
