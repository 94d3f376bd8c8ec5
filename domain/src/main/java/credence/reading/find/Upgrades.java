package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Embassies that are not there yet: planned ones, and lesser missions that become embassies, "turned its consulate in Kyiv into an embassy", "its liaison office is to become an embassy". */
final class Upgrades {
    private static final Set<String> TURNING =
            WordSet.of("turn", "convert", "transform", "upgrade", "elevate", "raise");

    private static final Set<String> LESSER = WordSet.of(
            "consulate",
            "consulates",
            "office",
            "offices",
            "mission",
            "missions",
            "section",
            "sections",
            "legation",
            "legations",
            "representation",
            "centre",
            "center",
            "bureau",
            "delegation",
            "post");

    /** Chunks from what is turned into an embassy to the embassy. */
    private static final int FAR = 14;

    private final Scene scene;
    private final Missions missions;
    private final EmbassyActs acts;

    Upgrades(Scene scene, Missions missions, EmbassyActs acts) {
        this.acts = acts;
        this.scene = scene;
        this.missions = missions;
    }

    List<Found> of(VerbGroup verb) {
        boolean turning = TURNING.contains(verb.base());
        OptionalInt noun = turning
                ? scene.patient(verb)
                : verb.base().equals("become") && isEmbassy(verb.chunk() + 1)
                        ? scene.clauses().subject(verb)
                        : OptionalInt.empty();
        Optional<Status> status = noun.isEmpty() ? Optional.empty() : scene.status(verb);
        if (noun.isEmpty() || status.isEmpty() || !scene.head(noun.getAsInt()).in(LESSER)) {
            return List.of();
        }
        OptionalInt into = turning ? into(noun.getAsInt()) : noun;
        OptionalInt behind = turning && verb.passive() ? scene.clauses().after(verb.chunk(), "into", "to") : into;
        if (turning && (behind.isEmpty() || !isEmbassy(behind.getAsInt()))) {
            return List.of();
        }
        List<PolityKey> own = scene.owners().of(noun.getAsInt());
        List<PolityKey> owners = own.isEmpty() ? new KeptMissions(scene).owners(noun.getAsInt()) : own;
        List<PolityKey> actors =
                new ArrayList<>(owners.isEmpty() && turning ? scene.polities(scene.agent(verb)) : owners);
        if (actors.isEmpty() && (!turning || verb.passive())) {
            // "The consulates will be turned into embassies, the minister said"
            actors.addAll(new Announcers(scene).of(verb));
        }
        List<PolityKey> hosts = new ArrayList<>(missions.hosts(noun.getAsInt(), verb));
        Rule rule = scene.lexicon().rule("embassy.open");
        List<Integer> shown = scene.shown(verb, noun.getAsInt(), behind);
        if (owners.isEmpty()
                && (actors.isEmpty() || hosts.containsAll(actors))
                && hosts.size() == 2
                && scene.head(noun.getAsInt()).lower().endsWith("s")) {
            // "the missions in Havana and Washington will become embassies": of each in the other
            return acts.eachOther(rule, hosts, status.get(), verb.chunk(), shown);
        }
        // "raised their representation in each other's capitals": whatever that was
        if (actors.size() == 2
                && scene.head(noun.getAsInt()).lower().endsWith("s")
                && missions.isReciprocal(noun.getAsInt(), verb, actors, hosts)) {
            // "upgraded their missions in each other's capitals to embassies"
            return acts.eachOther(rule, actors, status.get(), verb.chunk(), shown);
        }
        List<PolityKey> news = owners.isEmpty() && actors.isEmpty() && hosts.isEmpty() && isOfSeveral(behind)
                ? acts.ofTheNews(rule)
                : List.of();
        if (!news.isEmpty()) {
            // "Liaison offices opened in January are to be turned into embassies"
            return acts.eachOther(rule, news, status.get(), verb.chunk(), shown);
        }
        if (hosts.size() == 1 && actors.size() == 2 && actors.containsAll(hosts) && owners.isEmpty()) {
            // "Poland and Ukraine agreed to turn the consulate in Kyiv into an embassy": that of the other
            actors.removeAll(hosts);
        }
        hosts.removeAll(actors);
        if (hosts.isEmpty() && !actors.isEmpty()) {
            hosts.addAll(missions.hostBefore(verb, noun.getAsInt(), actors));
            hosts.removeAll(actors);
        }
        return acts.found(rule, actors, hosts, status.get(), verb.chunk(), shown);
    }

    /** "turn the sections they set up in 1987 into embassies": behind what is told of them, too. */
    private OptionalInt into(int noun) {
        OptionalInt into = scene.clauses().after(noun, "into", "to");
        return into.isPresent()
                ? into
                : IntStream.range(
                                noun + 1,
                                Math.min(noun + FAR, scene.parse().chunks().size()))
                        .filter(j -> scene.parse().lower(j - 1).equals("into") && isEmbassy(j))
                        .findFirst();
    }

    private boolean isOfSeveral(OptionalInt embassies) {
        return embassies.isPresent()
                && scene.parse().lower(embassies.getAsInt()).endsWith("embassies");
    }

    private boolean isEmbassy(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.head(chunk).lower().startsWith("embass")
                && scene.owners().of(chunk).isEmpty();
    }

    /** "announced plans for an embassy in Moldova". */
    Optional<Found> planned(Rule rule, int chunk) {
        boolean plan =
                missions.isNamed(chunk, rule) && scene.parse().lower(chunk - 1).equals("for");
        OptionalInt in = plan ? scene.clauses().after(chunk, rule.prepositions()) : OptionalInt.empty();
        if (!plan || in.isEmpty()) {
            return Optional.empty();
        }
        Optional<VerbGroup> verb = scene.parse().verbAt(Math.max(0, chunk - 3));
        List<PolityKey> actors =
                verb.map(v -> scene.polities(scene.clauses().subject(v))).orElse(List.of());
        List<PolityKey> hosts = scene.polities(in);
        return actors.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Parties.of(hosts),
                                Status.INTENDED,
                                chunk,
                                List.of(chunk - 2, in.getAsInt())));
    }
}
