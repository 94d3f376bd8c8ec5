package credence.web;

import credence.act.Aspect;
import credence.act.Effect;
import credence.stance.Position;
import credence.time.Answer;
import credence.time.Edtf;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One aspect of a stance as a page shows it.
 *
 * @param words where the actor stands in it by what is held, for example "recognises"
 * @param certain yes, possible (the dates leave more than one state open) or no (nothing on record)
 * @param since the date of the act that began it; null where none did or several states are open
 * @param dissents what others' accounts come to; empty where nobody disputes it
 */
public record StanceLine(
        String label,
        String words,
        Answer certain,
        @Nullable Edtf since,
        List<EntryLine> deciding,
        List<Dissent> dissents) {
    /** What somebody's account comes to. */
    public record Dissent(
            String teller, String words, @Nullable Edtf since, List<EntryLine> deciding) {}

    static StanceLine of(Position position, Names names) {
        return new StanceLine(
                label(position.aspect()),
                words(position),
                position.certain(),
                position.sinceWhen().orElse(null),
                lines(position, names),
                position.dissents().stream()
                        .map(dissent -> new Dissent(
                                names.teller(dissent.teller()),
                                words(dissent.position()),
                                dissent.position().sinceWhen().orElse(null),
                                lines(dissent.position(), names)))
                        .toList());
    }

    private static List<EntryLine> lines(Position position, Names names) {
        return position.deciding().stream()
                .map(entry -> EntryLine.of(entry, names))
                .toList();
    }

    static String label(Aspect aspect) {
        return switch (aspect) {
            case RECOGNITION -> "Recognition";
            case RELATIONS -> "Relations";
            case MISSION -> "Missions";
        };
    }

    /** What is held, in words. */
    static String words(Position position) {
        if (position.could().isEmpty()) {
            return "nothing on record";
        }
        String could = position.could().stream().map(Effect::label).collect(Collectors.joining(", or "));
        return switch (position.certain()) {
            case YES -> could;
            case NO, POSSIBLE -> "possibly: " + could + (position.orNothing() ? ", or nothing yet" : "");
        };
    }

    public boolean isDisputed() {
        return !dissents.isEmpty();
    }
}
