package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** "Peru's announcement that it was recognising Palestine angered Israel": a noun, what it tells in a clause, and what is said of the noun. */
public final class ToldClauses {
    static final Set<String> TELLING = WordSet.of(
            "announcement",
            "statement",
            "declaration",
            "confirmation",
            "news",
            "word",
            "claim",
            "claims",
            "report",
            "reports",
            "warning",
            "warnings",
            "threat",
            "threats",
            "denial",
            "denials",
            "vow",
            "pledge",
            "promise",
            "suggestion",
            "assertion",
            "allegation",
            "allegations",
            "insistence",
            "hint",
            "hints",
            "admission",
            "decision",
            "notification",
            "notice",
            "assurance",
            "indication",
            "revelation",
            "complaint",
            "rumours",
            "rumors",
            "speculation");

    private static final Set<String> SAYING =
            WordSet.of("say", "announce", "tell", "add", "confirm", "declare", "insist", "stress", "repeat", "warn");

    private ToldClauses() {}

    /**
     * The noun that tells a clause: whose pronoun opens the clause, right before it or before "that", a day and who tells it
     * ("announcement by Peru on Monday that it"). Empty where no such clause opens there.
     *
     * @param opening the first noun group of the clause
     */
    public static OptionalInt noun(Parse parse, Clauses clauses, int opening) {
        int before = parse.lower(opening - 1).equals("that") ? opening - 2 : opening - 1;
        while (parse.kindAt(before, TIME)) {
            before--;
        }
        while (parse.kindAt(before, NOUN) && parse.kindAt(before - 1, PREPOSITION) && !isTelling(clauses, before)) {
            before -= 2;
        }
        return parse.kindAt(before, NOUN) && isTelling(clauses, before) && !isBeforeSaid(parse, before)
                ? OptionalInt.of(before)
                : OptionalInt.empty();
    }

    /** "said before the Canadian announcement that it was": what is said, and not what is announced. */
    private static boolean isBeforeSaid(Parse parse, int noun) {
        boolean hangs = parse.kindAt(noun - 1, PREPOSITION) || parse.kindAt(noun - 1, SUBORDINATOR);
        return hangs
                && parse.verbAt(Math.max(0, noun - 2))
                        .filter(verb -> SAYING.contains(verb.base()))
                        .isPresent();
    }

    private static boolean isTelling(Clauses clauses, int noun) {
        return clauses.head(noun).in(TELLING);
    }

    /** The noun of which a finite verb tells something behind the clause that the noun tells, with no mark between. */
    static OptionalInt before(Parse parse, Clauses clauses, VerbGroup verb) {
        boolean said = parse.kindAt(verb.chunk() - 1, NOUN)
                && parse.verbAt(verb.chunk() - 2).filter(NounPlaces::reports).isPresent();
        if (said) {
            // "Reports that Chad said it would recognise Kosovo"
            return OptionalInt.empty();
        }
        boolean told = false;
        for (int j = verb.chunk() - 1; j > 0; j--) {
            if (parse.kindAt(j, COMMA) || parse.kindAt(j, STOP) || parse.kindAt(j, RELATIVE) || parse.kindAt(j, AND)) {
                return OptionalInt.empty();
            }
            told |= j < verb.chunk() - 1
                    && parse.verbAt(j).filter(VerbGroup::finite).isPresent();
            boolean opens = parse.kindAt(j, SUBORDINATOR);
            if (opens) {
                boolean telling = told && parse.lower(j).equals("that");
                OptionalInt noun = telling ? noun(parse, clauses, j + 1) : OptionalInt.empty();
                return noun.isPresent() && leads(parse, noun.getAsInt()) ? noun : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a noun is no object of a verb before it. */
    private static boolean leads(Parse parse, int noun) {
        return noun == 0
                || parse.kindAt(noun - 1, COMMA)
                || parse.kindAt(noun - 1, SUBORDINATOR)
                || parse.kindAt(noun - 1, TIME)
                || parse.kindAt(noun - 1, AND);
    }
}
