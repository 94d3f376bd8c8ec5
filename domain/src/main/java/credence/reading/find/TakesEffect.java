package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Set;
import java.util.regex.Pattern;

/** "Peru and Chile agreed to restore relations with immediate effect": what was decided is done with that. */
record TakesEffect(Parse parse, Clauses clauses) {
    private static final Set<String> DECIDING = WordSet.of("agree", "decide", "resolve", "vote", "opt", "choose");

    private static final Pattern AT_ONCE =
            Pattern.compile("\\bwith immediate effect\\b|\\beffective (?:immediately|at once|today)\\b"
                    + "|\\b(?:with effect|effective) (?:from|as of) (?:today|now)\\b|\\bas (?:of|from) today\\b");

    /** Whether words behind an infinitive say so of it. */
    boolean says(VerbGroup verb) {
        boolean decided = verb.infinitive()
                && clauses.hook(verb)
                        .flatMap(parse::verbAt)
                        .filter(outer -> outer.finite() && outer.modal().isEmpty() && DECIDING.contains(outer.base()))
                        .isPresent();
        if (!decided) {
            return false;
        }
        StringBuilder behind = new StringBuilder();
        for (int j = verb.chunk() + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.VERB)
                    || parse.kindAt(j, Chunk.Kind.STOP)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)
                    || parse.kindAt(j, Chunk.Kind.RELATIVE)) {
                break;
            }
            behind.append(parse.lower(j)).append(' ');
        }
        return AT_ONCE.matcher(behind.toString().replace(" , ", " ")).find();
    }
}
