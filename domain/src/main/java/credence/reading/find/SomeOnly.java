package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers of states that are none of all that do: of a week, of a day, more of them, those yet to come. */
record SomeOnly(Scene scene) {
    private static final Pattern SPAN = Pattern.compile(
            "(?:(?:in|over|during|within) )?(?:the )?(?:past|last|this) (?:\\w+ )?(?:days?|weeks?|months?|years?|decades?)");
    private static final Pattern DAY =
            Pattern.compile("\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|same day");
    private static final int MANY = 10;

    boolean are(int agent, int patient, VerbGroup verb) {
        return ofLate(agent, patient) || areSome(agent, verb);
    }

    /** "In the past week three countries have recognised it": how many of late, and not how many in all. */
    private boolean ofLate(int agent, int patient) {
        int comma = scene.parse().kindAt(agent - 1, Chunk.Kind.COMMA) ? agent - 2 : agent - 1;
        return isSpan(comma) || isSpan(patient + 1);
    }

    /** "Three more countries recognised it", "Ten countries will recognise it", "five did so on Tuesday": some, and not all that do. */
    private boolean areSome(int agent, VerbGroup verb) {
        // "Nineteen European governments recognised him on Monday": as many as that are all that did
        boolean few = Amount.in(scene.parse(), agent)
                .filter(amount -> amount.number() < MANY)
                .isPresent();
        boolean day = few
                && !verb.perfect()
                && !verb.pastPerfect()
                && !verb.passive()
                && IntStream.rangeClosed(verb.chunk() + 1, verb.chunk() + 4)
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.TIME)
                                && DAY.matcher(scene.parse().lower(j)).find());
        return day
                || scene.has(agent, "other", "more", "further", "another", "new", "additional")
                || verb.modal().equals("will");
    }

    private boolean isSpan(int time) {
        return (scene.parse().kindAt(time, Chunk.Kind.TIME)
                        || Word.isOneOf(scene.parse().lower(time - 1), "in", "over", "during", "within"))
                && SPAN.matcher(scene.parse().lower(time)).matches();
    }
}
