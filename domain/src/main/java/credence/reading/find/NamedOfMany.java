package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of a number of states are named where a noun only counts them: "three countries, Chile, Peru and Italy", "Liberia among them". The
 * names stand for the noun, or for a part of it, and not beside it as companions do.
 */
final class NamedOfMany {
    static final Set<String> COUNTRIES = WordSet.of(
            "countries",
            "states",
            "nations",
            "governments",
            "members",
            "capitals",
            "allies",
            "neighbours",
            "neighbors");

    static final Set<String> COUNTRY =
            WordSet.of("country", "state", "nation", "government", "member", "capital", "power");

    /** Of which the names may be told behind: "four republics of the former Yugoslavia: Slovenia". */
    private static final Set<String> COUNTED = Stream.concat(
                    COUNTRIES.stream(), Stream.of("republics", "regions", "provinces", "territories", "entities"))
            .collect(Collectors.toUnmodifiableSet());

    /** "Several, among them India, later took it back". */
    private static final Set<String> VAGUE = WordSet.of(
            "a dozen", "dozens", "several", "some", "many", "others", "most", "a few", "a handful", "half a dozen");

    private final int sentence;
    private final Parse parse;
    private final Clauses clauses;
    private final Referents referents;
    private final Scene scene;

    NamedOfMany(Scene scene) {
        this.sentence = scene.sentence();
        this.parse = scene.parse();
        this.clauses = scene.clauses();
        this.referents = scene.referents();
        this.scene = scene;
    }

    /** "The three countries, Chile, Peru and Italy, recalled", "Three countries - Chile, Peru and Italy - recalled": those, and no others. */
    List<PolityKey> spelledOut(int chunk) {
        List<Integer> members = spelledMembers(chunk);
        if (members.isEmpty() || members.getFirst() == chunk + 2) {
            return members.isEmpty() ? List.of() : referents.all(new Place(sentence, members.getFirst()));
        }
        return members.stream()
                .flatMap(member -> referents.one(new Place(sentence, member)).stream())
                .distinct()
                .toList();
    }

    /** The names themselves; empty where the chunk counts none, or they are not told. */
    List<Integer> spelledMembers(int chunk) {
        if (parse.kindAt(chunk + 1, Chunk.Kind.RELATIVE)) {
            return behindRelative(chunk);
        }
        int mark = behindPlace(chunk);
        boolean one = COUNTRY.contains(scene.head(chunk).lower()) && scene.has(chunk, "one", "other");
        boolean opens = (one || COUNTED.contains(scene.head(chunk).lower()))
                && (parse.kindAt(mark, COMMA) || parse.kindAt(mark, Chunk.Kind.STOP))
                && parse.kindAt(mark + 1, NOUN)
                && (one || scene.units(chunk).stream().anyMatch(unit -> unit.tag("NUM")));
        List<Integer> members = opens
                ? clauses.list(mark + 1).stream()
                        .filter(member -> member > mark)
                        .toList()
                : List.of();
        boolean names = !members.isEmpty()
                && members.size() > 1 != one
                && members.getFirst() == mark + 1
                && members.stream().allMatch(member -> scene.head(member).named())
                && (parse.lower(members.getLast() + 1).equals(parse.lower(mark)) || endsWith(mark, members.getLast()));
        return names ? members : List.of();
    }

    /** "Two of the few states that have ties with Israel, Chad and Peru, suspended them": as many names as are counted. */
    private List<Integer> behindRelative(int chunk) {
        boolean of = parse.lower(chunk - 1).equals("of") && parse.kindAt(chunk - 2, NOUN);
        OptionalInt count = COUNTRIES.contains(scene.head(chunk).lower())
                ? scene.units(of ? chunk - 2 : chunk).stream()
                        .map(unit -> Ordinals.count(unit.lower()))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
        for (int comma = chunk + 2; count.isPresent() && comma < parse.chunks().size(); comma++) {
            int mark = comma;
            boolean names = parse.kindAt(mark, COMMA)
                    && parse.kindAt(mark + 1, NOUN)
                    && scene.head(mark + 1).named();
            List<Integer> members = names
                    ? clauses.list(mark + 1).stream()
                            .filter(member -> member > mark)
                            .toList()
                    : List.<Integer>of();
            if (members.size() == count.getAsInt()
                    && members.stream().allMatch(member -> scene.head(member).named())
                    && parse.kindAt(members.getLast() + 1, COMMA)) {
                return members;
            }
        }
        return List.of();
    }

    /** "two other countries in the region, Venezuela and Cuba,", "four republics of the former Yugoslavia on Thursday: ": where the names may open. */
    private int behindPlace(int chunk) {
        boolean placed = Word.isOneOf(parse.lower(chunk + 1), "in", "of", "on")
                && parse.kindAt(chunk + 2, NOUN)
                && clauses.list(chunk + 2).getFirst() == chunk + 2
                && (!scene.head(chunk + 2).named() || clauses.list(chunk + 2).size() == 1);
        int behind = placed ? chunk + 3 : chunk + 1;
        return parse.kindAt(behind, Chunk.Kind.TIME) ? behind + 1 : behind;
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
        if (isSuch(chunk)) {
            return referents.all(new Place(sentence, chunk + 2));
        }
        boolean of = parse.lower(chunk + 1).equals("of") && parse.kindAt(chunk + 2, NOUN);
        // "no more than ten have done so, among them Turkey and Albania"
        boolean some = areCountries(of ? chunk + 2 : chunk)
                || scene.units(chunk).getLast().tag("NUM") && scene.units(chunk).size() == 1
                || VAGUE.contains(parse.lower(chunk));
        if (!some && !areCountries(chunk)) {
            return List.of();
        }
        int list = of ? chunk + 3 : chunk + 1;
        if (isAmongOthers(list)) {
            // "six members of the Union, Germany, France and Italy among others, established"
            return clauses.list(list + 1).stream()
                    .filter(member -> member > list)
                    .flatMap(member -> referents.one(new Place(sentence, member)).stream())
                    .distinct()
                    .toList();
        }
        for (int j = chunk + 1; j < parse.chunks().size(); j++) {
            if (parse.lower(j).equals("among") && Word.isOneOf(parse.lower(j + 1), "them", "these")) {
                return amongThem(j);
            }
            OptionalInt latest = latest(j);
            if (latest.isPresent()) {
                return referents.all(new Place(sentence, latest.getAsInt()));
            }
            boolean colon = parse.kindAt(j, Chunk.Kind.STOP) && (parse.lower(j).equals(":") || j == list);
            if (colon && parse.kindAt(j + 1, NOUN) && isNoList(j)) {
                return List.of();
            }
            // "Four Arab nations led by Saudi Arabia"
            if (parse.lower(j).equals("led") && parse.lower(j + 1).equals("by") && parse.kindAt(j + 2, NOUN)) {
                return scene.head(j + 2).named() ? referents.all(new Place(sentence, j + 2)) : List.of();
            }
            if ((colon || parse.lower(j).equals("including")) && parse.kindAt(j + 1, NOUN)) {
                return referents.all(new Place(sentence, j + 1));
            }
        }
        return List.of();
    }

    /** "recognised by 104 countries, most recently by Israel", ", the latest of them Israel": the one of them that is named. */
    private OptionalInt latest(int comma) {
        if (!parse.kindAt(comma, COMMA)) {
            return OptionalInt.empty();
        }
        boolean recently =
                parse.lower(comma + 1).equals("most") && parse.lower(comma + 2).equals("recently");
        boolean superlative = Word.isOneOf(parse.lower(comma + 1), "the latest", "the last", "the most recent");
        if (!recently && !superlative) {
            return OptionalInt.empty();
        }
        int name = recently ? comma + 3 : comma + 2;
        if (superlative && parse.lower(name).equals("of") && Word.isOneOf(parse.lower(name + 1), "them", "these")) {
            name += 2;
        }
        if (Word.isOneOf(parse.lower(name), "by", "was", "being")) {
            name++;
        }
        return parse.kindAt(name, NOUN) && scene.head(name).named() ? OptionalInt.of(name) : OptionalInt.empty();
    }

    private boolean areCountries(int chunk) {
        return COUNTRIES.contains(scene.head(chunk).lower());
    }

    /** "countries such as Chile". */
    private boolean isSuch(int chunk) {
        return scene.units(chunk).getLast().is("such")
                && scene.has(chunk, COUNTRIES)
                && parse.lower(chunk + 1).equals("as")
                && parse.kindAt(chunk + 2, NOUN);
    }

    /** Names between commas right behind the noun that counts. */
    private boolean isAmongOthers(int comma) {
        return parse.kindAt(comma, COMMA)
                && parse.kindAt(comma + 1, NOUN)
                && scene.head(comma + 1).named()
                && clauses.list(comma + 1).size() > 1
                && parse.kindAt(clauses.list(comma + 1).getLast() + 1, COMMA);
    }

    private List<PolityKey> amongThem(int among) {
        int named = parse.kindAt(among + 2, NOUN) ? among + 2 : among - 1;
        if (named > among
                && areCountries(named)
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

    /** Whether behind a colon or a dash a clause stands, and no list. */
    private boolean isNoList(int colon) {
        int behind = clauses.list(colon + 1).getLast() + 1;
        // "have called home their envoys: Ecuador did so on Monday"
        boolean clause = parse.verbAt(behind)
                .filter(verb -> verb.finite() && verb.base().equals("do"))
                .isPresent();
        // "countries that recognise it: Sao Tome, two islands, has walked away"
        return clause || parse.kindAt(behind, COMMA);
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
