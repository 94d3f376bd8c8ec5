package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who else is meant beside the noun that names a side: "along with France", "by Iceland and by Ukraine", "Turkey among them". */
final class Companions {
    /** Prepositions that are said again before each. */
    private static final Set<String> AGAIN = WordSet.of("by", "of", "with", "from", "to", "for");

    /** "Maduro's answer was to break relations": of whoever gives it. */
    static final Set<String> ANSWERS = WordSet.of(
            "answer", "response", "reply", "reaction", "retort", "reprisal", "retaliation", "act", "step", "move");

    private final int sentence;
    private final Parse parse;
    private final Clauses clauses;
    private final Referents referents;
    private final Scene scene;

    Companions(Scene scene) {
        this.sentence = scene.sentence();
        this.parse = scene.parse();
        this.clauses = scene.clauses();
        this.referents = scene.referents();
        this.scene = scene;
    }

    /** "Each had expelled the other's ambassador". */
    static boolean isEach(Scene scene, int agent) {
        return Word.isOneOf(
                scene.parse().lower(agent),
                "each side",
                "each country",
                "each state",
                "each government",
                "each capital",
                "each of them",
                "each",
                "either side",
                "either country",
                "either state",
                "either government",
                "either capital",
                "either of them",
                "either");
    }

    /** "Venezuela's answer was to break relations with Washington". */
    boolean answers(int chunk) {
        return ANSWERS.contains(scene.head(chunk).lower())
                && parse.verbAt(chunk + 1)
                        .filter(verb -> verb.modal().equals("be to"))
                        .isPresent();
    }

    /** "Slovenia's parliament voted on Tuesday to recognise it". */
    boolean votes(int chunk) {
        boolean assembly = Words.ASSEMBLIES.contains(scene.head(chunk).lower());
        return assembly
                && parse.verbs().stream()
                        .filter(verb -> verb.chunk() > chunk && verb.finite())
                        .findFirst()
                        .filter(verb -> verb.base().equals("vote") && !verb.negated())
                        .isPresent();
    }

    /** "recognised by the Baltic states, by Iceland and by Ukraine": each with a preposition of its own. */
    List<PolityKey> andBy(int chunk) {
        Set<PolityKey> others = new LinkedHashSet<>();
        int at = chunk;
        String link = parse.lower(clauses.list(at).getFirst() - 1);
        while (AGAIN.contains(link)) {
            int next = clauses.list(at).getLast() + 1;
            // "by Iceland and then by Ukraine"
            while (parse.kindAt(next, COMMA)
                    || parse.kindAt(next, Chunk.Kind.AND)
                    // "by Peru and, a day later, by Chile"
                    || parse.kindAt(next, Chunk.Kind.TIME) && parse.kindAt(next - 1, COMMA)
                    || Word.isOneOf(parse.lower(next), "then", "later", "also", "lastly", "finally")) {
                next++;
            }
            if (next == clauses.list(at).getLast() + 1
                    || !parse.lower(next).equals(link)
                    || !parse.kindAt(next + 1, NOUN)
                    // "the ambassadors of Poland and of the Union", but "with Peru and with its help"
                    || !link.equals("by") && !(isPlainName(at) && isPlainName(next + 1) && !opensClause(next + 1))) {
                break;
            }
            at = next + 1;
            others.addAll(referents.all(new Place(sentence, at)));
        }
        return List.copyOf(others);
    }

    /** "recalled its envoy from Fiji and from Samoa came a protest". */
    private boolean opensClause(int chunk) {
        return !Word.isOneOf(parse.lower(chunk - 1), "of", "with")
                && parse.verbAt(clauses.list(chunk).getLast() + 1)
                        .filter(VerbGroup::finite)
                        .isPresent();
    }

    private boolean isPlainName(int chunk) {
        return parse.unit(parse.chunks().get(chunk).to() - 1).named();
    }

    /** "Together with Saudi Arabia it severed relations", "Spain, along with France and Germany, recognised it". */
    List<PolityKey> together(int chunk) {
        // "Apart from Chad, only Mali has recognised it"
        boolean only = parse.lower(chunk - 1).equals("only") && parse.kindAt(chunk - 2, COMMA);
        int last = only ? chunk - 3 : parse.kindAt(chunk - 1, COMMA) ? chunk - 2 : chunk - 1;
        boolean apart = only
                && parse.kindAt(last, NOUN)
                && scene.head(last).named()
                && parse.lower(last - 1).equals("from")
                && Word.isOneOf(parse.lower(last - 2), "apart", "aside");
        if (apart) {
            return referents.all(new Place(sentence, last));
        }
        boolean besides = parse.kindAt(last, NOUN)
                && last < chunk - 1
                && Word.isOneOf(parse.lower(clauses.list(last).getFirst() - 1), "besides", "alongside")
                // "Besides Russia, it is the only state to do so": of it alone
                && !(parse.kindAt(chunk + 2, NOUN) && clauses.ordinalCountry(chunk + 2))
                && scene.head(last).named();
        if (besides
                || parse.kindAt(last, NOUN) && isTogetherWith(clauses.list(last).getFirst() - 1)) {
            return referents.all(new Place(sentence, last));
        }
        if (isLike(chunk + 2)
                && parse.kindAt(chunk + 1, COMMA)
                && parse.verbAt(clauses.list(chunk + 3).getLast() + 2)
                        .filter(VerbGroup::finite)
                        .isPresent()) {
            // "Serbia, like Russia and China, does not recognise it"
            return referents.all(new Place(sentence, chunk + 3));
        }
        if (isLike(0) && likeEnds(0) == chunk - 1) {
            // "Like Russia, Serbia does not recognise it"
            return referents.all(new Place(sentence, 1));
        }
        List<PolityKey> asWell = asWellAs(chunk);
        if (!asWell.isEmpty()) {
            return asWell;
        }
        int with = chunk + 3;
        // "Spain, joined by France, recognised it"
        boolean joined = parse.lower(with).equals("by") && parse.lower(with - 1).equals("joined");
        boolean aside = parse.kindAt(chunk + 1, COMMA)
                && (joined || isTogetherWith(with))
                && parse.kindAt(with + 1, NOUN)
                && parse.kindAt(clauses.list(with + 1).getLast() + 1, COMMA);
        return aside ? referents.all(new Place(sentence, with + 1)) : new TrailingCompanions(scene).of(chunk);
    }

    /** "like Russia and China,": nothing but names. */
    private boolean isLike(int like) {
        return parse.lower(like).equals("like")
                && parse.kindAt(like + 1, NOUN)
                && clauses.list(like + 1).getFirst() == like + 1
                && clauses.list(like + 1).stream()
                        .allMatch(member ->
                                scene.head(member).named() || scene.head(member).is("government"))
                && parse.kindAt(likeEnds(like), COMMA);
    }

    /** Where "like Russia," ends, or "like Russia before it,". */
    private int likeEnds(int like) {
        int end = clauses.list(like + 1).getLast() + 1;
        boolean before = parse.lower(end).equals("before") && Word.isOneOf(parse.lower(end + 1), "it", "them");
        return before ? end + 2 : end;
    }

    /** "Malta, as well as Turkey, recalled", "Malta as well as Turkey recalled", "Malta and, a day later, Turkey recalled". */
    private List<PolityKey> asWellAs(int chunk) {
        int end = clauses.list(chunk).getLast() + 1;
        boolean behind = parse.kindAt(end, COMMA) && isAsWell(end + 1) && parse.kindAt(end + 4, NOUN);
        if (behind && parse.kindAt(clauses.list(end + 4).getLast() + 1, COMMA)) {
            return referents.all(new Place(sentence, end + 4));
        }
        List<PolityKey> aside = new JoinedAsides(scene).of(chunk);
        if (!aside.isEmpty()) {
            return aside;
        }
        int first = clauses.list(chunk).getFirst();
        boolean later = parse.kindAt(first - 1, COMMA)
                && parse.kindAt(first - 2, Chunk.Kind.TIME)
                && parse.kindAt(first - 3, COMMA)
                && parse.kindAt(first - 4, Chunk.Kind.AND)
                && parse.kindAt(first - 5, NOUN)
                && leads(first - 5)
                && parse.kindAt(end, Chunk.Kind.VERB);
        return later ? referents.all(new Place(sentence, first - 5)) : List.of();
    }

    /** Whether a name opens its clause: of "Kenya played Sudan and, a week later, Uganda left" Sudan does not. */
    private boolean leads(int noun) {
        int before = clauses.list(noun).getFirst() - 1;
        boolean said = parse.verbAt(Math.max(0, parse.lower(before).equals("that") ? before - 1 : before))
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .isPresent();
        return said
                || !parse.kindAt(before, PREPOSITION)
                        && !parse.kindAt(before, Chunk.Kind.VERB)
                        && parse.verbs().stream().noneMatch(verb -> verb.finite() && verb.chunk() < noun);
    }

    private boolean isAsWell(int as) {
        return parse.lower(as).equals("as")
                && parse.lower(as + 1).equals("well")
                && parse.lower(as + 2).equals("as");
    }

    private boolean isTogetherWith(int with) {
        return parse.lower(with).equals("with") && Word.isOneOf(parse.lower(with - 1), "together", "along", "jointly");
    }
}
