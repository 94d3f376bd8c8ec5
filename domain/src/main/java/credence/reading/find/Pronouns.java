package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a pronoun stands for: "it", "he", "they", "both of them", "Taiwan, itself recognised by few", "we". What names or describes is {@link Referents}'. */
final class Pronouns {
    private static final Set<String> SINGULAR = WordSet.of("it", "itself");
    private static final Set<String> PERSON = WordSet.of("he", "she", "him");
    private static final Set<String> PLURAL = WordSet.of("they", "them", "both", "each", "themselves");

    private final Text text;
    private final People people;
    private final Focus focus;
    private final Sayers sayers;
    private final Plurals plurals;
    private final RankedPronouns ranked;
    private final FirstPersons firstPersons;
    private final Referents referents;

    Pronouns(
            Text text,
            People people,
            Focus focus,
            Sayers sayers,
            Plurals plurals,
            FirstPersons firstPersons,
            Referents referents) {
        this.text = text;
        this.people = people;
        this.focus = focus;
        this.sayers = sayers;
        this.plurals = plurals;
        this.ranked = new RankedPronouns(text, sayers, focus);
        this.firstPersons = firstPersons;
        this.referents = referents;
    }

    /**
     * Empty where the noun group is no pronoun; nobody where it is one that stands for nobody known.
     *
     * @param depth how many pronouns led here
     */
    Optional<List<PolityKey>> of(Place place, Unit head, int depth) {
        Parse parse = text.parse(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        boolean aside = head.is("itself")
                && parse.kindAt(place.chunk() - 1, Chunk.Kind.COMMA)
                && parse.kindAt(place.chunk() - 2, NOUN);
        if (head.is("itself") && parse.kindAt(place.chunk() - 1, Chunk.Kind.RELATIVE)) {
            // "Paraguay, which itself recognises Taiwan, welcomed it"
            int whom = parse.kindAt(place.chunk() - 2, Chunk.Kind.COMMA) ? place.chunk() - 3 : place.chunk() - 2;
            return parse.kindAt(whom, NOUN)
                    ? Optional.of(referents.one(new Place(place.sentence(), whom), depth + 1))
                    : Optional.empty();
        }
        Optional<PolityKey> doer = ranked.of(place, head, depth);
        if (doer.isPresent()) {
            return Optional.of(List.of(doer.get()));
        }
        if (noun.to() - noun.from() == 1 || head.tag("PRON")) {
            Optional<PolityKey> threatened = head.is("it")
                    ? Threatened.of(parse, place.chunk())
                            .or(() -> UrgedBeside.of(parse, place.chunk()))
                            .or(() -> OwnedSubjects.owner(parse, place.chunk()))
                            .or(() -> Losers.of(parse, text.clauses(place.sentence()), place.chunk()))
                    : Optional.empty();
            if (threatened.isPresent()) {
                return Optional.of(List.of(threatened.get()));
            }
            List<PolityKey> sayer = sayers.sayer(place, head, depth);
            // "Senegal broke with Mali. Togo said they should restore ties": the two, and not who says so
            boolean ofTwo = sayer.size() == 1 && head.is("they") && new MutualTies(text).are(place);
            if (!sayer.isEmpty() && !ofTwo) {
                return Optional.of(sayer);
            }
            Optional<PolityKey> provoker = head.is("it") || PERSON.contains(head.lower())
                    ? new Provokers(parse, text.clauses(place.sentence()), referents).of(place, !head.is("it"), depth)
                    : Optional.empty();
            if (provoker.isPresent()) {
                return Optional.of(List.of(provoker.get()));
            }
            if (SINGULAR.contains(head.lower()) && !aside) {
                return single(Interposed.of(
                                parse, text.clauses(place.sentence()), place.chunk(), referents, place, depth)
                        .or(() -> focus.before(place, depth, sayers.tellers(place, depth)))
                        .or(() -> Cataphora.of(
                                parse, text.clauses(place.sentence()), place.chunk(), referents, place, depth)));
            }
            if (PERSON.contains(head.lower())) {
                return single(people.before(place, person -> referents.one(person, depth + 1)));
            }
            if (PLURAL.contains(head.lower())) {
                return Optional.of(plurals.plural(place, person -> referents.one(person, depth + 1)));
            }
        }
        if (aside) {
            // "Taiwan, itself recognised by few,"
            return Optional.of(referents.one(new Place(place.sentence(), place.chunk() - 2), depth + 1));
        }
        if (isGovernment(parse, place.chunk(), head)) {
            // "Peru's government recognised it. Those of Chile and Bolivia did so, too"
            return Optional.of(referents.all(new Place(place.sentence(), place.chunk() + 2)));
        }
        if (isOfThem(parse, place.chunk(), head)) {
            return Optional.of(plurals.plural(
                    new Place(place.sentence(), place.chunk() + 2), person -> referents.one(person, depth + 1)));
        }
        return head.lower().equals("we") || head.lower().equals("i")
                ? Optional.of(firstPersons.of(place, depth))
                : Optional.empty();
    }

    /** "by both of them", "by all of these". */
    private static boolean isOfThem(Parse parse, int chunk, Unit head) {
        return head.in("all", "both")
                && parse.kindAt(chunk - 1, Chunk.Kind.PREPOSITION)
                && parse.lower(chunk + 1).equals("of")
                && Word.isOneOf(parse.lower(chunk + 2), "them", "these", "those");
    }

    /** "That of Nepal did so": the government of whom acts. */
    private static boolean isGovernment(Parse parse, int chunk, Unit head) {
        return Word.isOneOf(head.lower(), "that", "those")
                && parse.chunks().get(chunk).to() - parse.chunks().get(chunk).from() == 1
                && chunk == 0
                && parse.lower(chunk + 1).equals("of")
                && parse.kindAt(chunk + 2, NOUN);
    }

    private static Optional<List<PolityKey>> single(Optional<PolityKey> key) {
        return Optional.of(key.map(List::of).orElse(List.of()));
    }
}
