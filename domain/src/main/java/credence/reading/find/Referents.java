package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which polities a noun group stands for: a name, an official of one, a person introduced as one, "it", "the two regions". */
final class Referents {
    private static final Set<String> SINGULAR = Set.of("it", "itself");
    private static final Set<String> PERSON = Set.of("he", "she", "him");
    private static final Set<String> PLURAL = Set.of("they", "them", "both", "themselves");
    static final Set<String> REGIONS = Set.of(
            "region",
            "regions",
            "republic",
            "republics",
            "territory",
            "territories",
            "enclave",
            "enclaves",
            "entity",
            "entities",
            "province",
            "provinces");

    /** Of whom "the ministers of Egypt and Turkey" names each. */
    private static final Set<String> OFFICIALS = Set.of(
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

    /** So many are meant without being counted or named: the three Baltic states. */
    private static final int FEW = 3;

    private record Asked(int sentence, int chunk, int depth) {}

    /** @param state what the text had told when these were meant: later words may mean others */
    private record Meant(int state, List<PolityKey> keys) {}

    private final Map<Asked, Meant> meant = new HashMap<>();
    private final Text text;
    private final People people;
    private final Groups groups;
    private final Focus focus;
    private final Descriptions descriptions;
    private final Officials officials;
    private final Bodies bodies;

    Referents(Text text) {
        this.text = text;
        this.people = new People(text);
        this.bodies = new Bodies(text);
        this.groups = new Groups(text);
        this.focus = new Focus(text, this);
        this.descriptions = new Descriptions(text);
        this.officials = new Officials(text, people, focus, descriptions, this);
    }

    /** Every polity meant by a noun group and those joined to it, in the order of the text. */
    List<PolityKey> all(Place place) {
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : text.clauses(place.sentence()).list(place.chunk())) {
            keys.addAll(one(new Place(place.sentence(), member)));
        }
        return List.copyOf(keys);
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
        int state = text.remembered() + people.known();
        Meant known = meant.get(asked);
        if (known != null && known.state == state) {
            return known.keys;
        }
        List<PolityKey> keys = List.copyOf(found(place, depth));
        if (state == text.remembered() + people.known()) {
            meant.put(asked, new Meant(state, keys));
        }
        return keys;
    }

    private List<PolityKey> found(Place place, int depth) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        Unit head = clauses.head(place.chunk());
        if (noun.to() - noun.from() == 1 || head.tag("PRON")) {
            List<PolityKey> sayer = sayer(place, head, depth);
            if (!sayer.isEmpty()) {
                return sayer;
            }
            if (SINGULAR.contains(head.lower())) {
                return single(focus.before(place, depth));
            }
            if (PERSON.contains(head.lower())) {
                return single(people.before(place, this::one));
            }
            if (PLURAL.contains(head.lower())) {
                return plural(place);
            }
        }
        if (head.is("itself")
                && parse.kindAt(place.chunk() - 1, Chunk.Kind.COMMA)
                && parse.kindAt(place.chunk() - 2, NOUN)) {
            // "Taiwan, itself recognised by few,"
            return one(new Place(place.sentence(), place.chunk() - 2), depth + 1);
        }
        if (head.lower().equals("we") || head.lower().equals("i")) {
            return speaker(place, depth);
        }
        Optional<PolityKey> compass = compass(parse, noun);
        if (compass.isPresent()) {
            return single(compass);
        }
        Optional<PolityKey> organ = organOf(parse, noun, head);
        if (organ.isPresent()) {
            return single(organ);
        }
        if (head.named()
                && (noun.to() - 1 == indexOf(parse, noun, head) || sharesPossessed(parse, clauses, place.chunk()))) {
            return single(Optional.ofNullable(head.polity()));
        }
        Optional<PolityKey> called = bodies.of(parse, noun, head);
        if (called.isPresent()) {
            return single(called);
        }
        boolean people = head.demonym()
                && head.lower().matches(".*(?:s|ese|ish|ch)")
                && noun.to() - noun.from() == 2
                && parse.unit(noun.from()).is("the");
        if (people) {
            return single(Optional.ofNullable(head.polity()));
        }
        if (head.demonym() && sharesOffice(parse, clauses, place.chunk())) {
            return single(Optional.ofNullable(head.polity()));
        }
        Optional<PolityKey> beside = beside(parse, clauses, place.chunk(), head);
        if (beside.isPresent()) {
            return single(beside);
        }
        if (head.is("former") || head.is("latter")) {
            List<PolityKey> pair = groups.lastBefore(place.sentence(), 2);
            return pair.isEmpty() ? pair : List.of(head.is("former") ? pair.getFirst() : pair.getLast());
        }
        Optional<PolityKey> region = namedRegion(parse, noun, head);
        if (region.isPresent()) {
            return single(region);
        }
        boolean letters =
                head.text().length() > 3 && head.text().equals(head.text().toUpperCase(java.util.Locale.ROOT));
        if (letters && !text.traits().of(head.lower()).isEmpty()) {
            return text.traits().of(head.lower()).stream().sorted().toList();
        }
        List<PolityKey> all = allOfThem(place, parse, noun);
        if (!all.isEmpty()) {
            return all;
        }
        List<PolityKey> few = allOfATrait(parse, noun, head);
        if (!few.isEmpty()) {
            return few;
        }
        List<PolityKey> counted = new CountedTraits(text).meant(place.sentence(), parse, noun, head);
        if (!counted.isEmpty()) {
            return counted;
        }
        List<PolityKey> named = regionsOf(place, parse, clauses, head, depth);
        if (!named.isEmpty()) {
            return named;
        }
        List<PolityKey> several = officialsOf(place, parse, clauses, head, depth);
        if (!several.isEmpty()) {
            return several;
        }
        List<PolityKey> group = groups.meant(place, head);
        if (!group.isEmpty()) {
            return group;
        }
        Optional<PolityKey> body = named(place, parse, noun, head);
        if (body.isPresent()) {
            return single(body);
        }
        Set<PolityKey> not = descriptions.describes(place, head.lower()) ? clauseSubject(place, depth) : Set.of();
        Optional<PolityKey> described = descriptions.meant(place, head.lower(), not);
        return single(described.or(() -> officials.speaksFor(place, parse, noun, head, depth)));
    }

    /** "the Chilean and Colombian governments": an adjective whose noun stands with the last of the list. */
    private static boolean sharesOffice(Parse parse, Clauses clauses, int chunk) {
        List<Integer> list = clauses.list(chunk);
        Chunk last = parse.chunks().get(list.getLast());
        return list.size() > 1
                && list.getLast() != chunk
                && parse.unit(last.from()).demonym()
                && last.to() - last.from() > 1
                && Offices.speaksFor(clauses.head(list.getLast()).lower())
                && parse.chunks().get(chunk).to() - parse.chunks().get(chunk).from() <= 2;
    }

    /** "Iran's and Lebanon's foreign ministries": the first has what stands with the last. */
    private static boolean sharesPossessed(Parse parse, Clauses clauses, int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        Chunk last = parse.chunks().get(clauses.list(chunk).getLast());
        return noun.to() - noun.from() == 2
                && parse.unit(noun.to() - 1).is("'s")
                && last.to() - last.from() > 2
                && parse.unit(last.from() + 1).is("'s")
                && Words.GROUP_WORDS.contains(
                        clauses.head(clauses.list(chunk).getLast()).lower());
    }

    /** "the African Union's Peace and Security Council": an organ of it, and not that of the United Nations. */
    private Optional<PolityKey> organOf(Parse parse, Chunk noun, Unit head) {
        for (int i = noun.from() + 1; head.named() && i < noun.to(); i++) {
            PolityKey owner = parse.unit(i - 1).polity();
            if (parse.unit(i).is("'s")
                    && owner != null
                    && kind(owner).filter(PolityKind.ORGANISATION::equals).isPresent()
                    && kind(java.util.Objects.requireNonNull(head.polity()))
                            .filter(PolityKind.ORGANISATION::equals)
                            .isPresent()) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }

    /** "the council", after "the National Transitional Council". */
    private Optional<PolityKey> named(Place place, Parse parse, Chunk noun, Unit head) {
        boolean definite =
                noun.to() - noun.from() == 2 && parse.unit(noun.from()).is("the");
        return !definite || !head.tag("NOUN")
                ? Optional.empty()
                : text.named().stream()
                        .filter(name -> name.sentence() < place.sentence()
                                && name.naming().words() > 1
                                && text.sentences()
                                        .get(name.sentence())
                                        .tokens()
                                        .get(name.token() + name.naming().words() - 1)
                                        .is(head.lower()))
                        .map(name -> name.naming().polity())
                        .filter(key -> text.polities()
                                .find(key)
                                .filter(polity -> polity.kind() != PolityKind.STATE)
                                .isPresent())
                        .reduce((one, other) -> other);
    }

    /** Who does what is done toward a place: not meant by the words of that place. */
    private Set<PolityKey> clauseSubject(Place place, int depth) {
        return text.parse(place.sentence()).verbs().stream()
                .filter(verb -> verb.chunk() < place.chunk())
                .reduce((one, other) -> other)
                .filter(verb -> !stopBetween(place, verb.chunk()))
                .map(verb -> text.clauses(place.sentence()).subject(verb))
                .filter(subject -> subject.isPresent() && subject.getAsInt() < place.chunk() && depth < 3)
                .map(subject -> Set.copyOf(allOf(new Place(place.sentence(), subject.getAsInt()), depth + 1)))
                .orElse(Set.of());
    }

    /** "Israel said it would", "the Palestinians said that they would", "was told by Israel that it would": who says so. */
    private List<PolityKey> sayer(Place place, Unit head, int depth) {
        if (!head.is("it") && !head.is("they")) {
            return List.of();
        }
        Parse parse = text.parse(place.sentence());
        int before = place.chunk() - 1;
        while (parse.kindAt(before, Chunk.Kind.TIME) || parse.lower(before).equals("that")) {
            before--;
        }
        boolean by = parse.kindAt(before, NOUN) && parse.lower(before - 1).equals("by");
        OptionalInt teller = by ? OptionalInt.of(before) : OptionalInt.empty();
        return parse.verbAt(Math.max(0, by ? before - 2 : before))
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .map(verb -> by ? teller : text.clauses(place.sentence()).subject(verb))
                .filter(OptionalInt::isPresent)
                .map(subject -> allOf(new Place(place.sentence(), subject.getAsInt()), depth + 1))
                .filter(keys -> head.is("they") || keys.size() == 1)
                .orElse(List.of());
    }

    /** "Saudi Arabia was silent; the kingdom does not": a sentence of its own. */
    private boolean stopBetween(Place place, int verb) {
        return java.util.stream.IntStream.range(verb, place.chunk())
                .anyMatch(j -> text.parse(place.sentence()).kindAt(j, Chunk.Kind.STOP));
    }

    private List<PolityKey> allOf(Place place, int depth) {
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : text.clauses(place.sentence()).list(place.chunk())) {
            keys.addAll(one(new Place(place.sentence(), member), depth));
        }
        return List.copyOf(keys);
    }

    /** "the Baltic states", "all three Baltic republics": all of whom the word is said, where they are few and counted so. */
    private List<PolityKey> allOfATrait(Parse parse, Chunk noun, Unit head) {
        boolean several = Words.GROUP_WORDS.contains(head.lower())
                && parse.unit(noun.from()).in(Set.of("the", "all", "three"));
        for (int i = noun.from(); several && i < noun.to() - 1; i++) {
            Set<PolityKey> keys = text.traits().of(parse.unit(i).lower());
            if (keys.size() == FEW && parse.unit(i + 1).equals(head)) {
                return keys.stream().sorted().toList();
            }
        }
        return List.of();
    }

    /** "the foreign ministers of Egypt, Turkey and Djibouti". */
    private List<PolityKey> officialsOf(Place place, Parse parse, Clauses clauses, Unit head, int depth) {
        boolean of = head.in(OFFICIALS)
                && parse.lower(place.chunk() + 1).equals("of")
                && parse.kindAt(place.chunk() + 2, NOUN);
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : of ? clauses.list(place.chunk() + 2) : List.<Integer>of()) {
            keys.addAll(one(new Place(place.sentence(), member), depth + 1));
        }
        return List.copyOf(keys);
    }

    /** "with all three", "the two": those last named together, so many. */
    private List<PolityKey> allOfThem(Place place, Parse parse, Chunk noun) {
        if (noun.to() - noun.from() != 2 || !parse.unit(noun.from()).in(Set.of("all", "the", "these", "those"))) {
            return List.of();
        }
        OptionalInt count = credence.reading.parse.Ordinals.count(
                parse.unit(noun.from() + 1).lower());
        return count.isPresent() && count.getAsInt() <= 6
                ? count.getAsInt() == 2
                        ? groups.pair(place.sentence())
                        : groups.lastBefore(place.sentence(), count.getAsInt())
                : List.of();
    }

    /** "the Georgian regions of Abkhazia and South Ossetia": those of them that are no state's own name ("the regions of Ukraine"). */
    private List<PolityKey> regionsOf(Place place, Parse parse, Clauses clauses, Unit head, int depth) {
        boolean of = REGIONS.contains(head.lower())
                && parse.lower(place.chunk() + 1).equals("of")
                && parse.kindAt(place.chunk() + 2, NOUN);
        if (!of) {
            return List.of();
        }
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : clauses.list(place.chunk() + 2)) {
            keys.addAll(one(new Place(place.sentence(), member), depth + 1));
        }
        boolean states = keys.stream()
                .map(key -> text.polities().find(key))
                .flatMap(Optional::stream)
                .anyMatch(polity -> polity.kind() == PolityKind.STATE);
        // "the Yugoslav republics of Slovenia and Croatia", not "the regions of Ukraine"
        return states && !head.lower().startsWith("republic") ? List.of() : List.copyOf(keys);
    }

    /** "Somaliland, the northern territory that": stands beside the name it explains. */
    private static Optional<PolityKey> beside(Parse parse, Clauses clauses, int chunk, Unit head) {
        boolean explains = Words.COUNTRY_WORDS.contains(head.lower())
                && parse.kindAt(chunk - 1, Chunk.Kind.COMMA)
                && parse.kindAt(chunk - 2, NOUN);
        return explains && clauses.head(chunk - 2).named()
                ? Optional.ofNullable(clauses.head(chunk - 2).polity())
                : Optional.empty();
    }

    /** "Luhansk people's republics", after "Donetsk and": the name that its noun explains. */
    private Optional<PolityKey> namedRegion(Parse parse, Chunk noun, Unit head) {
        if (!REGIONS.contains(head.lower()) || !head.lower().endsWith("s")) {
            return Optional.empty();
        }
        List<Unit> named = parse.units().subList(noun.from(), noun.to()).stream()
                .filter(Unit::named)
                .toList();
        int next = named.size() == 1 ? parse.units().indexOf(named.getFirst()) + 1 : noun.to();
        boolean explained = next < noun.to() && !parse.unit(next).is("'s");
        return explained
                ? Optional.ofNullable(named.getFirst().polity())
                        .filter(key -> text.polities()
                                .find(key)
                                .filter(polity -> polity.kind() != PolityKind.STATE)
                                .isPresent())
                : Optional.empty();
    }

    private static List<PolityKey> single(Optional<PolityKey> key) {
        return key.map(List::of).orElse(List.of());
    }

    /** "the North", "the South" in a text on Korea. */
    private Optional<PolityKey> compass(Parse parse, Chunk noun) {
        if (noun.to() - noun.from() != 2
                || !parse.unit(noun.from()).is("the")
                || !parse.unit(noun.from() + 1).capital()) {
            return Optional.empty();
        }
        PolityKey key =
                switch (parse.unit(noun.from() + 1).lower()) {
                    case "north" -> new PolityKey("PRK");
                    case "south" -> new PolityKey("KOR");
                    default -> null;
                };
        return Optional.ofNullable(key).filter(text::names);
    }

    static int indexOf(Parse parse, Chunk noun, Unit head) {
        for (int i = noun.to() - 1; i > noun.from(); i--) {
            if (parse.unit(i).equals(head)) {
                return i;
            }
        }
        return noun.from();
    }

    private List<PolityKey> plural(Place place) {
        Clauses clauses = text.clauses(place.sentence());
        Parse parse = text.parse(place.sentence());
        for (int j = place.chunk() - 1; j >= 0; j--) {
            if (parse.kindAt(j, NOUN)) {
                List<PolityKey> meant = groups.meant(new Place(place.sentence(), j), clauses.head(j));
                Place before = new Place(place.sentence(), j);
                List<PolityKey> all = allOfThem(before, parse, parse.chunks().get(j));
                List<PolityKey> joined = !all.isEmpty() ? all : meant.isEmpty() ? namedList(before) : meant;
                if (joined.size() > 1) {
                    return joined;
                }
            }
        }
        List<PolityKey> doers = parse.kindAt(place.chunk() + 1, Chunk.Kind.VERB) ? doers(place.sentence()) : List.of();
        return doers.isEmpty() ? groups.before(place.sentence()) : doers;
    }

    /** "They gave its diplomats two days to go", after four states had broken with it: those who did what was told right before. */
    private List<PolityKey> doers(int sentence) {
        List<Found> told = text.toldUpTo(sentence - 1).reversed().stream()
                .takeWhile(found -> found.sentence() == sentence - 1)
                .toList();
        List<PolityKey> last =
                told.isEmpty() ? List.of() : Partners.keys(told.getFirst().actors());
        if (last.size() > 1) {
            return last;
        }
        List<PolityKey> all = told.reversed().stream()
                .flatMap(found -> Partners.keys(found.actors()).stream())
                .distinct()
                .toList();
        return all.size() == 2 ? all : List.of();
    }

    /** For whom the person speaks whose something is: "Rajoy's efforts", "the US president's decision". */
    List<PolityKey> possessor(Place place) {
        Parse parse = text.parse(place.sentence());
        return single(officials.leaderBefore(
                parse,
                parse.chunks().get(place.chunk()),
                parse.chunks().get(place.chunk()).to()));
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
        return plural(place);
    }

    private List<PolityKey> namedList(Place place) {
        List<PolityKey> keys = new ArrayList<>();
        for (int member : text.clauses(place.sentence()).list(place.chunk())) {
            Unit head = text.clauses(place.sentence()).head(member);
            if (head.named() && head.polity() != null) {
                keys.add(head.polity());
            }
        }
        return keys;
    }

    /** Who says "we": the subject of the verb of saying that frames the quotation. */
    List<PolityKey> speaker(Place place, int depth) {
        OptionalInt own = speaking(place.sentence(), place.chunk());
        if (own.isPresent()) {
            return one(new Place(place.sentence(), own.getAsInt()), depth + 1);
        }
        // "..., said Pavel. "We will expel them."": who spoke goes on
        int before = place.sentence() - 1;
        boolean goesOn = before >= 0
                && opensQuoted(place.sentence())
                && text.sentences().get(before).paragraph()
                        == text.sentences().get(place.sentence()).paragraph();
        OptionalInt last = goesOn ? speaking(before, -1) : OptionalInt.empty();
        return last.isPresent() ? one(new Place(before, last.getAsInt()), depth + 1) : List.of();
    }

    private boolean opensQuoted(int sentence) {
        int from = text.sentences().get(sentence).from();
        String chars = text.plain().chars();
        return chars.charAt(from) == '"' || from > 0 && chars.charAt(from - 1) == '"';
    }

    /** Who speaks in a sentence, behind the verb too: "said Spain's foreign minister". */
    private OptionalInt speaking(int sentence, int not) {
        Parse parse = text.parse(sentence);
        Clauses clauses = text.clauses(sentence);
        for (VerbGroup verb : parse.verbs()) {
            if (Speech.says(verb.base()) && verb.finite()) {
                boolean inverted = parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA)
                        && parse.kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                        && verb.base().equals("say");
                OptionalInt subject = inverted ? OptionalInt.of(verb.chunk() + 1) : clauses.subject(verb);
                if (subject.isPresent() && subject.getAsInt() != not) {
                    return subject;
                }
            }
        }
        return OptionalInt.empty();
    }

    /** "the territory", "the region" as a target: the last polity of that sort named before. */
    Optional<PolityKey> territoryBefore(Place place, Set<PolityKey> not) {
        int from = text.parse(place.sentence())
                .unit(text.parse(place.sentence()).chunks().get(place.chunk()).from())
                .from();
        List<Text.Named> before = text.named().stream()
                .filter(name ->
                        name.from() < from && !not.contains(name.naming().polity()))
                .toList();
        Optional<PolityKey> limited = before.reversed().stream()
                .map(name -> name.naming().polity())
                .filter(key -> kind(key)
                        .map(kind -> kind == PolityKind.LIMITED_STATE || kind == PolityKind.FORMER)
                        .orElse(false))
                .findFirst();
        return limited.or(() ->
                before.reversed().stream().map(name -> name.naming().polity()).findFirst());
    }

    private Optional<PolityKind> kind(PolityKey key) {
        return text.polities().find(key).map(credence.polity.Polity::kind);
    }

    static boolean isGroup(Parse parse, Chunk noun, Unit head) {
        boolean counted = false;
        for (int i = noun.from(); i < noun.to(); i++) {
            counted |= Ordinals.count(parse.unit(i).lower()).isPresent();
        }
        return Words.GROUP_WORDS.contains(head.lower())
                && (counted
                        || Set.of("the", "these", "those", "both")
                                .contains(parse.unit(noun.from()).lower()));
    }

    /** Whom the text was last about, see {@link Focus#before}. */
    Optional<PolityKey> focusBefore(Place place, int depth) {
        return focus.before(place, depth);
    }

    /** Whose "its" is, see {@link Focus#nearestSubject}. */
    Optional<PolityKey> nearestSubject(Place place, int depth) {
        return focus.nearestSubject(place, depth);
    }
}
