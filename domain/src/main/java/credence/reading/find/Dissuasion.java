package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** What others are told not to do is no act of anybody's: "warned Chile not to recognise it", "told Niger not to think of recognising it". */
record Dissuasion(Parse parse, Clauses clauses) {
    private static final Set<String> TELLING = WordSet.of(
            "warn", "tell", "urge", "ask", "advise", "caution", "order", "call", "appeal", "beg", "implore", "press",
            "counsel");

    /** Verbs that hang on one another. */
    private static final int DEEPEST = 3;

    boolean reaches(VerbGroup verb) {
        Optional<VerbGroup> hanging = Optional.of(verb);
        for (int depth = 0; depth < DEEPEST && hanging.isPresent(); depth++) {
            VerbGroup one = hanging.get();
            if (!one.infinitive() && !one.gerund()) {
                return false;
            }
            if (one.infinitive()
                    && (one.negated() || parse.lower(one.chunk() - 1).equals("not"))) {
                return isTold(one);
            }
            if (one.gerund() && parse.lower(one.chunk() - 1).equals("against")) {
                // "warned Chile against recognising it", "warned against recognising it"
                return parse.verbs().reversed().stream()
                        .filter(outer -> outer.chunk() < one.chunk())
                        .findFirst()
                        .filter(outer -> TELLING.contains(outer.base()))
                        .isPresent();
            }
            hanging = rightBefore(one);
        }
        return false;
    }

    /** "warned Chile not to": somebody else than who warns. */
    private boolean isTold(VerbGroup infinitive) {
        return parse.verbs().reversed().stream()
                .filter(outer -> outer.chunk() < infinitive.chunk())
                .findFirst()
                .filter(outer -> TELLING.contains(outer.base()) && !outer.passive())
                .filter(outer -> clauses.object(outer).stream()
                                .anyMatch(object -> object > outer.chunk() && object < infinitive.chunk())
                        || clauses.after(outer.chunk(), "on", "to", "upon").stream()
                                .anyMatch(object -> object < infinitive.chunk()))
                .isPresent();
    }

    /** "to think of recognising", "to consider recognising": with nothing but a preposition between. */
    private Optional<VerbGroup> rightBefore(VerbGroup verb) {
        int before = parse.kindAt(verb.chunk() - 1, Chunk.Kind.PREPOSITION) ? verb.chunk() - 2 : verb.chunk() - 1;
        return parse.verbAt(Math.max(0, before)).filter(outer -> outer.chunk() < verb.chunk());
    }
}
