package credence.reading.text;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;

/**
 * Words that never change, asked for far more often than told: a reader asks some thousand of such sets about each word of a sentence,
 * and nearly always hears no. That answer is one bit here, where the sets of the JDK divide, and call {@code equals} of they know not what.
 */
public final class WordSet extends AbstractSet<String> {
    private static final WordSet EMPTY = new WordSet(new String[0]);

    /** In the order given. */
    private final String[] words;
    /** Open addressing; a power of two, at least twice as many places as words. */
    private final String[] table;

    private final int mask;
    /** Bit h of a word's spread hash modulo 64 is set for each word. */
    private final long hashes;

    private WordSet(String[] words) {
        this.words = words;
        this.mask = Integer.highestOneBit(Math.max(1, words.length) * 4 - 1) - 1;
        this.table = new String[mask + 1];
        long bits = 0;
        for (String word : words) {
            int hash = spread(word);
            int at = hash & mask;
            while (table[at] != null) {
                if (table[at].equals(word)) {
                    throw new IllegalArgumentException("twice: " + word);
                }
                at = at + 1 & mask;
            }
            table[at] = word;
            bits |= 1L << hash;
        }
        this.hashes = bits;
    }

    /** @throws IllegalArgumentException where a word is given twice */
    public static WordSet of(String... words) {
        return words.length == 0 ? EMPTY : new WordSet(words.clone());
    }

    public static WordSet copyOf(Collection<String> words) {
        return words instanceof WordSet set ? set : of(words.stream().distinct().toArray(String[]::new));
    }

    private static int spread(String word) {
        int hash = word.hashCode();
        return hash ^ hash >>> 16 ^ hash >>> 7;
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String text && has(text);
    }

    private boolean has(String word) {
        int hash = spread(word);
        if ((hashes >>> hash & 1) == 0) {
            return false;
        }
        for (int at = hash & mask; ; at = at + 1 & mask) {
            String there = table[at];
            if (there == null) {
                return false;
            }
            if (there.equals(word)) {
                return true;
            }
        }
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.asList(words).iterator();
    }

    @Override
    public int size() {
        return words.length;
    }
}
