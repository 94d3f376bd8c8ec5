package credence.ledger;

import credence.InvalidInput;

/**
 * Number of a commit of the ledger: gapless, in commit order, never reused. One commit holds one entry, so it names the entry too.
 *
 * @param value 1 for the first commit; 0 is the empty register
 */
public record Revision(long value) implements Comparable<Revision> {
    public static final Revision NONE = new Revision(0);

    public Revision {
        if (value < 0) {
            throw new InvalidInput("revision", "is negative", "Send 0 or the number of a revision.");
        }
    }

    public Revision next() {
        return new Revision(value + 1);
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
