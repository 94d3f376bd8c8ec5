package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Verbs that leave what hangs on them as far as they have come themselves: "is believed to have recognised", "turned out to have", "got round to recognising". */
record Seeming(Parse parse, Clauses clauses) {
    private static final Set<String> OF_THE_PAST = WordSet.of(
            "believe",
            "think",
            "understand",
            "know",
            "assume",
            "presume",
            "rumour",
            "rumor",
            "allege",
            "suspect",
            "reckon",
            "hold",
            "find",
            "found",
            "see",
            "show",
            "deem",
            "claim",
            "report",
            "profess",
            "seem",
            "appear",
            "prove",
            "happen",
            "turn");

    /** The verb over a perfect infinitive, or over what was at last got round to. */
    Optional<VerbGroup> over(VerbGroup verb) {
        if (verb.infinitive() && verb.perfect()) {
            return clauses.hook(verb)
                    .flatMap(parse::verbAt)
                    .filter(outer -> OF_THE_PAST.contains(outer.base())
                            && IntStream.range(outer.chunk() + 1, verb.chunk())
                                    .noneMatch(j -> parse.kindAt(j, Chunk.Kind.NOUN)));
        }
        if (Word.isOneOf(parse.lower(verb.chunk() - 1), "addition")
                && parse.lower(verb.chunk()).startsWith("to ")) {
            // "In addition to recognising it, Peru opened an embassy": as far as what it did besides
            return parse.verbs().stream()
                    .filter(other -> other.finite() && other.chunk() > verb.chunk())
                    .findFirst();
        }
        Optional<VerbGroup> next = parse.verbAt(Math.max(0, verb.chunk() - 1));
        Optional<VerbGroup> last = next.isPresent() ? next : parse.verbAt(Math.max(0, verb.chunk() - 2));
        if (last.filter(outer -> outer.chunk() < verb.chunk() && comesTo(outer, verb))
                .isPresent()) {
            return last;
        }
        Optional<VerbGroup> ahead =
                verb.gerund() && parse.lower(verb.chunk() - 1).equals("with")
                        ? parse.verbAt(Math.max(0, verb.chunk() - 3))
                        : Optional.empty();
        if (ahead.filter(outer -> Word.isOneOf(outer.base(), "go", "press", "push", "forge")
                        && parse.lower(outer.chunk() + 1).equals("ahead"))
                .isPresent()) {
            // "went ahead with opening an embassy"
            return ahead;
        }
        return IntStream.rangeClosed(verb.chunk() - 3, verb.chunk() - 2)
                .mapToObj(j -> parse.verbAt(Math.max(0, j)))
                .flatMap(Optional::stream)
                .filter(outer -> isLate(outer, verb))
                .findFirst();
    }

    /** "came to recognise it", "saw fit to", "could not bring itself to", "resorted to expelling". */
    private boolean comesTo(VerbGroup outer, VerbGroup verb) {
        boolean adjacent = outer.chunk() + 1 == verb.chunk();
        String between = parse.lower(outer.chunk() + 1);
        boolean to = parse.lower(verb.chunk()).startsWith("to ");
        if (adjacent) {
            return to
                    && (isReached(outer, verb)
                            || outer.base().equals("happen")
                            || Word.isOneOf(outer.base(), "resort", "stoop")
                                    && parse.unit(verb.unit()).lower().endsWith("ing"));
        }
        return to
                && (outer.base().equals("see") && between.equals("fit")
                        || outer.base().equals("bring")
                                && Word.isOneOf(between, "itself", "himself", "herself", "themselves"));
    }

    /** "came to recognise it", "how Peru came to expel him"; who "had come to open a mission" has not opened it. */
    private boolean isReached(VerbGroup outer, VerbGroup verb) {
        int subject = clauses.subject(outer).orElse(0);
        return outer.finite()
                && outer.base().equals("come")
                && (Word.isOneOf(verb.base(), "recognise", "recognize")
                        || Word.isOneOf(parse.lower(clauses.list(subject).getFirst() - 1), "how", "why"));
    }

    /** "would appear to have": no more than a mild way of speaking. */
    boolean isMild(VerbGroup outer) {
        return outer.modal().equals("would") && !outer.negated() && Word.isOneOf(outer.base(), "appear", "seem");
    }

    /** "got round to recognising it", "came round to recognising it". */
    private boolean isLate(VerbGroup outer, VerbGroup verb) {
        return Word.isOneOf(outer.base(), "get", "come")
                && Word.isOneOf(parse.lower(outer.chunk() + 1), "round", "around")
                && (parse.lower(verb.chunk()).startsWith("to ")
                        || parse.lower(verb.chunk() - 1).equals("to"))
                && parse.unit(verb.unit()).lower().endsWith("ing");
    }
}
