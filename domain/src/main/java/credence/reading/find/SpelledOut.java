package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;

/**
 * What others are followed in, where the words behind say it: "expelled the envoy and recalled its own. Bahrain followed, telling the envoy to
 * leave".
 *
 * @param here the acts told in the sentence
 */
record SpelledOut(Scene scene, List<Found> here) {
    /** Whether an act that is pointed at is another than what the sentence goes on to tell, which was told before too. */
    boolean is(Found pointed) {
        return here.stream()
                .anyMatch(act -> act.anchor() > pointed.anchor()
                        && act.kind() != pointed.kind()
                        && act.actors().equals(pointed.actors())
                        && scene.parse().kindAt(act.anchor() - 1, Chunk.Kind.COMMA)
                        && scene.parse()
                                .verbAt(act.anchor())
                                .filter(VerbGroup::gerund)
                                .isPresent()
                        && isToldBefore(act));
    }

    private boolean isToldBefore(Found act) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .anyMatch(told -> told.kind() == act.kind() && told.targets().equals(act.targets()));
    }
}
