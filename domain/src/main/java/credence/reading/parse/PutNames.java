package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** "put their names to an accord", "put its signature to": to sign, in so many words. */
final class PutNames {
    private static final Set<String> PUT = WordSet.of("put", "puts", "putting");
    private static final Set<String> NAMES = WordSet.of("name", "names", "signature", "signatures");

    /** Words behind the verb: whose, what, and "to". */
    private static final int LENGTH = 3;

    private PutNames() {}

    /** Whether such words stand behind a verb that ends there. */
    static boolean follow(List<Unit> units, int end) {
        return end > 0
                && end + LENGTH <= units.size()
                && units.get(end - 1).in(PUT)
                && units.get(end).in(Words.POSSESSIVES)
                && units.get(end + 1).in(NAMES)
                && units.get(end + 2).is("to");
    }

    static int end(List<Unit> units, int end) {
        return follow(units, end) ? end + LENGTH : end;
    }

    static boolean in(List<Unit> units, Chunk chunk) {
        return chunk.to() - LENGTH > chunk.from() && follow(units, chunk.to() - LENGTH);
    }
}
