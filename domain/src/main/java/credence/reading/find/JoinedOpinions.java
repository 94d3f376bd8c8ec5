package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

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

/** Opinions that are joined: "Argentina joined in the condemnation", "added its voice to the condemnation of Israel". */
record JoinedOpinions(Scene scene, Conduct conduct, OpinionHolders holders) {
    private static final Set<String> JOINING = WordSet.of("join", "add", "share");

    private static final Set<String> WHOM = WordSet.of("of", "for");

    Optional<Found> of(VerbGroup verb, List<Found> here) {
        int noun = noun(verb);
        if (!JOINING.contains(verb.base()) || !scene.parse().kindAt(noun, NOUN)) {
            return Optional.empty();
        }
        Optional<Status> status = scene.status(verb);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        // "the chorus of condemnation"
        boolean chorus = scene.parse().lower(noun + 1).equals("of")
                && scene.parse().kindAt(noun + 2, NOUN)
                && rule(noun).isEmpty();
        int named = chorus ? noun + 2 : noun;
        return rule(named).flatMap(rule -> toward(rule, verb, status.get(), named, here));
    }

    /** "joined the condemnation", "joined in the condemnation", "added its voice to the condemnation". */
    private int noun(VerbGroup verb) {
        boolean voice = Word.isOneOf(
                scene.parse().lower(verb.chunk() + 1), "its voice", "his voice", "her voice", "their voices");
        int first = voice ? verb.chunk() + 2 : verb.chunk() + 1;
        return scene.parse().kindAt(first, PREPOSITION) ? first + 1 : first;
    }

    private Optional<Rule> rule(int noun) {
        return scene.lexicon().nominal(scene.head(noun).lower()).stream()
                .filter(one -> Opinions.isOpinion(one.namedKind()))
                .findFirst();
    }

    /** Toward whom the words behind it name, else toward whom the one before was. */
    private Optional<Found> toward(Rule rule, VerbGroup verb, Status status, int noun, List<Found> here) {
        List<PolityKey> actors = holders.of(scene.clauses().subject(verb));
        OptionalInt whom = scene.clauses().after(noun, WHOM);
        List<PolityKey> targets = actors.isEmpty() || whom.isEmpty() || whom.getAsInt() != noun + 2
                ? List.of()
                : conduct.whose(whom.getAsInt(), verb, actors, rule.kind() == ActKind.SUPPORT);
        if (!targets.isEmpty()) {
            return Optional.of(
                    scene.acts().found(rule, actors, Parties.of(targets), status, verb.chunk(), List.of(noun)));
        }
        Optional<Found> before = here.isEmpty()
                ? scene.text().memory().lastOpinions(scene.sentence()).stream().findFirst()
                : Optional.of(here.getLast());
        return before.flatMap(told -> holders.toward(rule, verb, status, told, actors, List.of(noun)));
    }
}
