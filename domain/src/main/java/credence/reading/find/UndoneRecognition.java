package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import java.util.Optional;
import java.util.Set;

/** Whether to recognise is what is undone: "ceased to recognise", "withdrew its decision to recognise". */
final class UndoneRecognition {
    static final Set<String> UNDOING =
            Set.of("withdraw", "reverse", "revoke", "rescind", "retract", "annul", "cancel", "overturn");

    private final Scene scene;

    UndoneRecognition(Scene scene) {
        this.scene = scene;
    }

    /** "ceased to recognise", "stopped recognising"; "stopped short of recognising" never did. */
    boolean ceases(VerbGroup verb) {
        return (verb.infinitive() || verb.gerund())
                && scene.parse()
                        .verbAt(verb.chunk() - 1)
                        .filter(outer -> Set.of("cease", "stop").contains(outer.base()))
                        .isPresent();
    }

    /** "has withdrawn its decision to recognise": how far that has come. */
    Optional<Status> undone(VerbGroup verb) {
        Optional<Integer> hook = verb.infinitive() ? scene.clauses().hook(verb) : Optional.empty();
        return hook.filter(noun -> scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                        && scene.head(noun).is("decision")
                        && scene.units(noun).getFirst().in(Words.POSSESSIVES))
                .flatMap(noun -> scene.parse().verbAt(Math.max(0, noun - 1)))
                .filter(outer -> UNDOING.contains(outer.base()) && !outer.passive())
                .flatMap(scene::status);
    }
}
