package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Who is meant by a bare office: "the minister", "the Prime Minister", "the diplomat", after the text has told of a person in it. */
final class TitledBefore {
    static final Set<String> LEADERS = WordSet.of("leader", "president", "premier", "chancellor", "king", "ruler");
    static final Set<String> LESSER = WordSet.of("minister", "spokesman", "spokeswoman", "ambassador", "envoy");

    private static final Set<String> QUALIFIERS =
            WordSet.of("prime", "foreign", "deputy", "interior", "defence", "defense");

    /** What else he may have been called who is called so. */
    private static final Map<String, Set<String>> OTHERWISE = Map.of(
            "diplomat", WordSet.of("ambassador", "envoy", "diplomat", "d'affaires"),
            "envoy", WordSet.of("ambassador", "envoy"),
            "premier", WordSet.of("premier", "prime"),
            "king", WordSet.of("king", "majesty"));

    private final Text text;
    private final Referents referents;
    private final Persons persons;

    TitledBefore(Text text, Referents referents, Persons persons) {
        this.text = text;
        this.referents = referents;
        this.persons = persons;
    }

    /** @param reach sentences back */
    Optional<String> of(Place place, int reach) {
        Parse parse = text.parse(place.sentence());
        String title = text.clauses(place.sentence()).head(place.chunk()).lower();
        Optional<String> qualifier = bare(parse, place.chunk(), title);
        return qualifier.flatMap(word -> before(
                place,
                reach,
                (other, surname) -> isCalled(surname, OTHERWISE.getOrDefault(title, Set.of(title)))
                        && (word.isEmpty() || isCalled(surname, Set.of(word)))));
    }

    /** "the president", after the text has told of who leads that state, without the office: "Emmanuel Macron said". */
    Optional<String> leading(Place place, int reach, PolityKey state) {
        String title = text.clauses(place.sentence()).head(place.chunk()).lower();
        return LEADERS.contains(title)
                ? before(
                        place,
                        reach,
                        (other, surname) -> referents.one(other).equals(List.of(state))
                                && (isKnown(surname, state) || !isCalled(surname, LESSER)))
                : Optional.empty();
    }

    /** "reported on Facebook", "told Radio Nova": by what it is said, or to whom. */
    private static boolean isMediumOrListener(Parse parse, int chunk) {
        return Word.isOneOf(parse.lower(chunk - 1), "on", "via", "through")
                || parse.verbAt(Math.max(0, chunk - 1))
                        .filter(verb -> chunk > 0 && verb.base().equals("tell"))
                        .isPresent();
    }

    private boolean isKnown(String surname, PolityKey state) {
        return text.leaders()
                .speaksFor(surname, text.published().orElse(null))
                .filter(state::equals)
                .isPresent();
    }

    private boolean isCalled(String surname, Set<String> offices) {
        return text.callings().isCalled(surname, offices);
    }

    /** What stands between "the" and the office, or nothing; empty where the words say more of whose it is. */
    private static Optional<String> bare(Parse parse, int chunk, String title) {
        Chunk noun = parse.chunks().get(chunk);
        int words = noun.to() - noun.from();
        boolean office = Offices.isTitle(title) || title.equals("diplomat");
        boolean linked = Word.isOneOf(parse.lower(chunk + 1), "of", "for", "in");
        if (!office
                || linked
                || words < 2
                || words > 3
                || !parse.unit(noun.from()).is("the")) {
            return Optional.empty();
        }
        if (words == 2) {
            return Optional.of("");
        }
        Unit qualifier = parse.unit(noun.from() + 1);
        return qualifier.in(QUALIFIERS) ? Optional.of(qualifier.lower()) : Optional.empty();
    }

    private Optional<String> before(Place place, int reach, BiPredicate<Place, String> which) {
        for (int sentence = place.sentence(); sentence >= Math.max(0, place.sentence() - reach); sentence--) {
            Parse parse = text.parse(sentence);
            int end = sentence == place.sentence()
                    ? place.chunk()
                    : parse.chunks().size();
            for (int chunk = end - 1; chunk >= 0; chunk--) {
                Place other = new Place(sentence, chunk);
                if (persons.isPerson(other)
                        && !isMediumOrListener(parse, chunk)
                        && which.test(other, text.clauses(sentence).head(chunk).text())) {
                    return persons.name(other);
                }
            }
        }
        return Optional.empty();
    }
}
