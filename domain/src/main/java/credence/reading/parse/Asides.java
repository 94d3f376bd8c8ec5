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

import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** What stands before an aside or an apposition, where that comes between a subject and its verb. */
final class Asides {
    /** With these an aside opens behind a name: "Kenya, once a British colony,". */
    static final Set<String> ASIDES = WordSet.of(
            "once",
            "long",
            "then",
            "not",
            "still",
            "now",
            "already",
            "formerly",
            "perhaps",
            "arguably",
            "until",
            "earlier",
            "later");

    static final Set<String> DETERMINERS = WordSet.of("a", "an", "the", "one", "its", "their", "another");

    /** "Peru, it appears, has recognised it", "Denmark, the minister believes, may follow", "Chile, it is thought, will". */
    private static final Set<String> OPINING = WordSet.of(
            "appear",
            "seem",
            "believe",
            "think",
            "hope",
            "fear",
            "expect",
            "suspect",
            "reckon",
            "predict",
            "hint",
            "suggest",
            "understand",
            "assume");

    /** In chunks. */
    private static final int LONGEST = 16;

    private final Parse parse;
    private final Clauses clauses;
    private final NounPlaces places;

    Asides(Parse parse, Clauses clauses, NounPlaces places) {
        this.parse = parse;
        this.clauses = clauses;
        this.places = places;
    }

    /** "Costa Rica, one of the first countries to recognise Kosovo, said": what stands before the aside. */
    OptionalInt beforeAside(int verb) {
        // "Kenya, citing security concerns, formally recognised"
        int chunk = parse.kindAt(verb - 1, OTHER) ? verb - 1 : verb;
        if (!parse.kindAt(chunk - 1, COMMA)) {
            return OptionalInt.empty();
        }
        for (int j = chunk - 2; j > 0; j--) {
            if (parse.verbAt(j).map(VerbGroup::finite).orElse(false) || parse.kindAt(j, STOP)) {
                return OptionalInt.empty();
            }
            if (parse.kindAt(j, COMMA) && parse.kindAt(j - 1, NOUN)) {
                return OptionalInt.of(j - 1);
            }
        }
        return OptionalInt.empty();
    }

    /** "Peru's embassy in Kabul, closed in 1995 after a mob had burnt it, is to reopen": what stands before the aside, and not the mob; "closed by Chile, is". */
    OptionalInt beforeParticiple(int verb) {
        boolean clause = false;
        for (int j = verb - 2; parse.kindAt(verb - 1, COMMA) && j > 0 && j > verb - LONGEST; j--) {
            clause |= parse.kindAt(j, SUBORDINATOR) || parse.lower(j).equals("by");
            if (parse.kindAt(j, COMMA)) {
                boolean aside = clause && parse.kindAt(j - 1, NOUN) && isReduced(j + 1);
                int top = aside ? places.top(j - 1) : -1;
                return top < 0 ? OptionalInt.empty() : OptionalInt.of(top);
            }
            if (parse.kindAt(j, STOP) || parse.kindAt(j, RELATIVE)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "closed in 1995", "angered when": a participle alone, with no object. */
    private boolean isReduced(int chunk) {
        return parse.verbAt(chunk).filter(verb -> !verb.gerund()).isPresent()
                && parse.chunks().get(chunk).to() - parse.chunks().get(chunk).from() == 1
                && !parse.lower(chunk).endsWith("s")
                && !parse.kindAt(chunk + 1, NOUN);
    }

    /** Between a name and its verb, before which no other stands. */
    boolean isAside(VerbGroup gerund) {
        return gerund.chunk() == 2
                && parse.kindAt(0, NOUN)
                && parse.verbs().stream().anyMatch(verb -> verb.finite() && parse.kindAt(verb.chunk() - 1, COMMA));
    }

    /** "Sierra Leone, he said, had withdrawn it": who stands before the saying; -1 where none does. */
    int beforeSaying(int chunk) {
        // "Zambia, its ministry said on Monday, has recalled"
        int said = parse.kindAt(chunk - 2, TIME) && parse.kindAt(chunk - 3, VERB) ? chunk - 3 : chunk - 2;
        int who = said - 1;
        while (parse.kindAt(who, NOUN) && parse.kindAt(who - 1, PREPOSITION) && parse.kindAt(who - 2, NOUN)) {
            // "officials in Tbilisi say"
            who -= 2;
        }
        boolean aside = parse.kindAt(chunk - 1, COMMA)
                && parse.verbAt(Math.max(0, said))
                        .filter(VerbGroup::finite)
                        .filter(told -> NounPlaces.reports(told) || OPINING.contains(told.base()))
                        .isPresent()
                && parse.kindAt(who, NOUN)
                && parse.kindAt(who - 1, COMMA);
        int before = who - 2;
        if (aside && (parse.kindAt(before, AND) || parse.kindAt(before, OTHER) && parse.kindAt(before - 1, AND))) {
            // "has taken up relations and, officials say, withdrawn its recognition"
            return finiteSubject(before);
        }
        int auxiliary = parse.lower(before).equals("not") ? before - 1 : before;
        if (aside && parse.verbAt(Math.max(0, auxiliary)).isPresent()) {
            // "must, Chad said, recall its ambassador"
            return finiteSubject(auxiliary + 1);
        }
        return aside && parse.kindAt(before, NOUN) ? places.top(before) : -1;
    }

    private int finiteSubject(int end) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() < end && verb.finite())
                .reduce((one, other) -> other)
                .map(clauses::subject)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .orElse(-1);
    }

    /** "Iran's supreme leader" in "Ali Khamenei, Iran's supreme leader, has warned": the subject is the name before. */
    int beforeApposition(int noun) {
        int end = noun + 1;
        while (parse.kindAt(end, TIME) || parse.kindAt(end, PREPOSITION)) {
            // "a member of the bloc since 2004", "host of a summit last week"
            boolean just = parse.kindAt(end, PREPOSITION) && parse.kindAt(end + 1, OTHER);
            if (just && (parse.kindAt(end + 2, TIME) || parse.kindAt(end + 2, NOUN))) {
                // "a member for just two weeks"
                end += 3;
                continue;
            }
            if (parse.kindAt(end, PREPOSITION) && !parse.kindAt(end + 1, NOUN) && !parse.kindAt(end + 1, TIME)) {
                break;
            }
            end = parse.kindAt(end, PREPOSITION) && parse.kindAt(end + 1, NOUN)
                    ? clauses.list(end + 1).getLast() + 1
                    : end + 1;
        }
        boolean closed = parse.kindAt(end, COMMA);
        if (closed
                && parse.kindAt(noun - 1, OTHER)
                && ASIDES.contains(parse.lower(noun - 1))
                && parse.kindAt(noun - 2, COMMA)
                && parse.kindAt(noun - 3, NOUN)
                && places.governor(noun - 3) < 0) {
            // "Nicolas Maduro, then president, severed relations"
            return noun - 3;
        }
        if (closed
                && parse.lower(noun - 1).equals("not")
                && parse.lower(noun - 2).equals("but")
                && parse.kindAt(noun - 3, COMMA)
                && parse.kindAt(noun - 4, NOUN)
                && places.governor(noun - 4) < 0) {
            // "Poland, but not Norway, recognised it"
            return noun - 4;
        }
        int until = parse.kindAt(noun - 2, PREPOSITION) ? noun - 3 : noun - 2;
        if (closed && parse.kindAt(noun - 1, TIME) && parse.kindAt(until, COMMA) && parse.kindAt(until - 1, NOUN)) {
            // "Australia's embassy in Dili, until Sunday a consulate, opened"
            int top = places.top(until - 1);
            return top < 0 ? noun : top;
        }
        int head = noun - 2;
        while (closed
                && parse.kindAt(noun - 1, COMMA)
                && parse.kindAt(head, NOUN)
                && parse.kindAt(head - 1, PREPOSITION)
                && parse.kindAt(head - 2, NOUN)) {
            // "Russia's ambassador in Sofia, Eleonora Mitrofanova, condemned"
            head -= 2;
        }
        boolean some = head >= 0
                && parse.kindAt(head, NOUN)
                && !clauses.head(head).tag("NOUN")
                && !clauses.head(head).tag("PROPN");
        // not "One of them, the admiral, called"
        if (head < noun - 2 && !some && places.governor(head) < 0) {
            return head;
        }
        return closed && parse.kindAt(noun - 1, COMMA) && parse.kindAt(noun - 2, NOUN) && places.governor(noun - 2) < 0
                ? noun - 2
                : noun;
    }

    /** The comma that opens ", as the authorities call it," where this noun is the object in it; 0 where it is none. */
    int asideBefore(int noun, int verb) {
        boolean object = parse.kindAt(noun - 1, VERB) && parse.kindAt(noun + 1, COMMA) && verb == noun + 2;
        for (int j = noun - 2; object && j > 0 && j > noun - 6; j--) {
            if (parse.kindAt(j, COMMA) && parse.kindAt(j + 1, SUBORDINATOR)) {
                return j;
            }
        }
        return object ? calledBefore(noun) : 0;
    }

    /** The comma that opens ", citing what it called hostile acts,", ", in what officials described as"; 0 where none does. */
    private int calledBefore(int noun) {
        int what = noun - 3;
        boolean called = parse.lower(what).equals("what") && parse.kindAt(noun - 2, NOUN);
        boolean opened = parse.kindAt(what - 1, PREPOSITION)
                || parse.verbAt(Math.max(0, what - 1)).filter(VerbGroup::gerund).isPresent();
        // ", accusing Chad of what it called aggression,"
        boolean accused = parse.kindAt(what - 1, PREPOSITION)
                && parse.kindAt(what - 2, NOUN)
                && parse.verbAt(Math.max(0, what - 3)).filter(VerbGroup::gerund).isPresent();
        int comma = accused ? what - 4 : what - 2;
        return called && opened && parse.kindAt(comma, COMMA) ? comma : 0;
    }

    /** "The recognition of Somaliland by Israel, the first by any member, has been condemned": what stands before the aside. */
    int beforeLongAside(int noun, int verb) {
        boolean aside = parse.kindAt(verb - 1, COMMA) && parse.kindAt(noun - 1, COMMA) && clauses.ordinalCountry(noun);
        int head = parse.kindAt(noun - 2, TIME) ? noun - 3 : noun - 2;
        if (!aside || !parse.kindAt(head, NOUN)) {
            return noun;
        }
        int governor = places.governor(head);
        while (governor > 0 && parse.kindAt(governor - 1, NOUN)) {
            head = governor - 1;
            governor = places.governor(head);
        }
        return head;
    }

    int dashBefore(int dash) {
        for (int j = dash - 1; j >= 0; j--) {
            if (parse.kindAt(j, STOP)) {
                return parse.lower(j).equals(parse.lower(dash)) ? j : -1;
            }
        }
        return -1;
    }
}
