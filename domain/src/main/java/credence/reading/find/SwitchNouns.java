package credence.reading.find;

import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** "Honduras's switch of recognition from Taiwan to China", "Nauru's shift from Taipei to Beijing": one noun that names two acts. */
record SwitchNouns(Scene scene) {
    private static final Set<String> SWITCHES = WordSet.of("switch", "shift", "transfer");

    private static final Set<String> OF = WordSet.of("of");

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                    && scene.head(chunk).in(SWITCHES)) {
                found.addAll(of(chunk));
            }
        }
        return found;
    }

    private List<Found> of(int chunk) {
        Nominals nominals = new Nominals(scene);
        OptionalInt what = nominals.undergoer(chunk, OF);
        Optional<Status> status = nominals.status(chunk);
        List<PolityKey> actors = nominals.actors(chunk);
        if (status.isEmpty() || actors.isEmpty()) {
            return List.of();
        }
        List<Found> both = new ArrayList<>();
        for (Rule rule : scene.lexicon().verb(Frame.SWITCH, "switch")) {
            OptionalInt side = scene.clauses().after(what.orElse(chunk), rule.prepositions());
            List<PolityKey> named = scene.polities(side);
            // "Honduras's switch from Taipei to Beijing": of its relations, where it is between those two
            boolean means = what.isPresent()
                    ? rule.objects().contains(scene.head(what.getAsInt()).lower())
                    : rule.namedKind().isOf(Aspect.RELATIONS) && Departures.RIVALS.containsAll(named);
            if (means && !named.isEmpty()) {
                both.add(scene.acts()
                        .found(
                                rule,
                                rule.namedKind(),
                                Parties.of(actors),
                                Parties.of(named),
                                status.get(),
                                Relations.isJoint(rule.namedKind()),
                                chunk,
                                List.of(chunk, side.orElseThrow())));
            }
        }
        return both.size() == 2 ? both : List.of();
    }
}
