package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Opinions that a deed gets from others: "drew condemnation from Japan", "won the support of France". */
record DrawnOpinions(Scene scene, Conduct conduct) {
    private static final Set<String> DRAWS = WordSet.of(
            "draw", "prompt", "provoke", "trigger", "attract", "win", "earn", "bring", "spark", "receive", "elicit",
            "meet", "get", "garner");

    private static final Set<String> WINS = WordSet.of("win", "earn", "receive");

    /** "recognised it on Monday to condemnation from Japan", "despite condemnation from Japan": for whoever did so. */
    Optional<Found> amid(Rule rule, VerbGroup verb, int noun) {
        boolean beside = Word.isOneOf(scene.parse().lower(noun - 1), "to", "amid", "despite") && verb.finite();
        OptionalInt from = beside ? scene.clauses().after(noun, "from") : OptionalInt.empty();
        boolean done = scene.status(verb).filter(Status.DONE::equals).isPresent();
        List<PolityKey> actors = scene.polities(from);
        List<PolityKey> targets = done
                ? scene.polities(scene.agent(verb)).stream()
                        .filter(key -> !actors.contains(key))
                        .toList()
                : List.of();
        return actors.isEmpty() || targets.isEmpty() || from.getAsInt() != noun + 2
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(rule, actors, Parties.of(targets), Status.DONE, noun, List.of(noun, from.getAsInt())));
    }

    /** "threatened Israel, which brought condemnation": what the clause before tells brought it, and not whom it names last. */
    private boolean isOfClause(VerbGroup verb) {
        int which = verb.chunk() - 1;
        return verb.finite()
                && scene.parse().lower(which).equals("which")
                && scene.parse().kindAt(which - 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(which - 2, Chunk.Kind.NOUN)
                && scene.head(which - 2).named();
    }

    /** "Iran said Israel should go, prompting condemnation from Chile": what was said did so, and not who was spoken of. */
    private OptionalInt sayer(VerbGroup verb) {
        boolean aside = verb.gerund() && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.COMMA);
        return scene.parse().verbs().stream()
                .filter(VerbGroup::finite)
                .findFirst()
                .filter(first -> isOfClause(verb)
                        || aside && Word.isOneOf(first.base(), "say", "declare", "call", "tell", "insist", "repeat"))
                .map(scene.clauses()::subject)
                .orElseGet(() -> scene.clauses().subject(verb));
    }

    Optional<Found> of(Rule rule, VerbGroup verb, int noun) {
        // "won the support of France"
        boolean whose =
                WINS.contains(verb.base()) && scene.units(noun).getFirst().is("the");
        OptionalInt named = scene.clauses().after(noun, whose ? WordSet.of("of") : WordSet.of("from", "by"));
        // "was met with condemnation in Tehran": those who govern there
        boolean there = named.isEmpty() && scene.parse().lower(noun + 1).equals("in") && scene.isSeat(noun + 2);
        OptionalInt from = there ? OptionalInt.of(noun + 2) : named;
        // "met with praise from Peru", "earned it the condemnation of Peru"
        boolean object = verb.chunk() + 1 == noun
                || verb.chunk() + 2 == noun
                        && (verb.base().equals("meet")
                                || Word.isOneOf(scene.parse().lower(noun - 1), "it", "him", "her", "them"));
        Optional<Status> status = isOfClause(verb) && verb.modal().isEmpty() && !verb.negated()
                ? Optional.of(Status.DONE)
                : scene.status(verb);
        if (!DRAWS.contains(verb.base()) || !object || from.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> actors = scene.polities(from);
        OptionalInt deed = sayer(verb);
        List<PolityKey> targets = deed.isEmpty()
                ? List.of()
                : conduct.whose(deed.getAsInt(), verb, actors, rule.kind() == ActKind.SUPPORT);
        List<Integer> shown = new ArrayList<>(scene.clauses().list(from.orElse(noun)));
        shown.add(noun);
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts().found(rule, actors, Parties.of(targets), status.get(), verb.chunk(), shown));
    }
}
