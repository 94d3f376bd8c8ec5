package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names whose noun stands elsewhere: with the last of a list, before "of", or behind a comma. */
final class SharedNouns {
    private static final Pattern THE_TWO = Pattern.compile("(?:the two|both|their(?: two)?) [a-z]+");

    /** Of whom "the ministers of Egypt and Turkey" names each. */
    private static final Set<String> OFFICIALS = WordSet.of(
            "ministers",
            "leaders",
            "presidents",
            "governments",
            "ministries",
            "states",
            "countries",
            "nations",
            "neighbours",
            "neighbors",
            "allies",
            "kingdoms",
            "emirates",
            "parliaments",
            "rulers",
            "monarchs",
            "likes",
            "that",
            "those");

    private static final Set<String> OF_NAMES = WordSet.of(
            "states",
            "monarchies",
            "republics",
            "nations",
            "emirates",
            "countries",
            "governments",
            "ambassadors",
            "envoys",
            "representatives");

    private static final Set<String> OFFICES = WordSet.of(
            "presidents", "ministries", "leaders", "kings", "premiers", "chancellors", "spokesmen", "secretaries");

    private static final Set<String> AGREEING = WordSet.of("agree", "decide", "sign");

    private final Referents referents;

    SharedNouns(Referents referents) {
        this.referents = referents;
    }

    /** "the Chilean and Colombian governments": an adjective whose noun stands with the last of the list. */
    static boolean sharesOffice(Parse parse, Clauses clauses, int chunk) {
        List<Integer> list = clauses.list(chunk);
        Chunk last = parse.chunks().get(list.getLast());
        return list.size() > 1
                && list.getLast() != chunk
                && parse.unit(last.from()).demonym()
                && last.to() - last.from() > 1
                && (Offices.speaksFor(clauses.head(list.getLast()).lower())
                        || clauses.head(list.getLast()).in(OFFICES))
                && parse.chunks().get(chunk).to() - parse.chunks().get(chunk).from() <= 2;
    }

    /** "the Chilean and Colombian presidents": of more than one state; those of one are of several times. */
    static boolean areOffices(Clauses clauses, int chunk, Unit head) {
        return head.in(OFFICES) && clauses.list(chunk).size() > 1;
    }

    /** "Iran's and Lebanon's foreign ministries": the first has what stands with the last. */
    static boolean sharesPossessed(Parse parse, Clauses clauses, int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        Chunk last = parse.chunks().get(clauses.list(chunk).getLast());
        return noun.to() - noun.from() == 2
                && parse.unit(noun.to() - 1).is("'s")
                && last.to() - last.from() > 2
                && parse.unit(last.from() + 1).is("'s")
                && Words.GROUP_WORDS.contains(
                        clauses.head(clauses.list(chunk).getLast()).lower());
    }

    /** "the foreign ministers of Egypt, Turkey and Djibouti". */
    List<PolityKey> officialsOf(Place place, Parse parse, Clauses clauses, Unit head, int depth) {
        Chunk noun = parse.chunks().get(place.chunk());
        // "the Taliban rulers of Afghanistan": those, and not the state
        boolean own = parse.units().subList(noun.from(), noun.to() - 1).stream()
                .anyMatch(unit -> unit.polity() != null && !unit.demonym());
        // "the Gulf states of Qatar and Kuwait", "the ambassadors of Israel and Bhutan"
        boolean states = head.in(OF_NAMES)
                && parse.kindAt(place.chunk() + 2, NOUN)
                && clauses.list(place.chunk() + 2).size() > 1
                && clauses.list(place.chunk() + 2).stream()
                        .allMatch(member -> clauses.head(member).named());
        boolean of = (head.in(OFFICIALS) || states)
                && !own
                && parse.lower(place.chunk() + 1).equals("of")
                && parse.kindAt(place.chunk() + 2, NOUN);
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : of ? clauses.list(place.chunk() + 2) : List.<Integer>of()) {
            keys.addAll(referents.one(new Place(place.sentence(), member), depth + 1));
        }
        return List.copyOf(keys);
    }

    /** "Obama and Castro announced that the two countries": of those who speak for them, named together in the sentence. */
    List<PolityKey> ofSpeakers(Place place, Parse parse, Clauses clauses, Unit head, int depth) {
        boolean two = Words.GROUP_WORDS.contains(head.lower())
                && THE_TWO.matcher(parse.lower(place.chunk())).matches();
        for (int j = place.chunk() - 1; two && j >= 0; j--) {
            List<Integer> pair = parse.kindAt(j, NOUN) ? clauses.list(j) : List.of();
            boolean announces = parse.verbAt(pair.isEmpty() ? 0 : pair.getLast() + 1)
                    .filter(verb -> Speech.says(verb.base()) || AGREEING.contains(verb.base()))
                    .isPresent();
            if (announces
                    && pair.size() == 2
                    && pair.stream().noneMatch(member -> clauses.head(member).named())) {
                List<PolityKey> keys = pair.stream()
                        .flatMap(member -> referents.one(new Place(place.sentence(), member), depth + 1).stream())
                        .distinct()
                        .toList();
                return keys.size() == 2 ? keys : List.of();
            }
        }
        return List.of();
    }

    /** "Unlike Morocco, the German government": whose it is, stands with it. */
    private static boolean isOfAnother(Parse parse, int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return parse.units().subList(noun.from(), noun.to()).stream().anyMatch(unit -> unit.polity() != null);
    }

    /** "Somaliland, the northern territory that": stands beside the name it explains. */
    static Optional<PolityKey> beside(Parse parse, Clauses clauses, int chunk, Unit head) {
        boolean explains = Words.COUNTRY_WORDS.contains(head.lower())
                && parse.kindAt(chunk - 1, Chunk.Kind.COMMA)
                && parse.kindAt(chunk - 2, NOUN)
                && !(head.is("government") && isOfAnother(parse, chunk));
        return explains && clauses.head(chunk - 2).named()
                ? Optional.ofNullable(clauses.head(chunk - 2).polity())
                : Optional.empty();
    }
}
