package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Asides between a verb and its object: "recalled, the ministry said, its ambassador", "severed – once again – its ties". */
final class ObjectAsides {
    /** In chunks. */
    private static final int LONGEST = 9;

    private static final Set<String> DETERMINING =
            WordSet.of("its", "their", "his", "her", "the", "all", "both", "two", "three", "four", "five", "several");

    private ObjectAsides() {}

    /** The object behind the aside that opens at a mark; the mark where there is none. */
    static int behind(Parse parse, VerbGroup verb, int mark) {
        if (!verb.finite() || verb.passive() || !opens(parse, mark) || NounPlaces.reports(verb)) {
            return mark;
        }
        int close = closing(parse, mark);
        int object = close + 1;
        return close > 0 && isObject(parse, mark, object) ? object : mark;
    }

    /**
     * "recalled for consultations its ambassador", "withdrew from Havana all its diplomats": the object behind how, why or whence; the same
     * place where none stands there.
     */
    static int behindPhrase(Parse parse, VerbGroup verb, int link) {
        boolean phrase = !verb.passive()
                && parse.kindAt(link, PREPOSITION)
                && !parse.lower(link).equals("of")
                && (parse.kindAt(link + 1, NOUN) || parse.kindAt(link + 1, OTHER));
        int object = parse.kindAt(link + 2, TIME) ? link + 3 : link + 2;
        boolean thing = phrase
                && parse.kindAt(object, NOUN)
                && SharedObjects.THINGS.contains(
                        parse.unit(parse.chunks().get(object).to() - 1).lower())
                && DETERMINING.contains(
                        parse.unit(parse.chunks().get(object).from()).lower())
                && !parse.kindAt(object + 1, VERB);
        return thing ? object : link;
    }

    private static boolean opens(Parse parse, int mark) {
        return parse.kindAt(mark, COMMA) || isDash(parse, mark);
    }

    private static boolean isDash(Parse parse, int mark) {
        return parse.kindAt(mark, STOP) && Words.DASHES.contains(parse.lower(mark));
    }

    /** "was recognised, among others, by Peru": the mark that ends the aside, where who does it comes next; -1 where it does not. */
    static int end(Parse parse, int comma, Predicate<String> prepositions) {
        if (prepositions.test("by") && isDatedThenBy(parse, comma)) {
            return comma;
        }
        for (int j = comma + 1; prepositions.test("by") && j <= comma + LONGEST; j++) {
            if (parse.kindAt(j, COMMA)) {
                boolean next = j > comma + 1 && parse.lower(j + 1).equals("by") && parse.kindAt(j + 2, NOUN);
                return next ? j : -1;
            }
            if (parse.kindAt(j, VERB) || parse.kindAt(j, STOP) || parse.kindAt(j, RELATIVE)) {
                return -1;
            }
        }
        return -1;
    }

    /** "had been cut in October 1986, by London, after a trial": when, and then by whom. */
    private static boolean isDatedThenBy(Parse parse, int comma) {
        return parse.kindAt(comma - 1, TIME)
                && parse.kindAt(comma - 2, VERB)
                && parse.lower(comma + 1).equals("by")
                && parse.kindAt(comma + 2, NOUN)
                && !parse.kindAt(comma + 3, VERB);
    }

    /** The next mark like it, with no clause begun between that has a subject and a verb of its own and opens with no "as". */
    private static int closing(Parse parse, int mark) {
        for (int j = mark + 1; j <= mark + LONGEST && j < parse.chunks().size(); j++) {
            if (isDash(parse, mark) ? isDash(parse, j) : parse.kindAt(j, COMMA)) {
                return j > mark + 1 && isAside(parse, mark, j) ? j : 0;
            }
            if (parse.kindAt(j, AND) || parse.kindAt(j, STOP) || parse.kindAt(j, RELATIVE) && !isWhat(parse, mark, j)) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isWhat(Parse parse, int mark, int j) {
        return j > mark + 1 && parse.kindAt(j - 1, PREPOSITION);
    }

    /** "the ministry said", "after a meeting", "as it had threatened to do", "effective immediately"; no name, as in a list. */
    private static boolean isAside(Parse parse, int mark, int close) {
        int first = mark + 1;
        boolean said = parse.kindAt(first, NOUN)
                && parse.verbAt(close - 1)
                        .or(() -> parse.verbAt(close - 2))
                        .filter(NounPlaces::reports)
                        .isPresent();
        boolean verb = IntStream.range(first, close).anyMatch(j -> parse.kindAt(j, VERB));
        boolean led = parse.kindAt(first, PREPOSITION) || parse.kindAt(first, SUBORDINATOR);
        return said || led || !verb && !parse.kindAt(first, NOUN);
    }

    /** "its ambassador", "three diplomats", "diplomatic relations"; a name where the aside has none; nothing that has a verb. */
    private static boolean isObject(Parse parse, int mark, int object) {
        if (!parse.kindAt(object, NOUN) || parse.kindAt(object + 1, VERB) || parse.kindAt(object + 1, COMMA)) {
            return false;
        }
        boolean named = parse.unit(parse.chunks().get(object).to() - 1).named();
        boolean namedInside = IntStream.range(mark, object)
                .filter(j -> parse.kindAt(j, NOUN))
                .anyMatch(j -> parse.unit(parse.chunks().get(j).to() - 1).named());
        boolean subject = parse.kindAt(object + 1, AND) && parse.kindAt(object + 3, VERB)
                || parse.kindAt(object + 1, PREPOSITION)
                        && parse.kindAt(object + 3, VERB)
                        && parse.verbAt(object + 3).filter(VerbGroup::finite).isPresent();
        return !subject
                && (!named || !namedInside)
                && !Word.isOneOf(parse.lower(object), "it", "they", "he", "she", "which");
    }
}
