package credence.reading.find;

import credence.act.ActKind;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;

/** Where "did so" and its like take up an opinion, and no act of another kind. */
final class PointedOpinions {
    private final Scene scene;

    PointedOpinions(Scene scene) {
        this.scene = scene;
    }

    /** "Somalia condemned what it called an attack. Egypt did so too": what was done is not the act told before that. */
    boolean isOpinionBetween(Found first) {
        return first.sentence() < scene.sentence() - 1
                && scene.text().parse(scene.sentence() - 1).verbs().stream()
                        .anyMatch(verb -> scene.lexicon().verb(Frame.DIRECT, verb.base()).stream()
                                .anyMatch(
                                        rule -> rule.kind() == ActKind.CONDEMNATION || rule.kind() == ActKind.SUPPORT));
    }

    /** What stands before in the sentence is meant by "did so", even where it is no act of ours. */
    boolean isOpinionBefore(VerbGroup verb) {
        return scene.parse().verbs().stream()
                .anyMatch(other -> other.chunk() < verb.chunk()
                                && other.finite()
                                && !Speech.says(other.base())
                                && joins(other.chunk(), verb.chunk())
                        || other.chunk() < verb.chunk() && (isOpinion(other) || isParallel(other, verb)));
    }

    /** "Brazil, which stood in for Peru, and Chile, which did so for Chad": what the like clause before tells. */
    private boolean isParallel(VerbGroup other, VerbGroup verb) {
        return other.finite()
                && scene.parse().kindAt(other.chunk() - 1, Chunk.Kind.RELATIVE)
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.RELATIVE);
    }

    boolean isOpinion(VerbGroup verb) {
        return scene.lexicon()
                .verb(Frame.DIRECT, verb.base(), kind -> kind == ActKind.CONDEMNATION || kind == ActKind.SUPPORT)
                .isPresent();
    }

    /** "had closed their missions, and Morocco did so": another clause of the same rank. */
    private boolean joins(int from, int to) {
        boolean joint = false;
        for (int j = 0; j < to; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.RELATIVE) || scene.parse().kindAt(j, Chunk.Kind.SUBORDINATOR)) {
                return false;
            }
            joint |= j > from
                    && (scene.parse().kindAt(j, Chunk.Kind.STOP)
                            || scene.parse().kindAt(j, Chunk.Kind.AND)
                                    && scene.parse().kindAt(j - 1, Chunk.Kind.COMMA));
        }
        return joint;
    }

    static boolean areAll(List<Found> here) {
        return here.stream().allMatch(PointedOpinions::isOpinion);
    }

    /** "declared their support for Riyadh, and Kuwait followed": what stands right before, where that is an opinion. */
    static boolean followsOpinion(VerbGroup verb, List<Found> here) {
        return verb.base().equals("follow")
                && verb.finite()
                && here.stream()
                        .filter(found -> found.anchor() < verb.chunk())
                        .reduce((one, other) -> other)
                        .filter(PointedOpinions::isOpinion)
                        .isPresent();
    }

    static boolean isOpinion(Found found) {
        return found.kind() == ActKind.CONDEMNATION || found.kind() == ActKind.SUPPORT;
    }
}
