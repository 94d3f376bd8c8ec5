package credence.reading.find;

import credence.act.Aspect;
import credence.act.Status;
import credence.reading.parse.VerbGroup;
import java.util.List;

/**
 * Ranks of either of two acts: "Ghana suspended its recognition. It is the 46th country to freeze or withdraw it" tells of no withdrawal, since
 * which of the two it did was told.
 */
record Alternatives(Scene scene) {
    /** Those that are not the other one. */
    List<Found> settled(List<Found> found) {
        return found.stream().filter(act -> !isTheOther(act)).toList();
    }

    private boolean isTheOther(Found act) {
        return act.kind().isOf(Aspect.RECOGNITION)
                && (isEither(act.anchor() - 2, act.anchor()) || isEither(act.anchor(), act.anchor() + 2))
                && new PlacesInOrder(scene).isRankedAt(act.anchor())
                && scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                        .anyMatch(told -> !told.background()
                                && told.status() == Status.DONE
                                && told.kind() != act.kind()
                                && told.kind().isOf(Aspect.RECOGNITION)
                                && told.actors().equals(act.actors())
                                && told.targets().equals(act.targets()));
    }

    private boolean isEither(int first, int second) {
        return scene.parse().lower(second - 1).equals("or")
                && scene.parse()
                        .verbAt(Math.max(0, first))
                        .filter(VerbGroup::infinitive)
                        .isPresent()
                && scene.parse().verbAt(second).isPresent();
    }
}
