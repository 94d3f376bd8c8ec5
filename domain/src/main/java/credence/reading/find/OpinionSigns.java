package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.act.ActKind;
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

/** What is done as a sign of an opinion: "expelled the ambassador in solidarity with Bolivia", "as a gesture of solidarity with". */
record OpinionSigns(Scene scene, Conduct conduct, OpinionHolders holders) {
    private static final Set<String> SIGNS =
            WordSet.of("show", "gesture", "sign", "act", "mark", "display", "demonstration", "expression", "token");

    /** "spoke in support of", "voted in support of": whatever else is done in support is help. */
    private static final Set<String> SIDING = WordSet.of("come", "speak", "declare", "act", "vote");

    /** "in solidarity with", "as a gesture of solidarity with", "in condemnation of": with what is done the doer says so. */
    Optional<Found> of(Rule rule, VerbGroup verb, int noun) {
        int opens = scene.parse().lower(noun - 1).equals("of") && scene.parse().kindAt(noun - 2, NOUN)
                ? noun - 3
                : noun - 1;
        boolean sign = opens == noun - 1 || scene.head(noun - 2).in(SIGNS);
        boolean way = Word.isOneOf(scene.parse().lower(opens), "in", "as", "out of")
                || scene.parse().lower(opens).equals("of")
                        && scene.parse().lower(opens - 1).equals("out")
                || scene.parse().lower(opens).equals("and");
        boolean statement = scene.parse().kindAt(noun - 2, NOUN)
                && Word.isOneOf(scene.head(noun - 2).lower(), "statement", "statements", "letter", "resolution");
        boolean helps =
                scene.head(noun).is("support") && opens == noun - 1 && !SIDING.contains(verb.base()) && !statement;
        OptionalInt whom = scene.clauses().after(noun, rule.prepositions());
        Optional<Status> status = scene.status(verb);
        if (!sign || !way || helps || whom.isEmpty() || status.isEmpty() || whom.getAsInt() != noun + 2) {
            return Optional.empty();
        }
        List<PolityKey> actors = verb.passive() ? new Announcers(scene).of(verb) : holders.of(scene.agent(verb));
        List<PolityKey> targets = conduct.whose(whom.getAsInt(), verb, actors, rule.kind() == ActKind.SUPPORT);
        boolean done = status.get() == Status.DONE || status.get() == Status.ANNOUNCED;
        return actors.isEmpty() || targets.isEmpty() || !done
                ? Optional.empty()
                : Optional.of(dated(
                        scene.acts()
                                .found(
                                        rule,
                                        actors,
                                        new BackedPersons(scene).of(rule, whom.getAsInt(), targets),
                                        Status.DONE,
                                        verb.chunk(),
                                        List.of(noun, whom.getAsInt())),
                        verb));
    }

    /** "expelled the ambassador on Thursday, saying he acted in solidarity with Bolivia": on that day. */
    private Found dated(Found found, VerbGroup verb) {
        return found.when() != null
                ? found
                : scene.parse().verbs().stream()
                        .filter(other -> other.finite()
                                && other.chunk() < verb.chunk()
                                && Parties.of(scene.polities(scene.agent(other)))
                                        .equals(found.actors()))
                        .findFirst()
                        .flatMap(other -> scene.dating().own(other.chunk()))
                        .map(found::dated)
                        .orElse(found);
    }
}
