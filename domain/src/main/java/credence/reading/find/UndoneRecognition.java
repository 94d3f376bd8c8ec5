package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Whether to recognise is what is undone: "ceased to recognise", "withdrew its decision to recognise". */
final class UndoneRecognition {
    static final Set<String> UNDOING =
            WordSet.of("withdraw", "reverse", "revoke", "rescind", "retract", "annul", "cancel", "overturn");

    private final Scene scene;

    UndoneRecognition(Scene scene) {
        this.scene = scene;
    }

    /** "ceased to recognise", "stopped recognising"; "stopped short of recognising" never did. */
    boolean ceases(VerbGroup verb) {
        return (verb.infinitive() || verb.gerund())
                && scene.parse()
                        .verbAt(verb.chunk() - 1)
                        .filter(outer -> Word.isOneOf(outer.base(), "cease", "stop"))
                        .isPresent();
    }

    /** "withdrew its decision", "went back on its decision". */
    private Optional<VerbGroup> outer(int decision) {
        boolean on = scene.parse().lower(decision - 1).equals("on")
                && scene.parse().lower(decision - 2).equals("back");
        return scene.parse()
                .verbAt(Math.max(0, on ? decision - 3 : decision - 1))
                .filter(outer -> on ? outer.base().equals("go") : UNDOING.contains(outer.base()) && !outer.passive());
    }

    /** "has withdrawn its decision to recognise": how far that has come. */
    Optional<Status> undone(VerbGroup verb) {
        if (verb.infinitive() && ceases(verb)) {
            return scene.parse().verbAt(verb.chunk() - 1).flatMap(scene::status);
        }
        Optional<Integer> hook = verb.infinitive() ? scene.clauses().hook(verb) : Optional.empty();
        return hook.filter(noun -> scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                        && scene.head(noun).is("decision")
                        && scene.units(noun).getFirst().in(Words.POSSESSIVES))
                .flatMap(this::outer)
                .flatMap(scene::status);
    }
}
