package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is called the third country to do something, or one of those that do. */
final class RankedSubjects {
    private static final Set<String> STATES = WordSet.of(
            "country", "state", "nation", "government", "member", "capital", "power", "one", "neighbour", "ally");

    static final Set<String> BE = WordSet.of("is", "are", "was", "were", "be", "been", "remain");

    private static final Pattern SUPERLATIVE = Pattern.compile("the (?:\\w+est|last|most \\w+)");

    private final Parse parse;
    private final Clauses clauses;
    private final Subjects subjects;
    private final RanksAhead ahead;
    private final RanksSaidOver saidOver;
    private final RankCompany company;

    RankedSubjects(Parse parse, Clauses clauses, Subjects subjects) {
        this.parse = parse;
        this.clauses = clauses;
        this.subjects = subjects;
        this.ahead = new RanksAhead(parse, clauses);
        this.saidOver = new RanksSaidOver(parse, clauses);
        this.company = new RankCompany(parse, clauses);
    }

    private boolean isNameAt(int chunk) {
        return parse.kindAt(chunk, NOUN) && clauses.head(chunk).named();
    }

    /**
     * "is the only African country that recognises", "is the largest of the 30 countries that recognise": who is called so, rather
     * than the noun right before the relative clause.
     */
    OptionalInt ofWhom(OptionalInt noun, int depth) {
        if (noun.isEmpty()) {
            return noun;
        }
        int ranked = noun.getAsInt();
        while (parse.kindAt(ranked - 1, PREPOSITION)
                && Word.isOneOf(parse.lower(ranked - 1), "in", "of", "outside", "among", "on", "from", "within")
                && parse.kindAt(ranked - 2, NOUN)) {
            ranked -= 2;
        }
        OptionalInt who = clauses.ordinalCountry(ranked) ? ranked(ranked, depth) : OptionalInt.empty();
        if (who.isPresent()) {
            return who;
        }
        boolean counted = Joiners.MANY.contains(clauses.head(noun.getAsInt()).lower())
                // "was among those that recognised it"
                || Joiners.MANY.contains(clauses.head(ranked).lower());
        boolean amongThem = parse.lower(ranked).equals("one")
                || SUPERLATIVE.matcher(parse.lower(ranked)).matches();
        if (counted && amongThem && parse.kindAt(ranked - 1, COMMA) && isNameAt(ranked - 2)) {
            // "Pakistan, one of three countries that recognised it", "Guatemala, the biggest of the twelve that
            // recognise it"
            return OptionalInt.of(ranked - 2);
        }
        boolean one = ranked == 0 && clauses.head(0).in(STATES);
        OptionalInt inverted = counted || one ? namedBehindBe(noun.getAsInt(), one) : OptionalInt.empty();
        if (inverted.isPresent()) {
            return inverted;
        }
        int be = attributeOf(ranked < noun.getAsInt() ? ranked : noun.getAsInt() - 1);
        return counted && be >= 0 ? subjects.subject(parse.verbAt(be).orElseThrow(), depth + 1) : noun;
    }

    /** The verb "is" of "is one", "is by far the largest", "is among"; -1 where there is none. */
    private int attributeOf(int chunk) {
        boolean one = parse.kindAt(chunk, NOUN) || parse.lower(chunk).equals("among");
        for (int j = chunk - 1; one && j >= 0 && j >= chunk - 4; j--) {
            if (parse.kindAt(j, VERB)) {
                boolean be = parse.verbAt(j)
                        .filter(verb -> verb.finite() && BE.contains(verb.base()))
                        .isPresent();
                return be ? j : -1;
            }
            if (parse.kindAt(j, NOUN) || parse.kindAt(j, COMMA)) {
                return -1;
            }
        }
        return -1;
    }

    OptionalInt ranked(int chunk, int depth) {
        OptionalInt named = ahead.of(chunk);
        if (named.isPresent() || depth > Subjects.DEEPEST) {
            return named;
        }
        if (parse.lower(chunk - 1).equals("of") && parse.lower(chunk - 2).equals("one")) {
            // "became one of the first countries to"
            return ranked(chunk - 2, depth + 1);
        }
        int j = chunk - 1;
        while (parse.kindAt(j, OTHER)) {
            j--;
        }
        j = saidOver.beforeWithin(j);
        if (parse.kindAt(j, TIME) && parse.kindAt(j - 1, VERB)) {
            // "was in 1978 the first state to"
            j--;
        }
        j = company.before(j);
        boolean dated = parse.kindAt(j, TIME) || parse.lower(j).equals("once");
        if (dated && parse.kindAt(j - 1, COMMA) && isNameAt(j - 2)) {
            // "Senegal, in 1989 the first African state to recognise it, closed its embassy"
            return OptionalInt.of(j - 2);
        }
        if (parse.kindAt(j, VERB)
                && parse.lower(j - 1).equals("set")
                && parse.kindAt(j - 2, COMMA)
                && parse.kindAt(j - 3, NOUN)) {
            // "Sweden, set to become the first country to recognise it, ..."
            return OptionalInt.of(j - 3);
        }
        if (parse.kindAt(j, VERB)) {
            return subjects.subject(parse.verbAt(j).orElseThrow(), depth + 1);
        }
        int before = parse.kindAt(j - 1, COMMA) ? j - 2 : j - 1;
        if (parse.kindAt(j, AND) && before < j - 1 && parse.kindAt(before, NOUN) && clauses.ordinalCountry(before)) {
            // "became the first Pacific nation, and the 12th country in all, to"
            return ranked(before, depth + 1);
        }
        if (parse.kindAt(j, NOUN)
                && clauses.head(j).named()
                && parse.kindAt(j - 1, AND)
                && parse.kindAt(j - 2, NOUN)
                && clauses.ordinalCountry(j - 2)) {
            // "Ghana was the first and Zambia the second country to do so"
            return OptionalInt.of(j);
        }
        int other = beforePhrases(parse.kindAt(j - 1, COMMA) ? j - 2 : j - 1);
        if (parse.kindAt(j, AND) && parse.kindAt(other, NOUN) && clauses.ordinalCountry(other)) {
            // "became the first Arab state and the second country to", "is the second Pacific state in a week and"
            return ranked(other, depth + 1);
        }
        if (parse.lower(j).equals("it") && parse.lower(j - 1).equals("making") && parse.kindAt(j - 2, COMMA)) {
            // "cut ties with Qatar on Monday, making it the sixth country to do so"
            int comma = j - 2;
            boolean is = parse.verbs().reversed().stream()
                    .filter(verb -> verb.chunk() < comma && verb.finite())
                    .findFirst()
                    .filter(verb -> BE.contains(verb.base()))
                    .isPresent();
            // "said that the plan was the best, making it the third member to": who says so, and not the plan
            OptionalInt doer = is ? OptionalInt.empty() : doerBefore(comma, depth);
            return doer.isPresent() ? doer : OptionalInt.of(j);
        }
        if (parse.kindAt(j, NOUN)
                // "The row spread on Monday, with Sudan the third country to break with Iran"
                && (parse.kindAt(j - 1, VERB)
                        || isNameAt(j) && parse.lower(j - 1).equals("with"))) {
            return OptionalInt.of(j);
        }
        // "recognised Macedonia on Wednesday, the first state to do so", "as well, the first"
        boolean well = Word.isOneOf(parse.lower(j - 1), "well", "too");
        if (parse.kindAt(j, COMMA) && (parse.kindAt(j - 1, TIME) || well)) {
            return doerBefore(j, depth);
        }
        if (parse.kindAt(j, COMMA)
                && parse.verbAt(Math.max(0, j - 1))
                        .filter(said -> isAttribution(said, depth))
                        .isPresent()) {
            // "withdrew its recognition, the minister said, the twelfth state to do so"
            return doerBefore(j, depth);
        }
        if (parse.kindAt(j, STOP) && Word.isOneOf(parse.lower(j), ":", "–", "—", "-")) {
            // "recognised it on Monday: the 12th state to do so", "Chile - the 12th state to do so - recognised it"
            return isDashedAside(j) ? OptionalInt.of(j - 1) : doerBefore(j, depth);
        }
        if (parse.kindAt(j, COMMA) && parse.kindAt(j - 1, NOUN)) {
            // "was urged to recognise it by Peru, the first country to do so": Peru
            boolean by = parse.lower(j - 2).equals("by");
            boolean again =
                    !by && saidOver.doesSo(chunk) || saidOver.repeats(chunk, j - 1) || saidOver.hasLeft(chunk, j - 1);
            OptionalInt doer = again && !isAlsoDoing(j - 1) ? doerBefore(j, depth) : OptionalInt.empty();
            return doer.isPresent() ? doer : OptionalInt.of(j - 1);
        }
        if (parse.lower(j).equals("of") && parse.lower(j - 1).equals("one")) {
            // "It is one of only three states to do so"
            int be = attributeOf(j - 1);
            return be >= 0 ? subjects.subject(parse.verbAt(be).orElseThrow(), depth + 1) : OptionalInt.empty();
        }
        if (Word.isOneOf(parse.lower(j), "as", "among")) {
            for (int k = j - 1; k >= 0; k--) {
                if (parse.kindAt(k, VERB)) {
                    return LeftAs.whom(clauses, subjects, parse.verbAt(k).orElseThrow(), depth + 1);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** "the second Pacific state in a week": the noun before what is said of it. */
    private int beforePhrases(int last) {
        int j = last;
        while (parse.kindAt(j, TIME)
                || parse.kindAt(j, PREPOSITION) && parse.kindAt(j + 1, TIME)
                || parse.kindAt(j, NOUN) && parse.kindAt(clauses.list(j).getFirst() - 1, PREPOSITION)) {
            j = parse.kindAt(j, NOUN) ? clauses.list(j).getFirst() - 2 : j - 1;
        }
        return j;
    }

    /** "Among the states that have recognised it are Peru and Chile": who stands behind "are". */
    private OptionalInt namedBehindBe(int noun, boolean one) {
        // "The countries that have recognised it are Chile and Oman", "The only state in the region that has is Chad"
        boolean leads = (noun == 0 || one)
                && parse.kindAt(noun + 1, RELATIVE)
                && (parse.kindAt(noun + 2, VERB) || parse.kindAt(noun + 3, VERB));
        int inner = parse.kindAt(noun + 2, VERB) ? noun + 2 : noun + 3;
        if (!leads && (noun != 1 || !parse.lower(0).equals("among"))) {
            return OptionalInt.empty();
        }
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && !verb.passive() && (!leads || verb.chunk() > inner))
                .filter(verb -> BE.contains(verb.base()) || leads && verb.base().equals("include"))
                .map(VerbGroup::chunk)
                .filter(be -> isNameAt(be + 1))
                .findFirst()
                .map(be -> OptionalInt.of(be + 1))
                .orElse(OptionalInt.empty());
    }

    private boolean isDashedAside(int dash) {
        for (int k = dash + 1; k < parse.chunks().size(); k++) {
            if (parse.kindAt(k, STOP)) {
                return parse.kindAt(dash - 1, NOUN)
                        && parse.verbAt(k + 1).filter(VerbGroup::finite).isPresent();
            }
        }
        return false;
    }

    /** "as did Turkey, the first member of Nato to do so", "followed by Hungary, the last to do so": who stands behind the verb did it. */
    private boolean isAlsoDoing(int noun) {
        boolean behind = parse.kindAt(noun - 1, VERB)
                        && Word.isOneOf(parse.lower(noun - 1), "do", "does", "did", "has", "have", "had")
                || parse.lower(noun - 1).equals("by") && Word.isOneOf(parse.lower(noun - 2), "followed", "joined");
        // "did so on Wednesday, and Turkey, the first member of Nato to do so, on Thursday": its own verb is left out
        boolean joined = parse.kindAt(noun - 1, AND)
                && (parse.kindAt(noun - 2, COMMA) || parse.kindAt(noun - 2, TIME))
                && clauses.list(noun).size() == 1;
        return (behind || joined) && isNameAt(noun);
    }

    /** "suspended relations, its government said on Tuesday, the first state to do so": who says it does nothing. */
    private boolean isAttribution(VerbGroup verb, int depth) {
        OptionalInt sayer = NounPlaces.reports(verb) ? subjects.subject(verb, depth + 1) : OptionalInt.empty();
        boolean apart = sayer.isPresent()
                && (parse.kindAt(sayer.getAsInt() - 1, COMMA)
                        || parse.kindAt(sayer.getAsInt() - 1, PREPOSITION)
                                && parse.kindAt(sayer.getAsInt() - 3, COMMA));
        return apart && (parse.kindAt(verb.chunk() + 1, TIME) || parse.kindAt(verb.chunk() + 1, COMMA));
    }

    private OptionalInt doerBefore(int comma, int depth) {
        return parse.verbs().reversed().stream()
                .filter(verb -> verb.chunk() < comma && verb.finite() && !isAttribution(verb, depth))
                .findFirst()
                // "is expected to recognise it next week, the first country to do so"
                .map(verb -> verb.passive()
                                && parse.verbAt(verb.chunk() + 1)
                                        .filter(VerbGroup::infinitive)
                                        .isEmpty()
                        ? clauses.after(verb.chunk(), "by")
                        : subjects.subject(verb, depth + 1))
                .orElse(OptionalInt.empty());
    }
}
