package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A recognition that is taken back without the word: "later changed their minds", "reversed its decision", "withdrew it in 2013". */
final class Reversals {
    private static final Set<String> THAT = WordSet.of("it", "that", "this");

    private final Scene scene;

    Reversals(Scene scene) {
        this.scene = scene;
    }

    /** @param here the acts told in this sentence so far */
    Optional<Found> of(VerbGroup verb, List<Found> here) {
        Rule rule = scene.lexicon().rule("sequel.reversed");
        OptionalInt object = scene.clauses().object(verb);
        boolean on = verb.base().equals("go")
                && scene.parse().lower(verb.chunk() + 1).equals("back")
                && scene.parse().lower(verb.chunk() + 2).equals("on");
        if (on) {
            object = OptionalInt.of(verb.chunk() + 3);
        }
        if (object.isEmpty() || object.getAsInt() >= scene.parse().chunks().size() || verb.passive()) {
            return Optional.empty();
        }
        // "took the decision back", "took back its decision"
        boolean back = verb.base().equals("take")
                && (scene.parse().lower(verb.chunk() + 1).equals("back")
                        || scene.parse().lower(object.getAsInt() + 1).equals("back"));
        boolean undoes = on || back || rule.verbs().contains(verb.base());
        boolean changes = verb.base().equals("change");
        if (!undoes && !changes) {
            return Optional.empty();
        }
        boolean reverses = undoes && scene.has(object.getAsInt(), rule.objects());
        boolean mind = changes
                && Word.isOneOf(
                        scene.parse().lower(object.getAsInt()),
                        "its minds",
                        "its mind",
                        "their minds",
                        "their mind",
                        "his minds",
                        "his mind");
        boolean it = undoes && THAT.contains(scene.parse().lower(object.getAsInt()));
        if (!reverses && !mind && !it) {
            return Optional.empty();
        }
        Optional<Status> status = scene.status(verb);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> actors = scene.polities(scene.clauses().subject(verb));
        Optional<Found> ranked = ranked(rule, verb, actors);
        if (ranked.isPresent()) {
            return ranked;
        }
        return recognised(actors, verb, here)
                .or(() -> mind ? withdrawnByOthers(actors) : Optional.empty())
                .or(() -> reverses && status.get() == Status.URGED ? recognisedEarlier(actors) : Optional.empty())
                .filter(before -> !isOwnHead(verb, before))
                .map(before -> later(
                        scene.acts()
                                .found(
                                        rule,
                                        ActKind.WITHDRAWAL_OF_RECOGNITION,
                                        Parties.of(actors),
                                        before.targets(),
                                        status.get(),
                                        false,
                                        verb.chunk(),
                                        scene.clauses().subject(verb).stream()
                                                .boxed()
                                                .toList()),
                        before));
    }

    /** "has withdrawn its recognition. It is the eleventh to have gone back on such a decision": what it has done, ranked. */
    private Optional<Found> ranked(Rule rule, VerbGroup verb, List<PolityKey> actors) {
        return !new PlacesInOrder(scene).rankedBefore(verb)
                ? Optional.empty()
                : scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(own -> own.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION
                                && own.actors().equals(Parties.of(actors)))
                        .findFirst()
                        .map(own -> scene.acts()
                                .found(
                                        rule,
                                        own.kind(),
                                        own.actors(),
                                        own.targets(),
                                        own.status(),
                                        false,
                                        verb.chunk(),
                                        List.of(verb.chunk()))
                                .dated(own.when()));
    }

    /** "Chad withdrew its recognition of Kosovo. Suriname and Burundi have changed their minds, too": of what others took back. */
    private Optional<Found> withdrawnByOthers(List<PolityKey> actors) {
        List<Party> parties = Parties.of(actors);
        return scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .filter(found -> found.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION
                        && found.status() == Status.DONE
                        && !actors.isEmpty()
                        && found.actors().stream().noneMatch(parties::contains)
                        && found.targets().stream().noneMatch(parties::contains))
                .findFirst();
    }

    /** "Israel recognised it. Chad deplored that. Egypt called on Israel to revoke the decision": what these did last of all. */
    private Optional<Found> recognisedEarlier(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(found -> found.kind() != ActKind.INDEPENDENCE_DECLARED
                        && found.kind().effect().isPresent()
                        && !actors.isEmpty()
                        && found.actors().equals(Parties.of(actors)))
                .findFirst()
                .filter(found -> isOf(found, Parties.of(actors)));
    }

    /** "Chad no longer recognises Yahya Jammeh. Jammeh conceded and then changed his mind": in something else. */
    private boolean isOwnHead(VerbGroup verb, Found before) {
        return scene.clauses().subject(verb).stream()
                .mapToObj(subject -> " " + scene.head(subject).text())
                .anyMatch(surname -> before.targets().stream()
                        .anyMatch(party -> party instanceof Party.Named(String name) && name.endsWith(surname)));
    }

    /** "recognised it in 2011 but later changed its mind": that was not in 2011. */
    private static Found later(Found told, Found before) {
        return told.when() != null && told.when().equals(before.when()) ? told.dated(null) : told;
    }

    /** What these recognised, told before. */
    private Optional<Found> recognised(List<PolityKey> actors, VerbGroup verb, List<Found> here) {
        List<Party> parties = Parties.of(actors);
        return here.stream()
                .filter(found -> found.anchor() < verb.chunk())
                .reduce((one, other) -> other)
                .filter(found -> isOf(found, parties))
                .or(() -> scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(found -> found.sentence() == scene.sentence() - 1 && isOf(found, parties))
                        .findFirst());
    }

    private static boolean isOf(Found found, List<Party> actors) {
        return !actors.isEmpty()
                && found.kind() == ActKind.RECOGNITION
                && found.status() == Status.DONE
                && found.actors().containsAll(actors);
    }
}
