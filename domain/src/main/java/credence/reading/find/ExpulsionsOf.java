package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Expulsions told by a noun behind those expelled: "announced his expulsion", "the Cuban ambassador's expulsion from Zambia". */
final class ExpulsionsOf {
    private static final Set<String> HIS = WordSet.of("his", "her", "their");
    private static final Set<String> FROM = WordSet.of("from");
    private static final Set<String> BY = WordSet.of("by");

    /** Who does these to an expulsion has not expelled anybody. */
    private static final Set<String> DECIDING =
            WordSet.of("announce", "order", "confirm", "decide", "declare", "request", "demand");

    private final Scene scene;
    private final EnvoysBefore before;

    ExpulsionsOf(Scene scene) {
        this.scene = scene;
        this.before = new EnvoysBefore(scene);
    }

    Optional<Found> of(Rule rule, int chunk, Nominals nominals) {
        Optional<EnvoysBefore.Case> told = envoys(chunk);
        Optional<Status> status = told.isEmpty() ? Optional.empty() : status(chunk, nominals);
        List<PolityKey> actors = told.map(one -> actors(chunk, nominals, one)).orElse(List.of());
        List<PolityKey> targets = told.map(one -> one.otherThan(actors)).orElse(List.of());
        return actors.isEmpty() || targets.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        scene.acts().found(rule, actors, Parties.of(targets), status.get(), chunk, List.of(chunk)));
    }

    /** "called for his expulsion": by those who let him stay. */
    private Optional<Status> status(int chunk, Nominals nominals) {
        return scene.parse().kindAt(chunk + 1, Chunk.Kind.VERB)
                        && nominals.governor(chunk).isEmpty()
                ? Optional.of(Status.DONE)
                : nominals.status(chunk);
    }

    private Optional<EnvoysBefore.Case> envoys(int chunk) {
        List<Unit> units = scene.units(chunk);
        if (units.size() == 2 && units.getFirst().in(HIS)) {
            return before.ofPersons(chunk);
        }
        boolean envoy = units.size() > 2
                && units.get(units.size() - 2).is("'s")
                && units.get(units.size() - 3).in(scene.lexicon().list("envoys"));
        return envoy
                ? units.stream()
                        .flatMap(unit -> Optional.ofNullable(unit.polity()).stream())
                        .findFirst()
                        .map(sender -> new EnvoysBefore.Case(sender, List.of()))
                : Optional.empty();
    }

    private List<PolityKey> actors(int chunk, Nominals nominals, EnvoysBefore.Case told) {
        OptionalInt by = scene.clauses().after(chunk, BY);
        OptionalInt from = scene.clauses().after(chunk, FROM);
        List<PolityKey> named = scene.owners().hosts(by.isEmpty() ? from : by);
        Optional<VerbGroup> deciding =
                nominals.governor(chunk).filter(verb -> DECIDING.contains(verb.base()) && !verb.negated());
        return !named.isEmpty() ? named : deciding.isPresent() ? told.host() : List.of();
    }
}
