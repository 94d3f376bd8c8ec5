package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Embassies that are not there yet: planned ones, and lesser missions that become embassies, "turned its consulate in Kyiv into an embassy", "its liaison office is to become an embassy". */
final class Upgrades {
    private static final Set<String> TURNING =
            Set.of("turn", "turned", "convert", "converted", "transform", "transformed");

    private static final Set<String> LESSER =
            Set.of("consulate", "consulates", "office", "mission", "section", "legation", "representation");

    private final Scene scene;
    private final Missions missions;

    Upgrades(Scene scene, Missions missions) {
        this.scene = scene;
        this.missions = missions;
    }

    Optional<Found> of(VerbGroup verb) {
        boolean turning = TURNING.contains(verb.base());
        OptionalInt noun = turning
                ? scene.patient(verb)
                : verb.base().equals("become") && isEmbassy(verb.chunk() + 1)
                        ? scene.clauses().subject(verb)
                        : OptionalInt.empty();
        Optional<Status> status = noun.isEmpty() ? Optional.empty() : scene.status(verb);
        if (noun.isEmpty() || status.isEmpty() || !scene.head(noun.getAsInt()).in(LESSER)) {
            return Optional.empty();
        }
        OptionalInt into = turning ? scene.clauses().after(noun.getAsInt(), Set.of("into", "to")) : noun;
        OptionalInt behind =
                turning && verb.passive() ? scene.clauses().after(verb.chunk(), Set.of("into", "to")) : into;
        if (turning && (behind.isEmpty() || !isEmbassy(behind.getAsInt()))) {
            return Optional.empty();
        }
        List<PolityKey> owners = scene.owners().of(noun.getAsInt());
        List<PolityKey> actors =
                new ArrayList<>(owners.isEmpty() && turning ? scene.polities(scene.agent(verb)) : owners);
        if (actors.isEmpty() && (!turning || verb.passive())) {
            // "The consulates will be turned into embassies, the minister said"
            actors.addAll(new Announcers(scene).of(verb));
        }
        List<PolityKey> hosts = new ArrayList<>(missions.hosts(noun.getAsInt(), verb));
        hosts.removeAll(actors);
        if (hosts.isEmpty() && !actors.isEmpty()) {
            hosts.addAll(missions.hostBefore(verb, noun.getAsInt(), actors));
            hosts.removeAll(actors);
        }
        return actors.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("embassy.open"),
                                actors,
                                Parties.of(hosts),
                                status.get(),
                                verb.chunk(),
                                scene.shown(verb, noun.getAsInt(), behind)));
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
