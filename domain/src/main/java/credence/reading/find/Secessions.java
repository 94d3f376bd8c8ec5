package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;

/** The state that is meant by its declaration: "recognises neither the declaration nor", "will not recognise this so-called independence". */
record Secessions(Scene scene) {
    /** "this so-called independence", "the declared independence": that of who declared it. */
    boolean isDeclared(int chunk) {
        List<Unit> units = scene.units(chunk);
        return (scene.head(chunk).is("independence")
                        || scene.head(chunk).in("republic", "state")
                                && scene.has(chunk, "so-called", "self-proclaimed", "self-declared"))
                && units.getFirst().in("the", "this", "that", "such", "any")
                && units.stream().allMatch(unit -> unit.polity() == null)
                && scene.text()
                        .lastTold()
                        .lastKind(scene.sentence())
                        .filter(ActKind.INDEPENDENCE_DECLARED::equals)
                        .isPresent();
    }

    /** "Somaliland broke with Mogadishu in 1991", "Moldova broke with Moscow": it left the state that it had been a part of. */
    boolean isOf(List<PolityKey> actors, List<PolityKey> partners) {
        return !actors.isEmpty()
                && actors.stream()
                        .allMatch(actor -> (scene.text().kind(actor) == PolityKind.LIMITED_STATE
                                        || partners.stream()
                                                .allMatch(key -> scene.text().kind(key) == PolityKind.FORMER))
                                && scene.text().parents().of(actor).containsAll(partners));
    }

    /** "The PLO declared independence, and Algeria recognised it": what was declared, and not who did so. */
    Targets.Meant declared(Targets.Meant meant, int chunk) {
        return new Targets.Meant(
                meant.parties().stream()
                        .map(party -> party instanceof Party.Known known && declares(known.key(), chunk)
                                ? Party.of(AbleToDeclare.state(known.key()))
                                : party)
                        .toList(),
                meant.last());
    }

    private boolean declares(PolityKey key, int chunk) {
        return scene.head(chunk).is("it")
                && scene.parse().verbs().stream()
                        .filter(verb -> verb.chunk() < chunk && Word.isOneOf(verb.base(), "declare", "proclaim"))
                        .anyMatch(verb -> scene.polities(scene.agent(verb)).contains(key));
    }

    /** @param linked whether the words name behind the noun whose it is */
    Optional<Targets.Meant> of(int chunk, boolean linked, List<PolityKey> actors) {
        String head = scene.head(chunk).lower();
        boolean independence = isDeclared(chunk) && !linked;
        boolean secession = independence
                || Word.isOneOf(head, "declaration", "proclamation", "secession")
                || Word.isOneOf(head, "act", "step", "move") && scene.has(chunk, "unilateral");
        List<PolityKey> declaring = secession ? scene.owners().of(chunk) : List.of();
        if (declaring.size() == 1 && !actors.containsAll(declaring)) {
            // "Biafra's declaration of independence was recognised by Gabon"
            return Optional.of(new Targets.Meant(Parties.of(declaring), chunk));
        }
        if (!secession || !declaring.isEmpty()) {
            return Optional.empty();
        }
        // "will not recognise the declaration": the state that it declares
        List<PolityKey> declared = scene.text()
                .memory()
                .lastProclaimed()
                .map(List::of)
                .orElseGet(() -> scene.text().lastTold().lastActors(ActKind.INDEPENDENCE_DECLARED));
        List<PolityKey> others =
                declared.stream().filter(key -> !actors.contains(key)).toList();
        return independence && others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Targets.Meant(Parties.of(others), chunk));
    }
}
