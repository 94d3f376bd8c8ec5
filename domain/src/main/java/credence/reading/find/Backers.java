package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whose support a subject is told to have: "Kuwait has the full support of Saudi Arabia", "The move has Peru's backing". */
final class Backers {
    private static final Set<String> HAVING = WordSet.of(
            "has", "have", "had", "enjoys", "enjoy", "enjoyed", "won", "received", "got", "gained", "secured");

    private final Scene scene;

    private final Conduct conduct;

    Backers(Scene scene, Conduct conduct) {
        this.conduct = conduct;
        this.scene = scene;
    }

    /** "Kuwait has the full support of Saudi Arabia": how they stand to the subject. */
    Optional<Found> of(Rule rule, VerbGroup verb, int noun) {
        boolean has = rule.kind() == ActKind.SUPPORT
                && scene.parse().unit(verb.unit()).in(HAVING)
                && verb.chunk() + 1 == noun;
        Optional<Status> status = has ? scene.status(verb).filter(Status.DONE::equals) : Optional.empty();
        OptionalInt whose =
                scene.units(noun).getFirst().is("the") ? scene.clauses().after(noun, "of") : OptionalInt.empty();
        boolean owned = scene.units(noun).stream().anyMatch(unit -> unit.is("'s"));
        boolean own = scene.units(noun).getFirst().in(Words.POSSESSIVES);
        // "has the support of Peru", "has Peru's support", "Britain said Paris had its support"
        List<PolityKey> backers = own ? sayer(verb) : owned ? scene.owners().of(noun) : scene.polities(whose);
        OptionalInt subject = scene.clauses().subject(verb);
        List<PolityKey> targets = status.isEmpty() || backers.isEmpty() || subject.isEmpty()
                ? List.of()
                : backed(subject.getAsInt(), verb, backers);
        List<PolityKey> actors =
                backers.stream().filter(key -> !targets.contains(key)).toList();
        List<Integer> shown = new ArrayList<>(List.of(noun));
        whose.ifPresent(first -> shown.addAll(scene.clauses().list(first)));
        return targets.isEmpty() || actors.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts().found(rule, actors, Parties.of(targets), Status.DONE, verb.chunk(), shown));
    }

    /** Who says so right before, else elsewhere in the sentence. */
    private List<PolityKey> sayer(VerbGroup verb) {
        return scene.parse().verbs().reversed().stream()
                .filter(said -> said.finite() && said.chunk() < verb.chunk() && Speech.says(said.base()))
                .findFirst()
                .map(said -> scene.polities(scene.clauses().subject(said)))
                .orElseGet(() -> new Announcers(scene).of(verb));
    }

    /** Whoever the subject is, or whose deed; not whose singer or film. */
    private List<PolityKey> backed(int subject, VerbGroup verb, List<PolityKey> backers) {
        boolean deed = scene.head(subject).in(scene.lexicon().list("deeds"))
                || scene.head(subject).in(scene.lexicon().list("plans"));
        return deed ? conduct.whose(subject, verb, backers, true) : scene.polities(subject);
    }
}
