package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Envoys sent away by what they lose or what is asked for: "revoked the accreditation of two diplomats", "demanded the departure of the ambassador". */
final class EnvoyLosses {
    private static final Set<String> FOR = WordSet.of("for");
    private static final Set<String> POSTED = WordSet.of("to", "in", "from", "at");

    private final Scene scene;
    private final Sent sent;
    private final Senders senders;
    private final Expellers expellers;

    EnvoyLosses(Scene scene) {
        this.scene = scene;
        this.sent = new Sent(scene);
        this.senders = new Senders(scene);
        this.expellers = new Expellers(scene, sent);
    }

    List<Found> all() {
        return scene.parse().verbs().stream().flatMap(verb -> of(verb).stream()).toList();
    }

    /** "asked for the recall of the ambassador" too. */
    private OptionalInt loss(VerbGroup verb) {
        OptionalInt patient = scene.patient(verb);
        // "two diplomats had their accreditation revoked"
        boolean had = patient.isEmpty()
                && verb.passive()
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                && scene.units(verb.chunk() - 1).getFirst().in(Words.POSSESSIVES);
        return had
                ? OptionalInt.of(verb.chunk() - 1)
                : patient.isEmpty() && verb.base().equals("ask")
                        ? scene.clauses().after(verb.chunk(), FOR)
                        : patient;
    }

    Optional<Found> of(VerbGroup verb) {
        OptionalInt loss = loss(verb);
        return loss.isEmpty()
                ? Optional.empty()
                : Stream.of("diplomats.accreditation-lost", "diplomats.departure")
                        .map(scene.lexicon()::rule)
                        .filter(rule -> rule.verbs().contains(verb.base())
                                && scene.head(loss.getAsInt()).in(rule.particles()))
                        .findFirst()
                        .flatMap(rule -> of(rule, verb, loss.getAsInt()));
    }

    private Optional<Found> of(Rule rule, VerbGroup verb, int loss) {
        OptionalInt who = people(loss);
        if (who.isEmpty()) {
            return Optional.empty();
        }
        int people = who.getAsInt();
        List<PolityKey> targets = new ArrayList<>(people == loss ? ownersIn(loss) : senders.whose(people, false));
        List<PolityKey> named = scene.polities(scene.agent(verb));
        List<PolityKey> actors =
                named.isEmpty() && verb.passive() ? expellers.host(rule, verb, people, targets) : named;
        // "ordered the departure of its own diplomats", "of embassy staff from Norway"
        targets.removeAll(actors);
        return actors.isEmpty() || targets.isEmpty() || isElsewhere(people, actors)
                ? Optional.empty()
                : scene.status(verb)
                        .map(told -> Assembly.status(scene, scene.agent(verb), told))
                        .map(status -> scene.acts()
                                .found(rule, actors, Parties.of(targets), status, verb.chunk(), List.of(loss, people)));
    }

    /** Whose it is: "the accreditation of two diplomats", "two diplomats' accreditation", "the diplomats had their accreditation revoked". */
    private OptionalInt people(int loss) {
        if (scene.parse().lower(loss + 1).equals("of")
                && scene.parse().kindAt(loss + 2, Chunk.Kind.NOUN)
                && sent.are(loss + 2)) {
            return OptionalInt.of(loss + 2);
        }
        if (scene.has(loss, scene.lexicon().list("envoys"))) {
            return OptionalInt.of(loss);
        }
        boolean theirs = scene.units(loss).getFirst().in(Words.POSSESSIVES)
                && scene.parse().kindAt(loss - 1, Chunk.Kind.VERB)
                && scene.parse().kindAt(loss - 2, Chunk.Kind.NOUN)
                && sent.are(loss - 2);
        return theirs ? OptionalInt.of(loss - 2) : OptionalInt.empty();
    }

    private List<PolityKey> ownersIn(int noun) {
        return scene.units(noun).stream()
                .flatMap(unit -> Optional.ofNullable(unit.polity()).stream())
                .distinct()
                .toList();
    }

    /** "demanded the recall of the Chilean ambassador to Bolivia": not from its own land. */
    private boolean isElsewhere(int people, List<PolityKey> actors) {
        List<PolityKey> place = scene.polities(scene.clauses().after(people, POSTED));
        return !place.isEmpty() && !actors.containsAll(place);
    }
}
