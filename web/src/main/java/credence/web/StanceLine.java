package credence.web;

import credence.act.Aspect;
import credence.act.Effect;
import credence.ledger.Entry;
import credence.stance.Position;
import credence.time.Answer;
import credence.time.Edtf;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One aspect of a stance as a page shows it.
 *
 * @param words where the actor stands in it, for example "recognises"
 * @param certain yes, possible (the dates leave more than one state open) or no (nothing on record)
 * @param since the date of the entry that decides; null where none does, several states are open, or it tells no date
 */
public record StanceLine(
        String label,
        String words,
        Answer certain,
        @Nullable Edtf since,
        List<EntryLine> deciding) {
    static StanceLine of(Position position, Names names) {
        List<Entry> deciding = position.deciding();
        return new StanceLine(
                label(position.aspect()),
                words(position),
                position.certain(),
                position.since() == null
                        ? null
                        : position.since().act().orElseThrow().when(),
                deciding.stream().map(entry -> EntryLine.of(entry, names)).toList());
    }

    private static String label(Aspect aspect) {
        return switch (aspect) {
            case RECOGNITION -> "Recognition";
            case RELATIONS -> "Relations";
            case MISSION -> "Mission";
        };
    }

    private static String words(Position position) {
        String held = held(position);
        return position.isDisputed() ? held + ", which others dispute" : held;
    }

    private static String held(Position position) {
        if (position.could().isEmpty()) {
            return "nothing on record";
        }
        String could = position.could().stream().map(Effect::label).collect(Collectors.joining(", or "));
        return switch (position.certain()) {
            case YES -> could;
            case NO, POSSIBLE -> "possibly: " + could + (position.orNothing() ? ", or nothing yet" : "");
        };
    }
}
