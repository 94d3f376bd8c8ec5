package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A recognition that is suspended and taken up again, pointed at: "recognised it in 2005, suspended that and took it up again". */
final class Interruptions {
    private static final Set<String> THAT = WordSet.of("it", "that", "this");
    private static final Set<String> SUSPENDING = WordSet.of("suspend", "freeze");
    private static final Set<String> RESUMING = WordSet.of("restore", "resume", "renew", "reinstate");
    private static final Set<ActKind> ENDED =
            Set.of(ActKind.SUSPENSION_OF_RECOGNITION, ActKind.WITHDRAWAL_OF_RECOGNITION);

    private final Scene scene;

    Interruptions(Scene scene) {
        this.scene = scene;
    }

    /** @param here the acts told in this sentence so far */
    Optional<Found> of(VerbGroup verb, List<Found> here) {
        int that = verb.chunk() + 1;
        if (verb.passive() || !THAT.contains(scene.parse().lower(that))) {
            return Optional.empty();
        }
        if (SUSPENDING.contains(verb.base())) {
            return after(verb, here, Set.of(ActKind.RECOGNITION), ActKind.SUSPENSION_OF_RECOGNITION);
        }
        return RESUMING.contains(verb.base()) || isTakingUp(verb, that)
                ? after(verb, here, ENDED, ActKind.RECOGNITION)
                : Optional.empty();
    }

    /** "took it up again". */
    private boolean isTakingUp(VerbGroup verb, int object) {
        return Word.isOneOf(verb.base(), "take", "took")
                && Word.isOneOf(scene.parse().lower(object + 1), "up", "up again");
    }

    /** The same one's act told last, in this sentence or the one before, that this one follows upon. */
    private Optional<Found> after(VerbGroup verb, List<Found> here, Set<ActKind> before, ActKind kind) {
        List<Party> actors = Parties.of(scene.polities(scene.agent(verb)));
        Optional<Status> status = scene.status(verb);
        return actors.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Stream.concat(
                                here.reversed().stream().filter(told -> told.anchor() < verb.chunk()),
                                scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream())
                        .findFirst()
                        .filter(told -> told.sentence() >= scene.sentence() - 1)
                        .filter(told -> before.contains(told.kind())
                                && told.status() == Status.DONE
                                && told.actors().equals(actors))
                        .map(told -> scene.acts()
                                .found(
                                        scene.lexicon().rule("sequel.did-so"),
                                        kind,
                                        actors,
                                        told.targets(),
                                        status.get(),
                                        false,
                                        verb.chunk(),
                                        List.of(verb.chunk() + 1)));
    }
}
