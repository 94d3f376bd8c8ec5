package credence.proof;

import credence.ledger.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trees for tests: all their complete subtrees, and beside these what RFC 6962 says word by word. */
final class Trees {
    private final Map<Subtree, Hash> complete = new HashMap<>();
    private final List<Hash> leaves;

    Trees(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
        Frontier frontier = new Frontier();
        leaves.forEach(leaf -> frontier.add(leaf, complete::put));
    }

    static Trees of(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Merkle.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
        return new Trees(leaves);
    }

    List<Hash> hashes(ProofPlan plan) {
        return plan.hashes(this::complete);
    }

    Hash complete(Subtree wanted) {
        Hash hash = complete.get(wanted);
        if (hash == null) {
            throw new AssertionError("no complete subtree: " + wanted);
        }
        return hash;
    }

    Hash leaf(int place) {
        return leaves.get(place);
    }

    /** MTH of the first leaves, by its definition. */
    Hash root(int size) {
        return mth(leaves.subList(0, size));
    }

    private static Hash mth(List<Hash> leaves) {
        if (leaves.size() <= 1) {
            return leaves.isEmpty() ? Merkle.EMPTY : leaves.getFirst();
        }
        int split = split(leaves.size());
        return Merkle.node(mth(leaves.subList(0, split)), mth(leaves.subList(split, leaves.size())));
    }

    /** PATH(place, D[size]), by its definition. */
    List<Hash> path(int place, int size) {
        return path(place, leaves.subList(0, size));
    }

    private static List<Hash> path(int place, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = split(leaves.size());
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        List<Hash> path = new ArrayList<>(place < split ? path(place, left) : path(place - split, right));
        path.add(mth(place < split ? right : left));
        return path;
    }

    /** PROOF(old, D[size]), by its definition. */
    List<Hash> proof(int old, int size) {
        return old == 0 ? List.of() : subproof(old, leaves.subList(0, size), true);
    }

    private static List<Hash> subproof(int old, List<Hash> leaves, boolean isWhole) {
        if (old == leaves.size()) {
            return isWhole ? List.of() : List.of(mth(leaves));
        }
        int split = split(leaves.size());
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        List<Hash> proof =
                new ArrayList<>(old <= split ? subproof(old, left, isWhole) : subproof(old - split, right, false));
        proof.add(mth(old <= split ? right : left));
        return proof;
    }

    private static int split(int size) {
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return split;
    }
}
