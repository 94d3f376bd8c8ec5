package credence.proof;

import credence.ledger.Hash;
import java.util.List;

/** Whether a proof shows what it should, by the algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2. */
public final class Proofs {
    private Proofs() {}

    /** Whether a leaf is at a place of the tree with a root. */
    public static boolean includes(Hash leaf, long place, long size, List<Hash> path, Hash root) {
        if (place < 0 || place >= size) {
            return false;
        }
        long node = place;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash other : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Merkle.node(other, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Merkle.node(hash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree with a root begins with all of the older tree. */
    public static boolean isConsistent(long old, Hash oldRoot, long size, Hash root, List<Hash> path) {
        if (old < 0 || old > size) {
            return false;
        }
        if (old == size) {
            return path.isEmpty() && oldRoot.equals(root);
        }
        if (old == 0) {
            return path.isEmpty() && oldRoot.equals(Merkle.EMPTY);
        }
        boolean isWhole = Long.bitCount(old) == 1;
        if (path.isEmpty() && !isWhole) {
            return false;
        }
        long node = old - 1;
        long last = size - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash before = isWhole ? oldRoot : path.getFirst();
        Hash now = before;
        for (Hash other : isWhole ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = Merkle.node(other, before);
                now = Merkle.node(other, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = Merkle.node(now, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(oldRoot) && now.equals(root);
    }
}
