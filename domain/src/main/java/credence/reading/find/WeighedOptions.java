package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** "is weighing measures that include closing it", "The expulsion is among the steps Poland is considering": one of several things that may be done. */
record WeighedOptions(Parse parse, Clauses clauses) {
    private static final Set<String> OPEN =
            WordSet.of("options", "possibilities", "scenarios", "proposals", "ideas", "choices", "alternatives");

    /** Done or not, unless somebody weighs them. */
    private static final Set<String> STEPS =
            WordSet.of("steps", "measures", "things", "moves", "responses", "actions", "sanctions");

    static final Set<String> WEIGHING = WordSet.of(
            "consider", "weigh", "study", "examine", "discuss", "mull", "ponder", "contemplate", "explore", "debate");

    private static final Set<String> POSSIBLE = WordSet.of("possible", "potential", "conceivable");

    private static final Set<String> LINKS =
            WordSet.of("include", "includes", "included", "including", "is", "are", "were");

    /** In chunks. */
    private static final int FAR = 9;

    /** Whether what is told at a chunk, a noun or a gerund, is one of them. */
    boolean are(int chunk) {
        return isListed(chunk) || isAmong(chunk);
    }

    /** "options include the closure", "steps, among them the closure", "Among the options is the closure". */
    private boolean isListed(int chunk) {
        boolean linked =
                LINKS.contains(parse.lower(chunk - 1)) || parse.lower(chunk - 1).equals("them");
        for (int j = chunk - 2; linked && j >= 0 && j > chunk - FAR; j--) {
            if (parse.kindAt(j, Chunk.Kind.STOP)) {
                return false;
            }
            if (areOptions(j)) {
                return !Word.isOneOf(parse.lower(chunk - 1), "is", "are", "were")
                        || parse.lower(j - 1).equals("among");
            }
        }
        return false;
    }

    /** "The expulsion of the ambassador is among the steps Poland is considering", "is one of the steps". */
    private boolean isAmong(int chunk) {
        for (int j = chunk + 1; j < chunk + FAR && j + 1 < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.STOP)) {
                return false;
            }
            boolean one = parse.lower(j).equals("one") && parse.lower(j + 1).equals("of");
            if (one || parse.lower(j).equals("among")) {
                return Words.BE.contains(parse.lower(j - 1)) && areOptions(one ? j + 2 : j + 1);
            }
        }
        return false;
    }

    private boolean areOptions(int noun) {
        if (!parse.kindAt(noun, Chunk.Kind.NOUN)) {
            return false;
        }
        List<Unit> units = parse.units()
                .subList(
                        parse.chunks().get(noun).from(),
                        parse.chunks().get(noun).to());
        boolean open = units.stream().anyMatch(unit -> unit.in(OPEN));
        boolean steps = units.stream().anyMatch(unit -> unit.in(STEPS));
        return open
                || steps
                        && (units.stream().anyMatch(unit -> unit.in(POSSIBLE))
                                || parse.verbs().stream()
                                        .anyMatch(verb -> WEIGHING.contains(verb.base()) && !verb.negated()));
    }

    /** The chunk that names who weighs them: "is considering several steps", "the steps Poland is considering". */
    OptionalInt weigher() {
        return parse.verbs().stream()
                .filter(verb -> WEIGHING.contains(verb.base()) && !verb.negated())
                .findFirst()
                .map(verb -> verb.passive()
                        // "the options being weighed by Poland"
                        ? clauses.after(verb.chunk(), "by")
                        : parse.kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                                ? OptionalInt.of(verb.chunk() - 1)
                                : clauses.subject(verb))
                .orElse(OptionalInt.empty());
    }
}
