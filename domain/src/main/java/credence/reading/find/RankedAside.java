package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Set;

/** "Costa Rica, one of the first countries to recognise Kosovo, said on Wednesday": what gives the rank was done before, and the day is of the saying. */
final class RankedAside {
    private static final Set<String> POINTING = WordSet.of("do", "take", "follow", "make", "join", "go");

    private static final Set<String> TELLING = WordSet.of(
            "announce",
            "declare",
            "confirm",
            "report",
            "make",
            "take",
            "publish",
            "defend",
            "sign",
            "say",
            "explain",
            "justify",
            "notify");

    private static final Set<String> TOLD =
            WordSet.of("it", "this", "the move", "the decision", "the step", "its decision");

    private RankedAside() {}

    /** Not where the aside has a time of its own, nor of "did so on Wednesday". */
    static boolean of(Text text, Found one) {
        Parse parse = text.parse(one.sentence());
        Clauses clauses = text.clauses(one.sentence());
        int rank = parse.verbAt(one.anchor())
                .filter(VerbGroup::infinitive)
                // "the fifth country to do so, announced it on Monday": which is the news
                .filter(verb -> !POINTING.contains(verb.base()))
                .flatMap(clauses::hook)
                .filter(clauses::ordinalCountry)
                .orElse(-1);
        int opens = parse.lower(rank - 1).equals("of") && parse.lower(rank - 2).equals("one") ? rank - 3 : rank - 1;
        boolean relative = parse.lower(opens).equals("was") && parse.kindAt(opens - 1, Chunk.Kind.RELATIVE);
        return rank > 0
                && (relative || parse.kindAt(opens, Chunk.Kind.COMMA) && parse.kindAt(opens - 1, Chunk.Kind.NOUN))
                && isClosed(parse, one.anchor());
    }

    private static boolean isClosed(Parse parse, int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME) || parse.kindAt(j, Chunk.Kind.VERB)) {
                return false;
            }
            if (parse.kindAt(j, Chunk.Kind.COMMA)) {
                if (parse.kindAt(j + 1, Chunk.Kind.AND) && parse.kindAt(j + 2, Chunk.Kind.NOUN)) {
                    // "Bulgaria, the first to recognise it, and Turkey both welcomed the step"
                    return true;
                }
                return parse.verbAt(j + 1)
                        .filter(verb -> verb.finite() && !verb.base().equals("do"))
                        // "announced it on Sunday": which is the news
                        .filter(verb -> !TELLING.contains(verb.base())
                                || !TOLD.contains(parse.lower(verb.chunk() + 1))
                                || verb.pastPerfect())
                        .isPresent();
            }
        }
        return false;
    }
}
