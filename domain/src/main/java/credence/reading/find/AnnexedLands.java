package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which lands an annexation takes: polities, or places by the names that the words give them. It is the same question for every way of
 * telling an annexation, by a verb, by a noun or by what the land is called from then on.
 */
final class AnnexedLands {
    /** Chunks of an aside between the lands: "of which his army holds only a part". */
    private static final int ASIDE = 12;

    private static final Set<String> OBLASTS =
            WordSet.of("region", "regions", "oblast", "oblasts", "province", "provinces");

    private static final Set<String> REPUBLICS = WordSet.of("republic", "republics");

    private static final Map<PolityKey, String> UKRAINIAN =
            Map.of(new PolityKey("XDP"), "Donetsk", new PolityKey("XLP"), "Luhansk");

    private final Scene scene;
    private final Lands lands;

    AnnexedLands(Scene scene) {
        this.scene = scene;
        this.lands = new Lands(scene);
    }

    /** A polity where the words name one, else the territory's own name. */
    List<Party> of(int part, List<PolityKey> actors) {
        int noun = AnnexedNext.whole(scene, part);
        List<String> before = lands.takenUp(noun);
        if (!before.isEmpty()) {
            return before.stream().map(name -> (Party) new Party.Named(name)).toList();
        }
        Optional<String> called = calledBehind(noun);
        if (called.isPresent()) {
            return List.of(new Party.Named(called.get()));
        }
        boolean named =
                scene.parse().lower(noun + 1).equals(":") && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN);
        List<Party> parties = new ArrayList<>();
        // "four Ukrainian regions: Donetsk, Luhansk, Kherson and Zaporizhzhia"
        for (int member : withThoseBeside(scene.clauses().list(named ? noun + 2 : noun))) {
            if (Lands.isEast(scene.parse().lower(member))) {
                parties.add(new Party.Named("East Jerusalem"));
                continue;
            }
            Optional<List<PolityKey>> keys = polities(member, actors);
            if (keys.isEmpty()) {
                return List.of();
            }
            parties.addAll(
                    keys.get().isEmpty()
                            ? withoutPolity(member, actors)
                            : Parties.of(keys.get()).stream()
                                    .map(land -> areRegions(noun, member) ? asRegion(land) : land)
                                    .toList());
        }
        return parties;
    }

    /** "the Ukrainian regions of Donetsk and Kherson", "the Donetsk and Luhansk regions": so called before their last or behind. */
    private boolean areRegions(int noun, int member) {
        int whole = scene.parse().lower(noun - 1).equals("of") ? noun - 2 : noun;
        return isCalled(whole, OBLASTS)
                || isCalled(noun, OBLASTS)
                || scene.clauses().list(member).stream()
                        .filter(last -> last >= member)
                        .filter(last -> isCalled(last, OBLASTS) || isCalled(last, REPUBLICS))
                        .findFirst()
                        .filter(last -> isCalled(last, OBLASTS))
                        .isPresent();
    }

    private boolean isCalled(int chunk, Set<String> words) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN) && scene.head(chunk).in(words);
    }

    /** The region, and not what separatists declared in a part of it. */
    private Party asRegion(Party land) {
        return land instanceof Party.Known(PolityKey key) && UKRAINIAN.containsKey(key) && isNamedAsRegion(key)
                ? new Party.Named(UKRAINIAN.get(key))
                : land;
    }

    /** "annexed four regions. ... the regions of Donetsk and Luhansk": whether the text somewhere calls it one. */
    private boolean isNamedAsRegion(PolityKey key) {
        return scene.text().named().stream()
                .filter(name -> name.naming().polity().equals(key))
                .anyMatch(name -> scene.text().sentences().get(name.sentence()).tokens().stream()
                        .anyMatch(token -> OBLASTS.contains(token.lower())));
    }

    /** Of which state a region is, by the polity that has its name. */
    static Stream<PolityKey> polity(Party land) {
        return land instanceof Party.Named(String name)
                ? UKRAINIAN.entrySet().stream()
                        .filter(region -> region.getValue().equals(name))
                        .map(Map.Entry::getKey)
                : Parties.known(land);
    }

    /** That they are annexed where no word of annexing says so, but what is declared or extended over them; empty where they are none. */
    Optional<Found> annexed(
            List<PolityKey> actors, List<Party> territories, Status status, VerbGroup verb, List<Integer> shown) {
        return territories.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("annexation.verb"),
                                actors,
                                territories,
                                status,
                                verb.chunk(),
                                shown));
    }

    /** "annexed Kherson, of which it holds a part, along with the Donetsk and Luhansk regions": lands, which cannot help it annex. */
    private List<Integer> withThoseBeside(List<Integer> members) {
        int last = members.getLast();
        for (int j = last + 1; j <= last + ASIDE && !scene.parse().kindAt(j, Chunk.Kind.STOP); j++) {
            boolean with = Word.isOneOf(scene.parse().lower(j), "along", "together")
                    && scene.parse().lower(j + 1).equals("with")
                    && scene.parse().kindAt(j + 2, Chunk.Kind.NOUN);
            if (with) {
                List<Integer> beside = scene.clauses().list(j + 2);
                boolean areLands = beside.stream()
                        .allMatch(member -> lands.isLand(member)
                                || !scene.polities(member).isEmpty()
                                        && scene.polities(member).stream().allMatch(scene.text()::isContested));
                return areLands
                        ? Stream.concat(members.stream(), beside.stream()).toList()
                        : members;
            }
        }
        return members;
    }

    /** "the Black Sea peninsula of Crimea". */
    private Optional<String> calledBehind(int noun) {
        boolean called = Word.isOneOf(
                        scene.head(noun).lower(),
                        "peninsula",
                        "region",
                        "territory",
                        "enclave",
                        "island",
                        "province",
                        "colony",
                        "protectorate",
                        "port",
                        "city")
                && scene.parse().lower(noun + 1).equals("of")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.polities(OptionalInt.of(noun + 2)).isEmpty();
        return called ? lands.name(noun + 2) : Optional.empty();
    }

    /** The polities that one noun names or takes up; empty where it is what has no name. */
    private Optional<List<PolityKey>> polities(int member, List<PolityKey> actors) {
        boolean it = scene.head(member).is("it");
        // "set up ties with Latvia, the first since Moscow annexed it", "the Soviet annexation of the country"
        boolean bare = ContestedStates.isBare(scene.units(member));
        List<PolityKey> part = bare ? lands.ownBefore(member, actors) : List.<PolityKey>of();
        List<PolityKey> since = part.isEmpty() && (it || bare) ? lands.namedBeforeClause(member, actors) : part;
        if (since.isEmpty() && isOfObject(member)) {
            // "captured the plateau and annexed it": what it captured, which has no name
            return Optional.empty();
        }
        List<PolityKey> before = since.isEmpty() && it ? lands.territoryBefore(actors) : since;
        List<PolityKey> keys = new ArrayList<>(before.isEmpty() ? byName(member) : before);
        keys.removeAll(actors);
        if (keys.isEmpty() && it) {
            keys.addAll(toldOf(member, actors));
        }
        if (Word.isOneOf(
                scene.head(member).lower(),
                "territory",
                "region",
                "area",
                "enclave",
                "province",
                "colony",
                "protectorate")) {
            // "asked Moscow to annex the territory", "annexed the former Portuguese colony": no state of old, and not
            // whose it was
            keys.removeIf(key -> !scene.text().isContested(key));
            keys.addAll(keys.isEmpty() ? lands.ownBefore(member, actors) : List.of());
            keys.addAll(keys.isEmpty() ? lands.onlyContestedBefore(member, actors) : List.of());
        }
        return Optional.of(keys.stream().map(AbleToDeclare::land).distinct().toList());
    }

    private List<PolityKey> byName(int member) {
        return lands.isRegion(member) ? List.of() : scene.referents().one(new Place(scene.sentence(), member));
    }

    /** "the former colony": the land named last, else what was told of or proclaimed last; where it is not called former, its own name. */
    private List<Party> withoutPolity(int member, List<PolityKey> actors) {
        if (!scene.has(member, "former")) {
            return lands.name(member).map(name -> (Party) new Party.Named(name)).stream()
                    .toList();
        }
        List<String> near = Word.isOneOf(scene.head(member).lower(), "colony", "protectorate")
                ? lands.nearest(member)
                : List.<String>of();
        if (!near.isEmpty()) {
            return near.stream().map(name -> (Party) new Party.Named(name)).toList();
        }
        List<PolityKey> topic = scene.text().lastTold().topicPolities(scene.sentence());
        return (topic.isEmpty() ? scene.text().memory().lastProclaimed().stream() : topic.stream())
                .filter(key -> !actors.contains(key))
                .map(AbleToDeclare::land)
                .map(Party::of)
                .toList();
    }

    /** Whether "it" stands behind the object of a verb that is joined to its own. */
    private boolean isOfObject(int pronoun) {
        return scene.head(pronoun).is("it")
                && scene.parse().kindAt(pronoun - 2, Chunk.Kind.AND)
                && scene.parse().verbs().stream()
                        .filter(verb -> verb.chunk() < pronoun - 1)
                        .reduce((one, other) -> other)
                        .map(scene::patient)
                        .filter(object -> object.isPresent()
                                && !scene.head(object.getAsInt()).is("it")
                                && scene.polities(object).isEmpty())
                        .isPresent();
    }

    /** "Eritrea was once a colony. Ethiopia annexed it", "invaded East Timor and annexed it": the object before, else what was told of. */
    private List<PolityKey> toldOf(int pronoun, List<PolityKey> actors) {
        Optional<PolityKey> object = scene.parse().verbs().reversed().stream()
                .filter(verb -> verb.chunk() < pronoun - 1 && verb.finite())
                .map(verb -> scene.polities(scene.patient(verb)))
                .filter(keys -> keys.size() == 1 && !actors.contains(keys.getFirst()))
                .map(List::getFirst)
                .findFirst();
        return object
                .or(() -> scene.referents()
                        .focusBefore(new Place(scene.sentence(), 0), 0)
                        .filter(key -> !actors.contains(key)))
                .stream()
                .toList();
    }
}
