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
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names that an aside parts from their verb: "Kenya, once a British colony, recognised". */
final class NamedAsides {
    private static final Set<String> CLAUSES = WordSet.of("after", "before", "since", "until");

    /** In chunks. */
    private static final int LONGEST_ASIDE = 25;

    private static final Set<String> STILL = WordSet.of("still", "already", "long");

    private static final Pattern STANDING =
            Pattern.compile("home|host|heir|no (?:\\w+ )?(?:member|friend|ally|stranger)");

    private final Parse parse;
    private final Clauses clauses;
    private final NounPlaces places;

    NamedAsides(Parse parse, Clauses clauses, NounPlaces places) {
        this.parse = parse;
        this.clauses = clauses;
        this.places = places;
    }

    /** "Kenya, once a British colony, recognised", "Kenya, where elections are due in May, recognised": what is named before the aside. */
    OptionalInt before(int told) {
        // "Kenya, acting on a vote in parliament, formally recognised"
        int verb = parse.kindAt(told - 1, OTHER) ? told - 1 : told;
        if (!parse.kindAt(verb - 1, COMMA)) {
            return OptionalInt.empty();
        }
        int whose = WhoseAsides.before(parse, verb);
        if (whose >= 0) {
            return OptionalInt.of(whose);
        }
        for (int comma = verb - 2; comma > 0 && comma > verb - LONGEST_ASIDE; comma--) {
            if (parse.kindAt(comma, STOP)) {
                return OptionalInt.empty();
            }
            // "Ethiopia itself, where"
            int name = Chunker.FLOATING.contains(parse.lower(comma - 1)) ? comma - 2 : comma - 1;
            // "President Ian Obote of Kenya, long a friend of"
            int top = opensClause(name - 1) ? name : places.top(name);
            boolean opens = parse.kindAt(comma, COMMA)
                    && parse.kindAt(name, NOUN)
                    && clauses.head(name).named()
                    && top >= 0
                    && opensAside(comma + 1, verb - 1);
            if (opens) {
                return OptionalInt.of(top);
            }
        }
        return OptionalInt.empty();
    }

    /** "after Washington, earlier in the day, recognised it": a clause, whose subject stands behind it. */
    private boolean opensClause(int chunk) {
        return parse.kindAt(chunk, PREPOSITION) && CLAUSES.contains(parse.lower(chunk));
    }

    private boolean opensAside(int first, int end) {
        long finite = IntStream.range(first, end)
                .filter(j -> parse.verbAt(j).filter(VerbGroup::finite).isPresent())
                .count();
        String word = parse.lower(first);
        boolean where = parse.kindAt(first, SUBORDINATOR)
                && Word.isOneOf(word, "where", "when", "as", "though", "although", "while");
        boolean relatives = parse.kindAt(first, RELATIVE)
                && IntStream.range(first, end).anyMatch(j -> parse.kindAt(j, AND) && parse.kindAt(j + 1, RELATIVE));
        // "Pakistan, six of whose citizens were killed, said"
        boolean whose = parse.lower(first + 1).equals("of") && Word.isOneOf(parse.lower(first + 2), "whose", "whom");
        boolean gerund = parse.verbAt(first).filter(VerbGroup::gerund).isPresent()
                && parse.units().get(parse.chunks().get(first).from()).in(STILL);
        if (finite == 1 && isDescribed(first, end) || finite == 0 && isTwofold(first, end)) {
            return true;
        }
        boolean adverb = parse.kindAt(first, OTHER) && Asides.ASIDES.contains(word)
                // "Guatemala, under pressure from business to look to China, will not break"
                || parse.kindAt(first, PREPOSITION) && Word.isOneOf(word, "under", "despite", "amid", "without")
                || word.equals("itself")
                // "the Emirates, home to many Iranians, lowered", "Bulgaria, no member, was", "Syria, at odds with it,
                // had"
                || parse.kindAt(first, PREPOSITION) && Word.isOneOf(word, "at", "under", "despite", "without")
                || parse.kindAt(first, NOUN) && STANDING.matcher(word).matches();
        // "Cyprus, with separatists of its own to think of, will not"
        boolean burdened = parse.kindAt(first, PREPOSITION)
                && word.equals("with")
                && IntStream.range(first, end)
                        .anyMatch(j ->
                                parse.verbAt(j).filter(VerbGroup::infinitive).isPresent());
        // "Chad and Mali, each of them short of friends, recognised"
        boolean ofThem = Word.isOneOf(word, "each", "both", "neither", "one", "none", "most", "all")
                && parse.lower(first + 1).equals("of")
                && parse.lower(first + 2).equals("them");
        // "Djibouti, where an American base stands, has": a verb that the tagger took for a noun
        boolean without = finite == 0 && word.equals("where") && parse.kindAt(first + 1, NOUN);
        return without
                || (where || whose) && finite == 1
                || relatives && finite == 2
                || finite == 0 && (gerund || adverb || burdened || ofThem);
    }

    /** "Kazakhstan, a neighbour and ally of Russia,", "Pyongyang, for forty years an ally of Moscow,": two things that one is, or for how long. */
    private boolean isTwofold(int first, int end) {
        int noun = first;
        boolean lasting = parse.lower(first).equals("for")
                && (parse.kindAt(first + 1, TIME)
                        || parse.kindAt(first + 1, NOUN)
                                && clauses.head(first + 1).in(CalendarWords.MEASURES));
        if (lasting) {
            noun = first + 2;
        }
        boolean described = parse.kindAt(noun, NOUN)
                && Asides.DETERMINERS.contains(
                        parse.unit(parse.chunks().get(noun).from()).lower())
                && !clauses.head(noun).named();
        boolean joined = lasting;
        for (int j = noun + 1; described && j < end; j++) {
            boolean goesOn = parse.kindAt(j, AND)
                    || parse.kindAt(j, PREPOSITION)
                    || parse.kindAt(j, OTHER)
                    || parse.kindAt(j, TIME)
                    || parse.kindAt(j, NOUN)
                            && (parse.kindAt(j - 1, PREPOSITION)
                                    || !clauses.head(j).named());
            if (!goesOn) {
                return false;
            }
            joined |= parse.kindAt(j, AND);
        }
        return described && joined;
    }

    /** "South Africa, by far the largest of the states that had stuck with Taipei,": what one is, with a clause of its own, and no list. */
    private boolean isDescribed(int first, int end) {
        int noun = first;
        while (noun < end && (parse.kindAt(noun, OTHER) || parse.kindAt(noun, PREPOSITION))) {
            noun++;
        }
        boolean described = parse.kindAt(noun, NOUN)
                && Asides.DETERMINERS.contains(
                        parse.unit(parse.chunks().get(noun).from()).lower());
        for (int j = noun + 1; described && j < end; j++) {
            if (parse.kindAt(j, AND) || parse.kindAt(j, COMMA) || parse.kindAt(j, VERB)) {
                return false;
            }
            if (parse.kindAt(j, RELATIVE) || parse.lower(j).equals("that")) {
                int verb = parse.kindAt(j + 1, NOUN) ? j + 2 : j + 1;
                return parse.verbAt(verb).filter(VerbGroup::finite).isPresent();
            }
        }
        return false;
    }
}
