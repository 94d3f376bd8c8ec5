package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Recalls told by a noun: "the recall of its ambassador to Argentina", "ruled out a recall". Its sides stand around the noun, and not around a verb. */
record RecallNouns(Scene scene) {
    List<Found> all() {
        return new Nominals(scene).all(kind -> kind == ActKind.AMBASSADOR_RECALLED, this::recalling);
    }

    /** "the recall of its ambassador to Argentina". */
    private Optional<Found> recalling(Rule rule, int chunk) {
        OptionalInt of = scene.clauses().after(chunk, "of");
        if (of.isEmpty() && Word.isOneOf(scene.parse().lower(chunk), "a recall", "any recall", "such a recall")) {
            return bare(rule, chunk);
        }
        Nominals nominals = new Nominals(scene);
        OptionalInt recalled = nominals.undergoer(chunk, WordSet.of("of"));
        if (recalled.isEmpty()
                || !rule.objects().contains(scene.head(recalled.getAsInt()).lower())) {
            return Optional.empty();
        }
        int envoy = recalled.getAsInt();
        if (nominals.governor(chunk)
                .flatMap(verb -> new EnvoyLosses(scene).of(verb))
                .isPresent()) {
            // "demanded the recall of the Chilean ambassador": who hosts him sends him away
            return Optional.empty();
        }
        boolean ordered = scene.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(verb -> verb.base().equals("order") && !verb.passive())
                .isPresent();
        if (rule.id().equals("ambassador.return") && !ordered) {
            // "welcomed the return of the ambassador": to where he was sent
            return Optional.empty();
        }
        Optional<Status> status = nominals.status(chunk);
        Optional<Causes.Two> cause = new Causes(scene).after(chunk);
        List<PolityKey> sender = scene.units(envoy).getFirst().in(Words.POSSESSIVES)
                ? List.of()
                : scene.owners().of(envoy);
        // "closed its embassy in Lima in response to the recall of the Peruvian ambassador": whoever sent him recalls
        // him
        boolean other = cause.filter(two -> two.other().equals(sender)).isPresent();
        List<PolityKey> named = other ? sender : nominals.actors(chunk);
        // "The recall of the Saudi envoy to Stockholm"
        List<PolityKey> actors = named.isEmpty() ? scene.owners().of(envoy) : named;
        OptionalInt host = scene.clauses().after(envoy, rule.prepositions());
        List<PolityKey> hosts = new ArrayList<>(scene.polities(host));
        hosts.removeAll(actors);
        if (hosts.isEmpty() && host.isEmpty() && other) {
            cause.ifPresent(two -> hosts.addAll(two.answering()));
        }
        if (hosts.isEmpty()
                && host.isEmpty()
                && !actors.isEmpty()
                && !scene.head(envoy).lower().endsWith("s")) {
            // "is considering the recall of its envoy"
            hosts.addAll(
                    new Sides(scene).target(ActKind.AMBASSADOR_RECALLED, OptionalInt.of(chunk), actors, List.of()));
        }
        return actors.isEmpty() || hosts.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Parties.of(hosts),
                                status.get(),
                                chunk,
                                List.of(envoy, host.orElse(chunk))));
    }

    /** "Chile recalled its ambassador. Peru ruled out a recall": from where others did. */
    private Optional<Found> bare(Rule rule, int chunk) {
        Nominals nominals = new Nominals(scene);
        List<PolityKey> actors = nominals.actors(chunk);
        List<PolityKey> hosts = scene.text().lastTold().lastTargets(ActKind.AMBASSADOR_RECALLED, scene.sentence() - 1);
        return actors.isEmpty() || hosts.size() != 1 || actors.containsAll(hosts)
                ? Optional.empty()
                : nominals.status(chunk)
                        .filter(status -> status != Status.DONE)
                        .map(status ->
                                scene.acts().found(rule, actors, Parties.of(hosts), status, chunk, List.of(chunk)));
    }
}
