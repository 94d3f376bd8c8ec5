package credence.api;

import credence.v1.AnswerPart;
import credence.v1.Flag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that are kept, and what later entries made of them, as messages. */
final class Kept {
    private Kept() {}

    /** By the names of the parts. */
    static List<AnswerPart> parts(Map<String, String> answer) {
        return answer.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> AnswerPart.newBuilder()
                        .setField(part.getKey())
                        .setValue(part.getValue())
                        .build())
                .toList();
    }

    static List<Flag> flags(List<credence.verdict.Flag> flags) {
        return flags.stream().map(Kept::flag).toList();
    }

    private static Flag flag(credence.verdict.Flag flag) {
        Flag.Builder message = Flag.newBuilder()
                .setEntry(flag.by().revision().value())
                .setKnownAt(Messages.timestamp(flag.by().knownAt()))
                .setField(flag.field());
        Optional.ofNullable(flag.was()).ifPresent(message::setWas);
        Optional.ofNullable(flag.now()).ifPresent(message::setNow);
        return message.build();
    }
}
