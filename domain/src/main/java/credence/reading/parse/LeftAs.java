package credence.reading.parse;

import java.util.OptionalInt;

/** Who is what stands behind "as": "leaving Russia as the only state to recognise it" is of Russia, and not of who leaves it. */
final class LeftAs {
    private LeftAs() {}

    static OptionalInt whom(Clauses clauses, Subjects subjects, VerbGroup verb, int depth) {
        OptionalInt left = verb.base().equals("leave") && !verb.passive() ? clauses.object(verb) : OptionalInt.empty();
        return left.isPresent() ? left : subjects.subject(verb, depth);
    }
}
