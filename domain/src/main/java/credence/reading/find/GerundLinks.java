package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.SaidAsides;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;

/** How far a gerund had come, from the small word before it. */
final class GerundLinks {
    private final Parse parse;
    private final Framing framing;
    private final HangingStatus hanging;

    GerundLinks(Parse parse, Framing framing, HangingStatus hanging) {
        this.parse = parse;
        this.framing = framing;
        this.hanging = hanging;
    }

    /** What the preposition before a gerund says by itself: "decided against recognising", "is moving towards recognising". */
    Optional<Status> of(VerbGroup verb, int depth) {
        String before = parse.lower(verb.chunk() - 1);
        if (Word.isOneOf(before, "since", "after") && behindFinite(verb)) {
            // "had agreed to a truce after declaring independence"
            return Optional.of(Status.DONE);
        }
        boolean against = before.equals("against");
        if (against || Word.isOneOf(before, "towards", "toward")) {
            boolean told = framing.frame(verb.chunk() - 1)
                    .filter(outer -> Word.isOneOf(outer.base(), "warn", "advise", "caution", "urge", "argue"))
                    .isPresent();
            return told ? Optional.empty() : Optional.of(against ? Status.REFUSED : Status.INTENDED);
        }
        // "thinks of suspending relations or else of withdrawing its ambassador"
        boolean again = parse.kindAt(verb.chunk() - 1, Chunk.Kind.PREPOSITION);
        int joint = !again
                ? verb.chunk() - 1
                : verb.chunk() - (parse.lower(verb.chunk() - 2).equals("else") ? 3 : 2);
        if (!Word.isOneOf(parse.lower(joint), "or", "and") || !parse.kindAt(joint, Chunk.Kind.AND)) {
            return Optional.empty();
        }
        // "is considering suspending relations or withdrawing its ambassador"
        for (int j = SaidAsides.beforeJoint(parse, joint); j >= 0; j--) {
            Optional<VerbGroup> other = parse.verbAt(j);
            if (other.isPresent()) {
                return other.get().gerund() && (!again || parse.lower(j - 1).equals(before))
                        ? hanging.of(other.get(), depth + 1)
                        : Optional.empty();
            }
            if (parse.kindAt(j, Chunk.Kind.STOP)
                    || parse.kindAt(j, Chunk.Kind.RELATIVE)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean behindFinite(VerbGroup verb) {
        return parse.verbs().reversed().stream()
                .filter(other -> other.chunk() < verb.chunk())
                .findFirst()
                .filter(other -> other.finite() && other.modal().isEmpty())
                .isPresent();
    }
}
