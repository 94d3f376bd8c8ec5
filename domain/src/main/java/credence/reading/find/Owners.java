package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whose a noun group is: "Kyiv's embassy", "the Russian envoy", "its ambassador". */
final class Owners {
    static final Set<String> RECOGNITION = WordSet.of("recognition", "annexation");

    private static final Set<String> UNDOING =
            WordSet.of("withdrawal", "revocation", "suspension", "severance", "severing");

    private static final Set<String> ANSWERS =
            WordSet.of("reprisal", "retaliation", "response", "reply", "answer", "revenge", "protest", "reaction");

    static final Set<String> TOWN_PARTS = WordSet.of(
            "district", "quarter", "suburb", "area", "neighbourhood", "neighborhood", "outskirts", "centre", "center");

    private final int sentence;
    private final Text text;
    private final Parse parse;
    private final Clauses clauses;
    private final Referents referents;
    private final Scene scene;

    Owners(Scene scene) {
        this.sentence = scene.sentence();
        this.text = scene.text();
        this.parse = scene.parse();
        this.clauses = scene.clauses();
        this.referents = scene.referents();
        this.scene = scene;
    }

    /** The owner of a noun group: "Kyiv's", "its", "Russian" before the head. */
    List<PolityKey> of(int chunk) {
        List<Unit> units = scene.units(chunk);
        Unit head = clauses.head(chunk);
        List<PolityKey> owners = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.equals(head)) {
                break;
            }
            if (unit.polity() != null && !owners.contains(unit.polity()) && !isPost(units, i)) {
                owners.add(unit.polity());
            }
        }
        if (!owners.isEmpty()) {
            return owners.size() == 1 ? owners : List.of(owners.getFirst());
        }
        int before = parse.kindAt(chunk - 2, Chunk.Kind.COMMA) ? chunk - 3 : chunk - 2;
        if (parse.lower(chunk - 1).equals("whose") && parse.kindAt(before, NOUN)) {
            // "Syria, whose ambassador was expelled", "the French embassy in Kigali, whose staff were expelled"
            boolean mission = parse.lower(before - 1).equals("in")
                    && parse.kindAt(before - 2, NOUN)
                    && clauses.head(before - 2).in(scene.lexicon().list("missions"));
            return mission ? of(before - 2) : referents.all(new Place(sentence, before));
        }
        Optional<PolityKey> half = units.stream()
                .filter(unit -> unit.capital() && unit.in("north", "south"))
                .map(unit -> new PolityKey(unit.is("north") ? "PRK" : "KOR"))
                .filter(text::names)
                .findFirst();
        if (half.isPresent()) {
            return List.of(half.get());
        }
        List<PolityKey> broken = isCountrys(units) ? partner(chunk) : List.of();
        if (!broken.isEmpty()) {
            // "broke off ties with Tonga over the kingdom's recognition"
            return broken;
        }
        boolean envoy = head.in(RECOGNITION)
                || head.in(scene.lexicon().list("envoys"))
                || head.in(scene.lexicon().list("missions"));
        List<PolityKey> person = referents.possessor(new Place(sentence, chunk), envoy);
        return person.isEmpty() ? pronounOwner(chunk, units) : person;
    }

    /** "the Pacific nation's". */
    private static boolean isCountrys(List<Unit> units) {
        return units.getFirst().in("the", "that")
                && IntStream.range(2, units.size())
                        .anyMatch(i -> units.get(i).is("'s")
                                && Words.COUNTRY_WORDS.contains(units.get(i - 1).lower()));
    }

    private List<PolityKey> pronounOwner(int chunk, List<Unit> units) {
        Unit first = units.getFirst().is("all") && units.size() > 1 ? units.get(1) : units.getFirst();
        List<PolityKey> partner = first.is("its") ? partner(chunk) : List.of();
        if (!partner.isEmpty()) {
            return partner;
        }
        Optional<Causes.Two> cause =
                first.is("its") && clauses.head(chunk).in(RECOGNITION) ? new Causes(scene).at(chunk) : Optional.empty();
        if (cause.isPresent()) {
            // "closed its embassy in Dakar over its recognition of Somaliland"
            return cause.get().other();
        }
        if (first.is("their") && clauses.head(chunk).in(RECOGNITION)) {
            // "condemned Peru and Chile for their recognition": theirs who are blamed
            return Optional.of(partners(chunk)).filter(keys -> keys.size() > 1).orElse(List.of());
        }
        List<PolityKey> behind = first.is("its") ? namedBehind(chunk) : List.of();
        if (!behind.isEmpty()) {
            return behind;
        }
        return switch (first.lower()) {
            case "its" ->
                referents
                        .nearestSubject(new Place(sentence, chunk), 1)
                        .or(() -> leading(chunk))
                        .or(() -> referents.focusBefore(new Place(sentence, chunk), 1))
                        .map(List::of)
                        .orElse(List.of());
            // "The president broke off relations. His ambassador had been called home from Lima"
            case "his", "her" ->
                clauses.head(chunk).in(scene.lexicon().list("heads"))
                        ? referents.personBefore(new Place(sentence, chunk), List.of())
                        : List.of();
            default -> List.of();
        };
    }

    /** "The first to close its embassy was India", "the closure of its embassy in Iran by India": who is named only then. */
    private List<PolityKey> namedBehind(int chunk) {
        OptionalInt subject = parse.verbAt(chunk - 1)
                .filter(VerbGroup::infinitive)
                .map(clauses::subject)
                .orElse(OptionalInt.empty());
        if (subject.isPresent() && subject.getAsInt() > chunk) {
            return scene.polities(subject);
        }
        return parse.lower(chunk - 1).equals("of") && parse.kindAt(chunk - 2, NOUN)
                ? scene.polities(clauses.after(chunk, "by"))
                : List.of();
    }

    /** "With the opening of its embassy in Asmara, Finland now has": what stands before the first subject is its. */
    private Optional<PolityKey> leading(int chunk) {
        Optional<VerbGroup> main =
                parse.verbs().stream().filter(VerbGroup::finite).findFirst();
        OptionalInt subject =
                main.filter(verb -> verb.chunk() > chunk).map(clauses::subject).orElse(OptionalInt.empty());
        boolean leads = subject.isPresent()
                && subject.getAsInt() > chunk
                && (parse.kindAt(0, PREPOSITION)
                        || parse.kindAt(0, Chunk.Kind.SUBORDINATOR)
                        || parse.kindAt(0, Chunk.Kind.VERB))
                && clauses.head(subject.getAsInt()).named();
        return leads ? Optional.ofNullable(clauses.head(subject.getAsInt()).polity()) : Optional.empty();
    }

    /** "broke off relations with Syria over its recognition", "in response to its recognition": what one breaks over is the other's. */
    private List<PolityKey> partner(int chunk) {
        return Optional.of(partners(chunk)).filter(keys -> keys.size() == 1).orElse(List.of());
    }

    /** "expelled the ambassadors of Peru and Chile over their recognition". */
    private boolean isOfEnvoys(int noun) {
        int first = clauses.list(noun).getFirst();
        return parse.lower(first - 1).equals("of")
                && parse.kindAt(first - 2, NOUN)
                && scene.lexicon()
                        .list("envoys")
                        .contains(clauses.head(first - 2).lower())
                && parse.verbAt(first - 3).isPresent();
    }

    /** Those with whom somebody breaks, whose envoys he expels or whom he blames for something, be they several. */
    private List<PolityKey> partners(int chunk) {
        int reason = beforeReason(chunk);
        int noun = reason;
        while (parse.kindAt(noun, Chunk.Kind.TIME)) {
            noun--;
        }
        int blamed = reason < 0 ? -1 : blamed(chunk, reason);
        if (blamed >= 0) {
            return scene.polities(blamed);
        }
        if (noun < 0 || !parse.kindAt(noun, NOUN)) {
            return List.of();
        }
        int first = clauses.list(noun).getFirst();
        boolean linked = Word.isOneOf(parse.lower(first - 1), "with", "from", "to", "toward");
        // "expelled the Turkish ambassador over its recognition"
        boolean envoy = parse.verbAt(noun - 1).isPresent()
                && scene.units(noun).stream().anyMatch(Unit::demonym)
                && scene.lexicon().list("envoys").contains(clauses.head(noun).lower());
        return linked || isOfEnvoys(noun) ? scene.polities(noun) : envoy ? of(noun) : List.of();
    }

    /** "condemned Israel for its recognition", "criticised Peru in a statement on Monday for": whoever is blamed or thanked for it; -1 where nobody is. */
    private int blamed(int deed, int reason) {
        int whom = reason;
        while (whom > 0
                && (parse.kindAt(whom, Chunk.Kind.TIME) || parse.kindAt(whom, Chunk.Kind.COMMA) || isForum(whom))) {
            whom -= isForum(whom) ? 2 : 1;
        }
        boolean blamed =
                (clauses.head(deed).in(RECOGNITION) || clauses.head(deed).in(UNDOING))
                        && parse.kindAt(whom, NOUN)
                        && clauses.head(whom).named()
                        && parse.verbAt(clauses.list(whom).getFirst() - 1)
                                .filter(verb -> !verb.passive())
                                .isPresent();
        return blamed ? whom : -1;
    }

    /** "in a statement", "at the United Nations": where it is said. */
    private boolean isForum(int noun) {
        return parse.kindAt(noun, NOUN)
                && Word.isOneOf(parse.lower(noun - 1), "in", "at", "on", "before")
                && !parse.kindAt(noun - 2, Chunk.Kind.VERB);
    }

    /** The chunk before "over", "for", "because of", "due to", "in reprisal for"; -1 where no reason is given. */
    private int beforeReason(int chunk) {
        if (Word.isOneOf(parse.lower(chunk - 1), "over", "for", "to", "at", "against")
                && ANSWERS.contains(parse.lower(chunk - 2))
                && parse.lower(chunk - 3).equals("in")) {
            // "expelled the envoys of Peru and Chile in reprisal for their recognition"
            return parse.kindAt(chunk - 4, Chunk.Kind.COMMA) ? chunk - 5 : chunk - 4;
        }
        if (Word.isOneOf(parse.lower(chunk - 1), "over", "for")) {
            return chunk - 2;
        }
        String reason = parse.lower(chunk - 2) + " " + parse.lower(chunk - 1);
        return Word.isOneOf(reason, "because of", "due to", "owing to") ? chunk - 3 : -1;
    }

    /** "its Caracas ambassador", "Israel's Dublin embassy": where one is, told before it. */
    List<PolityKey> posted(int chunk) {
        List<Unit> units = scene.units(chunk);
        return IntStream.range(0, units.size())
                .filter(i -> isPost(units, i))
                .mapToObj(i -> units.get(i).polity())
                .flatMap(Stream::ofNullable)
                .filter(key -> !text.isOrganisation(key))
                .toList();
    }

    private boolean isPost(List<Unit> units, int i) {
        return i > 0
                && i + 1 < units.size()
                && units.get(i).named()
                && (units.get(i + 1).lower().startsWith("embass")
                        || units.get(i + 1).in(scene.lexicon().list("envoys")))
                && (units.getFirst().in(Words.POSSESSIVES)
                        || units.get(i - 1).is("'s")
                        || units.get(i - 1).demonym());
    }

    /** Whose a place is: "in Seoul", "in the Qatari capital". */
    List<PolityKey> hosts(OptionalInt in) {
        List<PolityKey> hosts = scene.polities(in);
        boolean place = in.isPresent()
                && Word.isOneOf(
                        clauses.head(in.getAsInt()).lower(),
                        "capital",
                        "city",
                        "territory",
                        "territories",
                        "soil",
                        "capitals",
                        "town");
        if (hosts.isEmpty() && in.isPresent() && clauses.head(in.getAsInt()).in(TOWN_PARTS)) {
            // "in the Gulshan district of Dhaka", "in the old quarter of the Syrian capital", "in the Tel Aviv area"
            List<PolityKey> town = hosts(clauses.after(in.getAsInt(), "of"));
            return town.isEmpty() ? of(in.getAsInt()) : town;
        }
        return hosts.isEmpty() && place ? of(in.getAsInt()) : hosts;
    }
}
