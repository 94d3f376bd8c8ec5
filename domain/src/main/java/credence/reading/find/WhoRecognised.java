package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose a recognition is that words only point at: "Togo recognised it in 2014. The recognition was withdrawn in June". */
record WhoRecognised(Scene scene) {
    /** @param here the acts told before in this sentence */
    List<PolityKey> of(int noun, List<Found> here) {
        boolean pointing = scene.units(noun).size() == 2
                && Word.isOneOf(scene.units(noun).getFirst().lower(), "the", "that", "this");
        if (!pointing) {
            return List.of();
        }
        // "condemned Israel over its decision to recognise it, demanding that the recognition be withdrawn"
        Optional<Found> last = Stream.concat(
                        here.reversed().stream().filter(told -> told.anchor() < noun),
                        scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                                .takeWhile(told -> told.sentence() >= scene.sentence() - 1))
                .findFirst();
        return last.filter(told -> told.kind() == ActKind.RECOGNITION
                        && told.status() == Status.DONE
                        && told.actors().size() == 1)
                .map(told -> Parties.keys(told.actors()))
                .orElse(List.of());
    }

    /** "wants the recognition withdrawn", "wants the recognition to be revoked". */
    boolean isToBeUndone(int chunk) {
        int behind =
                scene.parse().lower(chunk + 1).equals("of") && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                        ? scene.clauses().list(chunk + 2).getLast() + 1
                        : chunk + 1;
        return scene.parse()
                .verbAt(behind)
                .filter(verb -> !verb.finite() || verb.passive() || isWanted(scene, verb))
                .flatMap(verb -> scene.lexicon().verb(Frame.OBJECT, verb.base(), kind -> kind.isOf(Aspect.RECOGNITION)))
                .filter(rule -> rule.kind() != ActKind.RECOGNITION)
                .isPresent();
    }

    /** "wants the recognition withdrawn": what is to be undone is in nobody's mind to be given. */
    static boolean isWanted(Scene scene, VerbGroup undone) {
        int noun = undone.chunk() - 1;
        return scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                && scene.head(noun).is("recognition")
                && !undone.passive()
                && !undone.infinitive()
                && scene.parse()
                        .lower(undone.chunk())
                        .equals(scene.parse().unit(undone.unit()).lower())
                && scene.parse()
                        .verbAt(Math.max(0, noun - 1))
                        .filter(verb -> Word.isOneOf(verb.base(), "want", "see", "like") && !verb.passive())
                        .isPresent();
    }
}
