package credence.reading.find;

import credence.act.Status;
import credence.reading.find.Reasons.Plainness;
import credence.reading.lexicon.Frame;

/**
 * How often accounts of a sort are right, by what is known to go wrong. The shares were counted on the labelled reports of the
 * project; docs/reader.md shows the curve, and a test keeps them true.
 */
final class Confidence {
    private Confidence() {}

    /** @param tellings how many passages tell of the act */
    static double of(Found found, Plainness actor, Plainness target, int tellings) {
        int doubts = 0;
        doubts += actor == Plainness.NAMED ? 0 : actor == Plainness.MEANT ? 1 : 2;
        doubts += target == Plainness.NAMED ? 0 : target == Plainness.MEANT ? 1 : 2;
        doubts += found.rule().frame() == Frame.SEQUEL ? 1 : 0;
        doubts += found.status() == Status.DONE || found.status() == Status.REFUSED ? 0 : 1;
        doubts -= tellings > 1 ? 1 : 0;
        return switch (Math.max(0, doubts)) {
            case 0 -> 0.98;
            case 1, 2 -> 0.92;
            default -> 0.89;
        };
    }
}
