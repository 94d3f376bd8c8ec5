package credence.persistence;

import com.dynatrace.hash4j.hashing.Hashing;

/**
 * What the ids of a list stand for, for lists of millions: each id as 64 bits of a hash, so that it takes 16 to 32 bytes whatever its
 * length. That two of a million ids collide has a chance below one in ten million.
 */
final class IdTable {
    /** For an id that is not there. */
    static final long NONE = Long.MIN_VALUE;

    private long[] keys = new long[1 << 10];
    private long[] values = new long[1 << 10];
    private int size;

    long get(String id) {
        int at = place(keys, hash(id));
        return keys[at] == 0 ? NONE : values[at];
    }

    void put(String id, long value) {
        long hash = hash(id);
        int at = place(keys, hash);
        if (keys[at] == 0 && 2 * ++size > keys.length) {
            grow();
            at = place(keys, hash);
        }
        keys[at] = hash;
        values[at] = value;
    }

    private void grow() {
        long[] more = new long[2 * keys.length];
        long[] theirs = new long[more.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int at = place(more, keys[i]);
                more[at] = keys[i];
                theirs[at] = values[i];
            }
        }
        keys = more;
        values = theirs;
    }

    private static int place(long[] keys, long hash) {
        int at = (int) (hash ^ hash >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != hash) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    /** Never 0, which marks an empty place. */
    private static long hash(String id) {
        long hash = Hashing.komihash5_0().hashCharsToLong(id);
        return hash == 0 ? 1 : hash;
    }
}
