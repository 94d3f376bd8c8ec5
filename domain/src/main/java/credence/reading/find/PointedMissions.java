package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Embassies that words take up which were told of before: "it reopened", "one in the city", "the Israeli one", "the embassy will close". */
final class PointedMissions {
    private static final Set<String> IN = WordSet.of("in", "to", "at");

    /** They take up an embassy told of before. */
    private static final Set<String> POINTING = WordSet.of(
            "one", "it", "them", "that", "those", "its own", "their own", "theirs", "this one", "ones", "others");

    private static final Set<String> ALL = WordSet.of(
            "all",
            "foreign",
            "the",
            "missions",
            "embassies",
            "many",
            "most",
            "other",
            "some",
            "several",
            "dozens",
            "two");

    private static final Set<String> FOREIGN = WordSet.of("foreign");

    /** Sentences back to the embassies of which a report speaks. */
    private static final int NEAR = 3;

    /** "the embassy" is the last one told of, further back than "it". */
    private static final int FAR = 4;

    private final Scene scene;

    PointedMissions(Scene scene) {
        this.scene = scene;
    }

    /** "one", "those", "the Israeli one". */
    boolean is(int noun) {
        // "those with South Korea": relations
        return !scene.parse().lower(noun + 1).equals("with")
                && (POINTING.contains(scene.parse().lower(noun))
                        // "has closed the one in Taipei"
                        // "has closed the one in Taipei", "plans another in Port Vila"
                        || Word.isOneOf(
                                        scene.parse().lower(noun),
                                        "the one",
                                        "the ones",
                                        "another",
                                        "another one",
                                        "a second",
                                        "a third",
                                        "one more")
                                && IN.contains(scene.parse().lower(noun + 1))
                        || scene.parse().kindAt(noun, NOUN)
                                && scene.units(noun).getLast().is("one")
                                && scene.units(noun).stream().anyMatch(Unit::demonym)
                        || isBareOwner(noun));
    }

    /** "Mexico's was closed within days". */
    boolean isBareOwner(int noun) {
        return scene.parse().kindAt(noun, NOUN)
                && scene.units(noun).size() == 2
                && scene.units(noun).getFirst().named()
                && scene.units(noun).getLast().is("'s");
    }

    /** "the embassy": no word says whose. */
    boolean isBare(int noun) {
        return Word.isOneOf(scene.parse().lower(noun), "the embassy", "the mission");
    }

    /** "The one in Lima closed": what opens and closes by itself; "it" may be much else that was told of behind an embassy. */
    boolean canAct(int noun) {
        String words = scene.parse().lower(noun);
        return words.equals("its own")
                || is(noun)
                        && !Word.isOneOf(words, "it", "them")
                        && before(noun).isPresent();
    }

    /** "closed it in 1980, and it did not reopen until 1988", "the embassy reopened, years after it shut": nothing else is closed there that could. */
    boolean reopens(int noun, VerbGroup verb) {
        boolean shut = Word.isOneOf(verb.base(), "close", "shut")
                && Word.isOneOf(scene.parse().lower(noun - 1), "after", "since", "before", "when");
        return scene.parse().lower(noun).equals("it")
                && (shut || Word.isOneOf(verb.base(), "reopen", "re-open"))
                && scene.clauses().object(verb).isEmpty()
                && before(noun, shut ? 0 : 1).isPresent();
    }

    /** The embassy that was told of last before a place, in its sentence or those right before. */
    Optional<Place> before(int noun) {
        return before(noun, isBare(noun) ? FAR : NEAR - 1);
    }

    /** @param reach sentences back */
    private Optional<Place> before(int noun, int reach) {
        return embassyBefore(scene, noun)
                .or(() -> IntStream.rangeClosed(1, Math.min(scene.sentence(), reach))
                        .mapToObj(back -> embassyBefore(scene.beside(scene.sentence() - back), Integer.MAX_VALUE))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<Place> embassyBefore(Scene scene, int end) {
        for (int j = Math.min(end, scene.parse().chunks().size()) - 1; j >= 0; j--) {
            boolean mission = scene.text().isOnEmbassies()
                    && scene.parse().kindAt(j, NOUN)
                    && Word.isOneOf(scene.head(j).lower(), "missions", "mission");
            if (mission || MissionNames.isEmbassy(scene, j)) {
                return Optional.of(new Place(scene.sentence(), j));
            }
        }
        return Optional.empty();
    }

    /** Whose the embassy was that "it" takes up. */
    List<PolityKey> owners(int noun) {
        return is(noun) || isBare(noun)
                ? before(noun)
                        .map(place -> orDoers(place, new Missions(at(place)).owners(place.chunk())))
                        .orElse(List.of())
                : List.of();
    }

    /** "The Emirates reopened their embassy in Syria. The mission had been closed": of who was told to open it, where no word says whose it is. */
    private List<PolityKey> orDoers(Place place, List<PolityKey> owners) {
        return !owners.isEmpty() || place.sentence() == scene.sentence()
                ? owners
                : scene.text().memory().toldUpTo(place.sentence()).reversed().stream()
                        .takeWhile(told -> told.sentence() == place.sentence())
                        .filter(told -> told.kind() == ActKind.EMBASSY_OPENED || told.kind() == ActKind.EMBASSY_CLOSED)
                        .filter(told -> told.actors().size() == 1)
                        .findFirst()
                        .map(told -> Parties.keys(told.actors()))
                        .orElse(List.of());
    }

    private Scene at(Place place) {
        return place.sentence() == scene.sentence() ? scene : scene.beside(place.sentence());
    }

    /** "The British embassy in Tehran was stormed. Germany called its ambassador home": where the embassy is that was told of before. */
    List<PolityKey> hostsBefore() {
        return scene.sentence() == 0
                ? List.of()
                : embassyBefore(scene.beside(scene.sentence() - 1), Integer.MAX_VALUE)
                        .map(this::hostsAt)
                        .orElse(List.of());
    }

    /** "suspended operations at its embassy in Damascus. Britain recalled its ambassador": the same, before any act is told. */
    List<PolityKey> hostsBeforeAll() {
        return scene.text().memory().toldUpTo(scene.sentence()).isEmpty() ? hostsBefore() : List.of();
    }

    /** "All foreign embassies in Kuwait City have been told to shut": where those are of which the sentences right before speak. */
    List<PolityKey> hostsOfAll() {
        for (int back = 1; back <= NEAR && back <= scene.sentence(); back++) {
            Scene there = scene.beside(scene.sentence() - back);
            for (int j = 0; j < there.parse().chunks().size(); j++) {
                boolean all = there.parse().kindAt(j, NOUN)
                        && Word.isOneOf(there.head(j).lower(), "missions", "embassies")
                        && (there.units(j).getFirst().in(ALL)
                                // "at least nine foreign missions in Kuwait City"
                                || there.has(j, FOREIGN)
                                || isOfOthers(there, j))
                        && there.units(j).stream().allMatch(unit -> unit.polity() == null);
                if (all) {
                    List<PolityKey> in = there.owners().hosts(there.clauses().after(j, IN));
                    boolean leads =
                            there.parse().lower(0).equals("in") && there.parse().kindAt(1, NOUN);
                    return in.isEmpty() && leads ? there.owners().hosts(OptionalInt.of(1)) : in;
                }
            }
        }
        return List.of();
    }

    /** "told foreign governments to close their embassies in Kuwait City": of nobody that is named. */
    static boolean isOfOthers(Scene there, int noun) {
        return there.units(noun).getFirst().is("their")
                && there.parse()
                        .verbAt(Math.max(0, noun - 1))
                        .map(verb -> there.clauses().subject(verb))
                        .filter(who -> who.isPresent()
                                && there.head(who.getAsInt()).in(Holdings.STATES)
                                && there.polities(who).isEmpty())
                        .isPresent();
    }

    private List<PolityKey> hostsAt(Place place) {
        Scene there = at(place);
        return there.owners().hosts(there.clauses().after(place.chunk(), IN));
    }

    /**
     * "Police in Rabat sealed off the Israeli embassy. Morocco then closed the mission": whose it is, where it is in the land of these as far as
     * words tell.
     */
    List<PolityKey> guests(int noun, List<PolityKey> closing) {
        boolean taken = (isBare(noun) || scene.parse().lower(noun).equals("it"))
                && !IN.contains(scene.parse().lower(noun + 1));
        Optional<Place> place = taken ? before(noun) : Optional.empty();
        List<PolityKey> hosts = place.map(this::hostsAt).orElse(List.of());
        boolean theirs = hosts.isEmpty()
                ? place.filter(at -> scene.text().namedIn(at.sentence()).containsAll(closing))
                        .isPresent()
                : hosts.equals(closing);
        return theirs ? owners(noun) : List.of();
    }

    List<PolityKey> hosts(int noun) {
        return before(noun).map(this::hostsAt).orElse(List.of());
    }
}
