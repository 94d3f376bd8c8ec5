package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which polities a noun group stands for: a name, an official of one, a person introduced as one, "it", "the two regions". */
final class Referents {
    private static final Set<String> SINGULAR = Set.of("it", "itself");
    private static final Set<String> PERSON = Set.of("he", "she", "him");
    private static final Set<String> PLURAL = Set.of("they", "them", "both", "themselves");

    private record Asked(int sentence, int chunk, int depth) {}

    /** @param state what the text had told when these were meant: later words may mean others */
    private record Meant(int state, List<PolityKey> keys) {}

    private final Map<Asked, Meant> meant = new HashMap<>();
    private final Text text;
    private final People people;
    private final Groups groups;
    private final Focus focus;
    private final RankedPronouns rankedPronouns;
    private final Descriptions descriptions;
    private final Officials officials;
    private final Bodies bodies;
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
        this.bodies = new Bodies(text);
        this.groups = new Groups(text);
        this.focus = new Focus(text, this);
        this.descriptions = new Descriptions(text);
        this.officials = new Officials(text, people, focus, descriptions, this);
        this.firstPersons = new FirstPersons(text, this);
        this.sayers = new Sayers(text, this);
        this.rankedPronouns = new RankedPronouns(text, sayers, focus);
        this.plurals = new Plurals(text, groups);
        this.regions = new Regions(text, this);
        this.shared = new SharedNouns(this);
        this.before = new NamedBefore(text);
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
        if (depth > 5) {
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
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        Unit head = clauses.head(place.chunk());
        boolean aside = head.is("itself")
                && parse.kindAt(place.chunk() - 1, Chunk.Kind.COMMA)
                && parse.kindAt(place.chunk() - 2, NOUN);
        Optional<PolityKey> doer = rankedPronouns.of(place, head, depth);
        if (doer.isPresent()) {
            return List.of(doer.get());
        }
        if (noun.to() - noun.from() == 1 || head.tag("PRON")) {
            List<PolityKey> sayer = sayers.sayer(place, head, depth);
            if (!sayer.isEmpty()) {
                return sayer;
            }
            if (SINGULAR.contains(head.lower()) && !aside) {
                return single(focus.before(place, depth, sayers.tellers(place, depth)));
            }
            if (PERSON.contains(head.lower())) {
                return single(people.before(place, person -> one(person, depth + 1)));
            }
            if (PLURAL.contains(head.lower())) {
                return plurals.plural(place, person -> one(person, depth + 1));
            }
        }
        if (aside) {
            // "Taiwan, itself recognised by few,"
            return one(new Place(place.sentence(), place.chunk() - 2), depth + 1);
        }
        if (head.in(Set.of("all", "both"))
                && parse.kindAt(place.chunk() - 1, Chunk.Kind.PREPOSITION)
                && parse.lower(place.chunk() + 1).equals("of")
                && Word.isOneOf(parse.lower(place.chunk() + 2), "them", "these", "those")) {
            return plurals.plural(new Place(place.sentence(), place.chunk() + 2), person -> one(person, depth + 1));
        }
        if (head.lower().equals("we") || head.lower().equals("i")) {
            return firstPersons.of(place, depth);
        }
        Optional<PolityKey> compass = regions.compass(parse, noun);
        if (compass.isPresent()) {
            return single(compass);
        }
        Optional<PolityKey> organ = before.organOf(parse, noun, head);
        if (organ.isPresent()) {
            return single(organ);
        }
        if (head.named()
                && (noun.to() - 1 == indexOf(parse, noun, head)
                        || SharedNouns.sharesPossessed(parse, clauses, place.chunk()))) {
            return single(Optional.ofNullable(head.polity()));
        }
        Optional<PolityKey> related = NamedBeside.ofAnother(parse, place.chunk(), head);
        if (related.isPresent()) {
            return single(related);
        }
        if (NamedBeside.isAnother(parse, place.chunk(), head)) {
            return single(NamedBeside.another(parse, place.chunk()));
        }
        Optional<PolityKey> called = bodies.of(parse, noun, head)
                .or(() -> bodies.led(place, parse, noun, head))
                .or(() -> bodies.named(parse, noun, head));
        if (called.isPresent()) {
            return single(called);
        }
        if (NamedBeside.isPeople(parse, noun, head)
                || head.demonym() && SharedNouns.sharesOffice(parse, clauses, place.chunk())) {
            return single(Optional.ofNullable(head.polity()));
        }
        Optional<PolityKey> beside = SharedNouns.beside(parse, clauses, place.chunk(), head);
        if (beside.isPresent()) {
            return single(beside);
        }
        if (head.is("former") || head.is("latter")) {
            List<PolityKey> here = NamedBeside.lastTwo(parse, place.chunk());
            List<PolityKey> pair = here.isEmpty() ? groups.lastBefore(place.sentence(), 2) : here;
            return pair.isEmpty() ? pair : List.of(head.is("former") ? pair.getFirst() : pair.getLast());
        }
        Optional<PolityKey> region = regions.namedRegion(parse, noun, head);
        if (region.isPresent()) {
            return single(region);
        }
        boolean letters =
                head.text().length() > 3 && head.text().equals(head.text().toUpperCase(java.util.Locale.ROOT));
        if (letters && !text.traits().of(head.lower()).isEmpty()) {
            return text.traits().of(head.lower()).stream().sorted().toList();
        }
        List<PolityKey> all = plurals.allOfThem(place, parse, noun);
        if (!all.isEmpty()) {
            return all;
        }
        List<PolityKey> few = plurals.allOfATrait(parse, noun, head);
        if (!few.isEmpty()) {
            return few;
        }
        List<PolityKey> counted = new CountedTraits(text).meant(place.sentence(), parse, noun, head);
        if (!counted.isEmpty()) {
            return counted;
        }
        List<PolityKey> named = regions.regionsOf(place, parse, clauses, head, depth);
        if (!named.isEmpty()) {
            return named;
        }
        List<PolityKey> several = shared.officialsOf(place, parse, clauses, head, depth);
        if (!several.isEmpty()) {
            return several;
        }
        List<PolityKey> spoken = shared.ofSpeakers(place, parse, clauses, head, depth);
        if (!spoken.isEmpty()) {
            return spoken;
        }
        List<PolityKey> group = groups.meant(place, head);
        // "the first member of the United Nations to recognise Somaliland, and the two sides"
        if (!group.isEmpty() && group.stream().noneMatch(text::isOrganisation)) {
            return group;
        }
        Optional<PolityKey> body = before.named(place, parse, noun, head);
        if (body.isPresent()) {
            return single(body);
        }
        Set<PolityKey> not =
                descriptions.describes(place, head.lower()) ? sayers.clauseSubject(place, depth) : Set.of();
        Optional<PolityKey> described = descriptions.meant(place, head.lower(), not);
        return single(described
                .or(() -> NamedBeside.apposed(parse, place.chunk(), head))
                .or(() -> neighbours.of(place, parse, noun, head, depth))
                .or(() -> officials
                        .speaksFor(place, parse, noun, head, depth)
                        .filter(key -> descriptions.canBe(head, key))));
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
