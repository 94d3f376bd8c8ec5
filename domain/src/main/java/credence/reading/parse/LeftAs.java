package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who is what stands behind "as": "leaving Russia as the only state to recognise it" is of Russia, and not of who leaves it; "Rabat counts it as
 * the 37th to do so" not of Rabat.
 */
final class LeftAs {
    private static final Set<String> CALLING = WordSet.of(
            "leave", "count", "list", "rank", "regard", "describe", "name", "cite", "hail", "see", "identify");

    private LeftAs() {}

    static OptionalInt whom(Clauses clauses, Subjects subjects, VerbGroup verb, int depth) {
        OptionalInt left =
                CALLING.contains(verb.base()) && !verb.passive() ? clauses.object(verb) : OptionalInt.empty();
        return left.isPresent() ? left : subjects.subject(verb, depth);
    }
}
