package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who else is meant beside the noun that names a side: "along with France", "by Iceland and by Ukraine", "Turkey among them". */
final class Companions {
    /** "Maduro's answer was to break relations": of whoever gives it. */
    static final Set<String> ANSWERS =
            Set.of("answer", "response", "reply", "reaction", "retort", "reprisal", "retaliation");

    private static final Set<String> COUNTRIES = Set.of(
            "countries",
            "states",
            "nations",
            "governments",
            "members",
            "capitals",
            "allies",
            "neighbours",
            "neighbors");

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
        boolean assembly = credence.reading.parse.Words.ASSEMBLIES.contains(
                scene.head(chunk).lower());
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
        while (parse.lower(clauses.list(at).getFirst() - 1).equals("by")) {
            int next = clauses.list(at).getLast() + 1;
            // "by Iceland and then by Ukraine"
            while (parse.kindAt(next, COMMA)
                    || parse.kindAt(next, Chunk.Kind.AND)
                    || Word.isOneOf(parse.lower(next), "then", "later", "also", "lastly", "finally")) {
                next++;
            }
            if (next == clauses.list(at).getLast() + 1
                    || !parse.lower(next).equals("by")
                    || !parse.kindAt(next + 1, NOUN)) {
                break;
            }
            at = next + 1;
            others.addAll(referents.all(new Place(sentence, at)));
        }
        return List.copyOf(others);
    }

    /** "Together with Saudi Arabia it severed relations", "Spain, along with France and Germany, recognised it". */
    List<PolityKey> together(int chunk) {
        int last = parse.kindAt(chunk - 1, COMMA) ? chunk - 2 : chunk - 1;
        boolean besides = parse.kindAt(last, NOUN)
                && last < chunk - 1
                && Word.isOneOf(parse.lower(clauses.list(last).getFirst() - 1), "besides", "alongside")
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
        boolean aside = parse.kindAt(chunk + 1, COMMA)
                && isTogetherWith(with)
                && parse.kindAt(with + 1, NOUN)
                && parse.kindAt(clauses.list(with + 1).getLast() + 1, COMMA);
        return aside ? referents.all(new Place(sentence, with + 1)) : List.of();
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
        int first = clauses.list(chunk).getFirst();
        if (isAsWell(first - 3) && parse.kindAt(first - 4, NOUN) && leads(first - 4)) {
            return referents.all(new Place(sentence, first - 4));
        }
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

    /** "The three countries, Chile, Peru and Italy, recalled", "Three countries - Chile, Peru and Italy - recalled": those, and no others. */
    List<PolityKey> spelledOut(int chunk) {
        List<Integer> members = spelledMembers(chunk);
        return members.isEmpty() ? List.of() : referents.all(new Place(sentence, members.getFirst()));
    }

    /** The names themselves; empty where the chunk counts none, or they are not told. */
    List<Integer> spelledMembers(int chunk) {
        int mark = chunk + 1;
        boolean opens = COUNTRIES.contains(scene.head(chunk).lower())
                && (parse.kindAt(mark, COMMA) || parse.kindAt(mark, Chunk.Kind.STOP))
                && parse.kindAt(mark + 1, NOUN)
                && scene.units(chunk).stream().anyMatch(unit -> unit.tag("NUM"));
        List<Integer> members = opens ? clauses.list(mark + 1) : List.of();
        boolean names = members.size() > 1
                && members.getFirst() == mark + 1
                && members.stream().allMatch(member -> scene.head(member).named())
                && (parse.lower(members.getLast() + 1).equals(parse.lower(mark)) || endsWith(mark, members.getLast()));
        return names ? members : List.of();
    }

    /** "expelled envoys of three countries: Chile, Peru and Italy.": the list ends the sentence that a colon or a dash opens it in. */
    private boolean endsWith(int mark, int last) {
        return parse.kindAt(mark, Chunk.Kind.STOP)
                && !parse.lower(mark).equals(";")
                && Word.isOneOf(parse.lower(last + 1), ".", "");
    }

    /** "ten countries have withdrawn it, Liberia and Dominica among them": those that are named. */
    List<PolityKey> examples(int chunk) {
        if (Word.isOneOf(parse.lower(chunk), "more", "fewer")
                && parse.lower(chunk + 1).equals("than")
                && parse.kindAt(chunk + 2, NOUN)) {
            return examples(chunk + 2);
        }
        boolean of = parse.lower(chunk + 1).equals("of") && parse.kindAt(chunk + 2, NOUN);
        // "no more than ten have done so, among them Turkey and Albania"
        boolean some = COUNTRIES.contains(scene.head(of ? chunk + 2 : chunk).lower())
                || scene.units(chunk).getLast().tag("NUM") && scene.units(chunk).size() == 1;
        boolean such = scene.units(chunk).getLast().is("such")
                && scene.has(chunk, COUNTRIES)
                && parse.lower(chunk + 1).equals("as")
                && parse.kindAt(chunk + 2, NOUN);
        if (such) {
            return referents.all(new Place(sentence, chunk + 2));
        }
        if (!some && !COUNTRIES.contains(scene.head(chunk).lower())) {
            return List.of();
        }
        int list = of ? chunk + 3 : chunk + 1;
        boolean beside = parse.kindAt(list, COMMA)
                && parse.kindAt(list + 1, NOUN)
                && scene.head(list + 1).named()
                && clauses.list(list + 1).size() > 1
                && parse.kindAt(clauses.list(list + 1).getLast() + 1, COMMA);
        if (beside) {
            // "six members of the Union, Germany, France and Italy among others, established"
            return clauses.list(list + 1).stream()
                    .filter(member -> member > list)
                    .flatMap(member -> referents.one(new Place(sentence, member)).stream())
                    .distinct()
                    .toList();
        }
        for (int j = chunk + 1; j < parse.chunks().size(); j++) {
            if (parse.lower(j).equals("among") && Word.isOneOf(parse.lower(j + 1), "them", "these")) {
                int named = parse.kindAt(j + 2, NOUN) ? j + 2 : j - 1;
                if (named > j
                        && COUNTRIES.contains(scene.head(named).lower())
                        && parse.lower(named + 1).equals("of")
                        && parse.kindAt(named + 2, NOUN)) {
                    // "among them the 12 members of the European Community, Canada and Sweden"
                    return clauses.list(named + 2).stream()
                            .skip(1)
                            .flatMap(member -> referents.one(new Place(sentence, member)).stream())
                            .distinct()
                            .toList();
                }
                return parse.kindAt(named, NOUN) ? withoutGoverned(named) : List.of();
            }
            boolean dash = parse.kindAt(j, Chunk.Kind.STOP) && j == (of ? chunk + 3 : chunk + 1);
            boolean colon = parse.kindAt(j, Chunk.Kind.STOP) && parse.lower(j).equals(":") || dash;
            // "have called home their envoys: Ecuador did so on Monday"
            boolean clause = colon
                    && parse.kindAt(j + 1, NOUN)
                    && parse.verbAt(clauses.list(j + 1).getLast() + 1)
                            .filter(verb -> verb.finite() && Set.of("do", "did").contains(verb.base()))
                            .isPresent();
            // "countries that recognise it: Sao Tome, two islands, has walked away": a clause, and no list
            boolean aside = colon
                    && parse.kindAt(j + 1, NOUN)
                    && parse.kindAt(clauses.list(j + 1).getLast() + 1, COMMA);
            if (clause || aside) {
                return List.of();
            }
            if ((colon || parse.lower(j).equals("including")) && parse.kindAt(j + 1, NOUN)) {
                return referents.all(new Place(sentence, j + 1));
            }
        }
        return List.of();
    }

    /** Of "recognition of Kosovo, Liberia and Dominica among them" only the last two. */
    private List<PolityKey> withoutGoverned(int noun) {
        List<Integer> members = clauses.list(noun);
        boolean governed = members.size() > 1 && parse.kindAt(members.getFirst() - 1, PREPOSITION);
        return members.stream()
                .skip(governed ? 1 : 0)
                .flatMap(member -> referents.one(new Place(sentence, member)).stream())
                .distinct()
                .toList();
    }
}
