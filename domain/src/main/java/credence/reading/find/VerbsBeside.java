package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;

/** The verb beside which an infinitive or gerund stands, and that says how far it has come: "is to open relations, ending those with Taiwan". */
record VerbsBeside(Parse parse, Statuses statuses) {
    /** "are to sign a treaty on Monday and to open embassies": the verb to which the other infinitive is joined. */
    Optional<VerbGroup> planned(VerbGroup verb) {
        return parse.kindAt(verb.chunk() - 1, Chunk.Kind.AND)
                ? parse.verbs().reversed().stream()
                        .filter(other -> other.chunk() < verb.chunk())
                        .findFirst()
                        .filter(other -> other.finite() && other.modal().equals("be to"))
                : Optional.empty();
    }

    /** "is to open relations with China, ending its ties with Taiwan": as far as the verb beside which it stands; else done. */
    Status status(VerbGroup verb, int depth) {
        if (!parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA) || verb.perfect()) {
            return Status.DONE;
        }
        return parse.verbs().reversed().stream()
                .filter(other -> other.chunk() < verb.chunk() && other.finite())
                .findFirst()
                .filter(other -> Word.isOneOf(other.modal(), "will", "be to"))
                .flatMap(other -> statuses.of(other, depth + 1))
                .filter(Status.ANNOUNCED::equals)
                .orElse(Status.DONE);
    }
}
