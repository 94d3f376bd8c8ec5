package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which polities a noun group stands for: a name, an official of one, a person introduced as one, "it", "the two regions". */
final class Referents {
    private record Asked(int sentence, int chunk, int depth) {}

    /** @param state what the text had told when these were meant: later words may mean others */
    private record Meant(int state, List<PolityKey> keys) {}

    private final Map<Asked, Meant> meant = new HashMap<>();
    private final Text text;
    private final People people;
    private final Groups groups;
    private final Focus focus;
    private final Pronouns pronouns;
    private final Descriptions descriptions;
    private final Officials officials;
    private final ByName names;
    private final FirstPersons firstPersons;
    private final Sayers sayers;
    private final Plurals plurals;
    private final Regions regions;
    private final SharedNouns shared;
    private final NamedBefore before;
    private final Neighbours neighbours;

    Referents(Text text) {
        this.text = text;
        this.people = new People(text);
        this.groups = new Groups(text);
        this.focus = new Focus(text, this);
        this.descriptions = new Descriptions(text);
        this.officials = new Officials(text, people, focus, descriptions, this);
        this.firstPersons = new FirstPersons(text, this);
        this.sayers = new Sayers(text, this);
        this.plurals = new Plurals(text, groups);
        this.pronouns = new Pronouns(text, people, focus, sayers, plurals, firstPersons, this);
        this.regions = new Regions(text, this);
        this.shared = new SharedNouns(this);
        this.before = new NamedBefore(text);
        this.names = new ByName(text, groups, regions);
        this.neighbours = new Neighbours(text, officials.leaders());
    }

    /** Every polity meant by a noun group and those joined to it, in the order of the text. */
    List<PolityKey> all(Place place) {
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : text.clauses(place.sentence()).list(place.chunk())) {
            if (!isPart(text.parse(place.sentence()), place.chunk(), member)) {
                keys.addAll(one(new Place(place.sentence(), member)));
            }
        }
        return List.copyOf(keys);
    }

    /** "by Canada, Brazil and most of the Lima Group": not the whole of it. */
    private static boolean isPart(Parse parse, int first, int member) {
        return member > first && parse.lower(member - 1).equals("of") && parse.kindAt(member - 2, Chunk.Kind.OTHER);
    }

    /** The polities meant by one noun group alone. */
    List<PolityKey> one(Place place) {
        return one(place, 0);
    }

    /** @param depth how many pronouns led here: a text can point in a circle */
    List<PolityKey> one(Place place, int depth) {
        // "on the part of": a text that was cut has nothing behind it
        boolean nothing = place.chunk() < 0
                || place.chunk() >= text.parse(place.sentence()).chunks().size();
        if (nothing || depth > 5) {
            return List.of();
        }
        Asked asked = new Asked(place.sentence(), place.chunk(), depth);
        int state = text.memory().remembered() + people.known();
        Meant known = meant.get(asked);
        if (known != null && known.state == state) {
            return known.keys;
        }
        List<PolityKey> keys = List.copyOf(found(place, depth));
        if (state == text.memory().remembered() + people.known()) {
            meant.put(asked, new Meant(state, keys));
        }
        return keys;
    }

    private List<PolityKey> found(Place place, int depth) {
        Chunk noun = text.parse(place.sentence()).chunks().get(place.chunk());
        Unit head = text.clauses(place.sentence()).head(place.chunk());
        Optional<List<PolityKey>> plain = pronouns.of(place, head, depth).or(() -> names.of(place, noun, head));
        if (plain.isPresent()) {
            return plain.get();
        }
        List<PolityKey> several = several(place, noun, head, depth);
        return several.isEmpty() ? single(described(place, noun, head, depth)) : several;
    }

    /** Of whom a noun means more than one, or may. */
    private List<PolityKey> several(Place place, Chunk noun, Unit head, int depth) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        return Stream.<Supplier<List<PolityKey>>>of(
                        () -> ofLetters(head),
                        () -> new PairsHere(parse, clauses, this).of(place, depth),
                        () -> plurals.allOfThem(place, parse, noun),
                        () -> plurals.allOfATrait(parse, noun, head),
                        () -> new CountedTraits(text).meant(place.sentence(), parse, noun, head),
                        () -> regions.regionsOf(place, parse, clauses, head, depth),
                        () -> shared.officialsOf(place, parse, clauses, head, depth),
                        () -> shared.ofSpeakers(place, parse, clauses, head, depth),
                        () -> group(place, head),
                        () -> new CountedTraits(text).saidBefore(place.sentence(), parse, noun))
                .map(Supplier::get)
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "the first member of the United Nations to recognise Somaliland, and the two sides": none that an organisation is of. */
    private List<PolityKey> group(Place place, Unit head) {
        List<PolityKey> group = groups.meant(place, head);
        return group.stream().noneMatch(text::isOrganisation) ? group : List.of();
    }

    /** "ALBA", "BRICS": a group that has no more than its letters for a name. */
    private List<PolityKey> ofLetters(Unit head) {
        boolean letters =
                head.text().length() > 3 && head.text().equals(head.text().toUpperCase(Locale.ROOT));
        return letters ? text.traits().of(head.lower()).stream().sorted().toList() : List.of();
    }

    /** The one whom words describe or for whom an office speaks. */
    private Optional<PolityKey> described(Place place, Chunk noun, Unit head, int depth) {
        Parse parse = text.parse(place.sentence());
        Optional<PolityKey> body =
                NamedBeside.called(parse, place.chunk(), head).or(() -> before.named(place, parse, noun, head));
        if (body.isPresent()) {
            return body;
        }
        Set<PolityKey> not =
                descriptions.describes(place, head.lower()) ? sayers.clauseSubject(place, depth) : Set.of();
        return descriptions
                .meant(place, head.lower(), not)
                .or(() -> NamedBeside.apposed(parse, place.chunk(), head))
                .or(() -> neighbours.of(place, parse, noun, head, depth))
                .or(() -> new Overthrowers(parse, this).of(place, head, depth))
                .or(() -> officials
                        .speaksFor(place, parse, noun, head, depth)
                        .filter(key -> descriptions.canBe(head, key)));
    }

    private static List<PolityKey> single(Optional<PolityKey> key) {
        return key.map(List::of).orElse(List.of());
    }

    static int indexOf(Parse parse, Chunk noun, Unit head) {
        for (int i = noun.to() - 1; i > noun.from(); i--) {
            if (parse.unit(i).equals(head)) {
                return i;
            }
        }
        return noun.from();
    }

    /** For whom the person speaks whose something is, and whose envoy it is: "Rajoy's efforts", "the kingdom's own envoy". */
    List<PolityKey> possessor(Place place, boolean envoy) {
        return single(officials.possessor(place, envoy));
    }

    /** The full name of a person the text named by more than the surname. */
    Optional<String> fullName(String surname) {
        return people.fullName(surname);
    }

    /** For whom the last person speaks who acted before a place, and not for these: "expressed his solidarity with him". */
    List<PolityKey> personBefore(Place place, List<PolityKey> not) {
        return single(people.before(place, this::one, not));
    }

    /** The full name of the one person whom the text gives this office of a polity: "the Venezuelan leader". */
    Optional<String> holder(String words, String title, PolityKey polity) {
        return people.holder(words, title, polity);
    }

    /** The other of two named together, where one of them is this. */
    List<PolityKey> otherOfPair(int sentence, PolityKey key) {
        List<PolityKey> pair = groups.lastBefore(sentence, 2);
        return pair.contains(key)
                ? pair.stream().filter(other -> !other.equals(key)).toList()
                : List.of();
    }

    /** Whom "their" takes up. */
    List<PolityKey> group(Place place) {
        return plurals.plural(place, this::one);
    }

    FirstPersons firstPersons() {
        return firstPersons;
    }

    NamedBefore namedBefore() {
        return before;
    }

    /** Whom the text was last about, see {@link Focus#before}. */
    Optional<PolityKey> focusBefore(Place place, int depth) {
        return focus.before(place, depth);
    }

    /** The same, but for those who are not meant. */
    Optional<PolityKey> focusBefore(Place place, int depth, Set<PolityKey> others) {
        return focus.before(place, depth, others);
    }

    /** Whose "its" is, see {@link Focus#nearestSubject}. */
    Optional<PolityKey> nearestSubject(Place place, int depth) {
        return focus.nearestSubject(place, depth);
    }
}
