package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Where an embassy is, when the words leave it out or only point: "its embassy there", "an embassy in the country". */
final class MissionHosts {
    private static final Set<String> PLACES = WordSet.of(
            "capital", "city", "country", "town", "there", "kingdom", "nation", "state", "republic", "island");

    private static final Set<String> CONTINENTS =
            WordSet.of("africa", "asia", "europe", "america", "oceania", "region", "continent", "pacific", "caribbean");

    private final Scene scene;
    private final PointedMissions pointed;

    MissionHosts(Scene scene, PointedMissions pointed) {
        this.scene = scene;
        this.pointed = pointed;
    }

    /**
     * "its first embassy in Africa, in Kampala,": the place in the continent. "will reopen their embassies after talks in Nairobi": nowhere, it
     * is where they talked.
     */
    OptionalInt within(OptionalInt in) {
        int place = in.orElse(-1);
        if (scene.parse().lower(place - 1).equals("in")
                && scene.parse().kindAt(place - 2, Chunk.Kind.NOUN)
                && scene.head(place - 2).in(Recalls.NOWHERE)) {
            return OptionalInt.empty();
        }
        boolean wide = place >= 0
                && scene.head(place).in(CONTINENTS)
                && scene.parse().kindAt(place + 1, Chunk.Kind.COMMA)
                && scene.parse().lower(place + 2).equals("in")
                && scene.parse().kindAt(place + 3, Chunk.Kind.NOUN);
        return wide ? OptionalInt.of(place + 3) : in;
    }

    boolean isThere(int noun) {
        return Word.isOneOf(scene.parse().lower(placed(noun) + 1), "there", "here");
    }

    /** "DAMASCUS - ... opened embassies here": from where the report was written. */
    private boolean isHere(int noun) {
        return scene.parse().lower(placed(noun) + 1).equals("here");
    }

    /** "Its embassy in the Moika quarter here": the last noun that tells where in the town. */
    private int placed(int noun) {
        boolean part = Word.isOneOf(scene.parse().lower(noun + 1), "in", "on", "at", "near")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.polities(noun + 2).isEmpty();
        return part ? noun + 2 : noun;
    }

    private List<PolityKey> home() {
        return scene.text().home().stream().toList();
    }

    /** "closed its embassy in Myong-dong": a place that is no capital, or a part of a town, tells nothing. */
    private OptionalInt named(OptionalInt in) {
        boolean unknown = in.isPresent()
                && (scene.head(in.getAsInt()).tag("PROPN")
                                && !scene.head(in.getAsInt()).named()
                        || scene.head(in.getAsInt()).in(Owners.TOWN_PARTS));
        // "opened an embassy in a converted bank"
        boolean building = in.isPresent()
                && scene.head(in.getAsInt()).tag("NOUN")
                && !scene.head(in.getAsInt()).in(PLACES)
                && Word.isOneOf(scene.units(in.getAsInt()).getFirst().lower(), "a", "an")
                && scene.polities(in).isEmpty();
        return unknown || building ? OptionalInt.empty() : in;
    }

    /** Where it is, when the words leave it out or say "there": as the acts told before have it. */
    List<PolityKey> before(VerbGroup verb, int noun, OptionalInt told, List<PolityKey> actors) {
        OptionalInt in = named(told);
        boolean there = isThere(noun) || isThere(verb.chunk());
        boolean place = in.isPresent() && scene.head(in.getAsInt()).in(PLACES);
        if (in.isPresent() && !place && !there) {
            return List.of();
        }
        return Stream.of(
                        isHere(noun) || isHere(verb.chunk()) ? home() : List.<PolityKey>of(),
                        there ? List.<PolityKey>of() : new FrontedPlaces(scene).of(verb),
                        pointed.is(noun) || pointed.isBare(noun) ? inTurn(pointed.hosts(noun)) : List.<PolityKey>of(),
                        in.isEmpty() ? pointed.hostsOfAll() : List.<PolityKey>of(),
                        there && scene.head(noun).is("embassies") ? severalBefore(actors) : List.<PolityKey>of(),
                        there ? namedBefore(noun, actors) : List.<PolityKey>of(),
                        there || !in.isEmpty() || actors.size() != 1
                                ? List.<PolityKey>of()
                                : new SideBySide(scene).target(),
                        there || !in.isEmpty() ? List.<PolityKey>of() : ofClauseBefore(verb, actors),
                        there || !in.isEmpty()
                                ? List.<PolityKey>of()
                                : new Sides(scene).setting(ActKind.EMBASSY_CLOSED, actors),
                        new OtherSide(scene).ofTheNews(actors),
                        scene.text().lastTold().otherSide(scene.sentence(), actors),
                        in.isEmpty() ? new SharedTargets(scene).onlyHost(actors) : List.<PolityKey>of(),
                        place ? whoChose(actors) : List.<PolityKey>of(),
                        sameHost(actors),
                        in.isEmpty() ? new Sides(scene).home(actors) : List.<PolityKey>of(),
                        in.isEmpty()
                                ? scene.text().mentions().mostNamed(scene.sentence(), actors)
                                : List.<PolityKey>of(),
                        in.isEmpty() || place ? onlyPlace(actors, pointed.owners(noun)) : List.<PolityKey>of(),
                        // "Crowds stormed the British embassy in Tripoli. Peru closed its embassy"
                        in.isEmpty() ? pointed.hostsBefore() : List.<PolityKey>of())
                // "Syria was suspended from the Arab League. Oman said its mission there": in a state
                .map(keys -> keys.stream()
                        .filter(key -> !actors.contains(key) && !scene.text().isOrganisation(key))
                        .toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "Chile and Peru reopened embassies in Syria. Syria will open one in Lima. Oman reopened its own": in Syria, as most did. */
    private List<PolityKey> inTurn(List<PolityKey> hosts) {
        List<Found> opened = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == ActKind.EMBASSY_OPENED)
                .toList();
        return opened.reversed().stream()
                .findFirst()
                .filter(last -> last.targets().equals(Parties.of(hosts)))
                .map(last -> Parties.keys(last.actors()))
                .filter(guest -> opened.stream()
                                .filter(told -> told.targets().equals(Parties.of(guest)))
                                .flatMap(told -> told.actors().stream())
                                .distinct()
                                .count()
                        > 1)
                .orElse(hosts);
    }

    private List<PolityKey> ofClauseBefore(VerbGroup verb, List<PolityKey> actors) {
        OptionalInt agent = scene.agent(verb);
        if (agent.isEmpty()) {
            return List.of();
        }
        List<PolityKey> followed = new DidSoBefore(scene).target(agent.getAsInt(), actors);
        return followed.isEmpty() ? new Dealings(scene).ofClauseBefore(agent.getAsInt(), actors) : followed;
    }

    /** "The last Western diplomats have left Tripoli. Britain closed its mission": there, where no other is named so far. */
    private List<PolityKey> onlyPlace(List<PolityKey> actors, List<PolityKey> not) {
        List<PolityKey> others = scene.text().named().stream()
                .filter(name -> name.sentence() <= scene.sentence())
                .map(name -> name.naming().polity())
                .filter(key -> !actors.contains(key) && !not.contains(key))
                .distinct()
                .toList();
        return others.size() == 1 && scene.sentence() > 0 ? others : List.of();
    }

    /** "recognised Slovenia and Croatia and will open embassies there": in each of those. */
    private List<PolityKey> severalBefore(List<PolityKey> actors) {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(told -> told.sentence() >= scene.sentence() - 1
                        && told.actors().equals(Parties.of(actors))
                        && (told.kind() == ActKind.RECOGNITION || Relations.isJoint(told.kind())))
                .map(told -> Parties.keys(told.targets()))
                .filter(keys -> keys.size() > 1)
                .orElse(List.of());
    }

    /** "Kiribati went over to China. Taiwan said its embassy there would be closed": the last other one named. */
    private List<PolityKey> namedBefore(int noun, List<PolityKey> not) {
        int from = scene.parse().unit(scene.parse().chunks().get(noun).from()).from();
        // "suspended its treaty with Tripoli and closed its embassy there"
        List<PolityKey> here = scene.text().named().stream()
                .filter(name -> name.sentence() == scene.sentence() && name.from() < from)
                .map(name -> name.naming().polity())
                .filter(key -> !not.contains(key) && !scene.text().isOrganisation(key))
                .distinct()
                .toList();
        if (here.size() == 1) {
            return here;
        }
        // "Chad recalled its ambassador from Syria. Peru shut its embassy there": where the one before was
        List<PolityKey> mission = scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(told -> told.kind() == ActKind.AMBASSADOR_RECALLED
                        && told.targets().size() == 1
                        && told.actors().stream().noneMatch(Parties.of(not)::contains))
                .map(told -> Parties.keys(told.targets()))
                .filter(keys -> keys.stream().noneMatch(not::contains))
                .orElse(List.of());
        if (!mission.isEmpty()) {
            return mission;
        }
        List<PolityKey> other = scene.text().lastTold().otherSide(scene.sentence(), not);
        return !other.isEmpty()
                ? other
                : scene.text().named().reversed().stream()
                        .filter(name -> name.from() < from)
                        .map(name -> name.naming().polity())
                        .filter(key -> !not.contains(key))
                        .limit(1)
                        .toList();
    }

    /** "Taiwan broke with Nauru. Beijing opened an embassy in the country": in that of the two which is none of the rivals. */
    private List<PolityKey> whoChose(List<PolityKey> actors) {
        List<PolityKey> pair = scene.text().lastTold().lastPair(scene.sentence());
        boolean rival = actors.size() == 1 && Rivals.BOTH.contains(Party.of(actors.getFirst()));
        List<PolityKey> others = pair.stream()
                .filter(key -> !Rivals.BOTH.contains(Party.of(key)))
                .toList();
        return rival && others.size() == 1 ? others : List.of();
    }

    /** "the closure of its embassy there". */
    List<PolityKey> there(int noun, List<PolityKey> actors) {
        List<PolityKey> same =
                sameHost(actors).stream().filter(key -> !actors.contains(key)).toList();
        return same.size() == 1 ? same : namedBefore(noun, actors);
    }

    /** Where the embassies told of before were. */
    private List<PolityKey> sameHost(List<PolityKey> actors) {
        List<List<PolityKey>> told = new ArrayList<>();
        for (ActKind kind : List.of(ActKind.EMBASSY_OPENED, ActKind.EMBASSY_CLOSED)) {
            told.add(scene.text().lastTold().lastTargets(kind, scene.sentence()));
        }
        return told.stream()
                .filter(keys -> !keys.isEmpty() && !actors.containsAll(keys))
                .findFirst()
                .orElse(List.of());
    }
}
