package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;

import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;
import java.util.stream.IntStream;

/** What a clause only imagines, or names as what was not done: "as if it had recognised", "rather than recall", "had Peru recognised it, Chile would have". */
record Unreal(Parse parse, Clauses clauses) {
    private static final Set<String> PREDICTING =
            WordSet.of("predict", "forecast", "forecasts", "speculate", "believe", "think", "suspect", "reckon");

    /** Whether it is nobody's act. */
    boolean is(VerbGroup verb) {
        return isInstead(verb) || isNeedNot(verb) || verb.finite() && (isAsIf(verb) || isHadOpening(verb));
    }

    /** "Norway recognising it would anger Serbia": what a clause with would says of a gerund has not come about. */
    boolean isForetold(VerbGroup gerund) {
        int who = gerund.chunk() - 1;
        boolean leads = gerund.gerund()
                && !gerund.perfect()
                && parse.kindAt(who, NOUN)
                && clauses.list(who).getFirst() == 0;
        return leads
                && parse.verbs().stream()
                        .filter(verb -> verb.chunk() > gerund.chunk())
                        .findFirst()
                        .filter(verb -> verb.finite() && Word.isOneOf(verb.modal(), "would", "could", "might", "may"))
                        .filter(verb -> !marked(gerund.chunk(), verb.chunk()))
                        .isPresent();
    }

    /** "It will expel sixty, a member of the upper house predicted", "Analysts predict that Chile will follow": what somebody foretells. */
    boolean isPredicted(VerbGroup verb) {
        boolean toCome = verb.finite() && Word.isOneOf(verb.modal(), "will", "would", "be to") && !verb.negated();
        return toCome
                && (new SaidAside(parse).of(verb).filter(Unreal::predicts).isPresent()
                        || parse.verbs().stream()
                                .anyMatch(other -> predicts(other)
                                        && other.chunk() > verb.chunk()
                                        && IntStream.range(verb.chunk(), other.chunk())
                                                .anyMatch(j -> parse.kindAt(j, COMMA))
                                        && IntStream.range(verb.chunk(), other.chunk())
                                                .noneMatch(j -> parse.kindAt(j, STOP)
                                                        // ", and Peru is thought to be weighing it"
                                                        || parse.kindAt(j, COMMA) && parse.kindAt(j + 1, AND)
                                                        || j > verb.chunk() && isFinite(j)
                                                        || parse.kindAt(j, SUBORDINATOR)
                                                        || parse.kindAt(j, RELATIVE)))
                        || clauses.subject(verb).stream()
                                .map(subject -> clauses.list(subject).getFirst() - 1)
                                .map(link -> parse.lower(link).equals("that") ? link - 1 : link)
                                .anyMatch(outer -> outer > 0
                                        && parse.verbAt(outer)
                                                .filter(Unreal::predicts)
                                                .isPresent()));
    }

    private boolean isFinite(int chunk) {
        return parse.verbAt(chunk).filter(VerbGroup::finite).isPresent();
    }

    private static boolean predicts(VerbGroup verb) {
        return verb.finite() && !verb.negated() && PREDICTING.contains(verb.base());
    }

    private boolean marked(int from, int to) {
        for (int j = from; j < to; j++) {
            if (parse.kindAt(j, COMMA) || parse.kindAt(j, STOP)) {
                return true;
            }
        }
        return false;
    }

    /** "rather than recall", "instead of recalling", "far from recalling". */
    private boolean isInstead(VerbGroup verb) {
        boolean without = verb.gerund()
                && parse.kindAt(verb.chunk() - 1, NOUN)
                && parse.lower(clauses.list(verb.chunk() - 1).getFirst() - 1).equals("without");
        if (without) {
            // "Without Peru recognising it, Chile would not"
            return true;
        }
        int link = verb.chunk() - 1;
        while (parse.kindAt(link, OTHER) && !Word.isOneOf(parse.lower(link), "instead", "far", "rather")) {
            link--;
        }
        String before = parse.lower(link - 1);
        return switch (parse.lower(link)) {
            case "than" -> before.endsWith("rather") || before.endsWith("sooner");
            case "of" -> verb.gerund() && before.endsWith("instead");
            case "from" -> verb.gerund() && before.endsWith("far") && link == 1;
            default -> false;
        };
    }

    /** "need not recognise it": whether it does is not told. */
    private boolean isNeedNot(VerbGroup verb) {
        return parse.lower(verb.chunk() - 1).equals("not")
                && parse.lower(verb.chunk() - 2).equals("need");
    }

    /** "acted as if it had recognised it", "as though". */
    private boolean isAsIf(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        int opener = subject < 0 || subject > verb.chunk()
                ? -1
                : clauses.list(subject).getFirst() - 1;
        return opener > 0
                && Word.isOneOf(parse.lower(opener), "if", "though")
                && parse.lower(opener - 1).equals("as");
    }

    /** "Had Peru recognised it, Chile would have protested". */
    private boolean isHadOpening(VerbGroup verb) {
        return parse.lower(0).equals("had")
                && verb.chunk() > 0
                && clauses.subject(verb).orElse(-1) == 1
                && parse.kindAt(1, NOUN)
                && verb.chunk() <= 3;
    }

    /** "in case Peru should recognise it". */
    static boolean isInCase(Parse parse, Clauses clauses, VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        int first = subject < 0 ? -1 : clauses.list(subject).getFirst();
        return first > 1
                && first < verb.chunk()
                && parse.lower(first - 1).equals("case")
                && parse.lower(first - 2).equals("in");
    }

    /** "whether or not Peru recognises it", "unless and until Peru recognises it". */
    static boolean isWhetherOrNot(Parse parse, Clauses clauses, VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        int not = subject < 0 || subject > verb.chunk()
                ? -1
                : clauses.list(subject).getFirst() - 1;
        return not > 1
                && (parse.lower(not).equals("not") && parse.lower(not - 2).equals("whether")
                        || parse.lower(not).equals("until")
                                && parse.lower(not - 2).equals("unless"));
    }
}
