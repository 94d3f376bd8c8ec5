package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Verbs that alone say that the same was done back: "Washington reciprocated within hours", "Canberra retaliated the following day". */
final class Reprisals {
    private static final Pattern KIND = Pattern.compile("kind\\b.*|the same way|like manner");

    private static final Set<String> BACK = WordSet.of("reciprocate");
    private static final Set<String> RETALIATES = WordSet.of("retaliate", "respond");

    private static final Set<String> ANSWERS =
            WordSet.of("answer", "respond", "reply", "retaliate", "react", "reciprocate");

    private Reprisals() {}

    /** "answered within hours", "retaliated against one country". */
    static boolean answers(VerbGroup verb) {
        return ANSWERS.contains(verb.base()) && !verb.passive() && !verb.negated();
    }

    static boolean isOne(Scene scene, VerbGroup verb) {
        int next = verb.chunk() + 1;
        boolean bare = scene.parse().kindAt(next, Chunk.Kind.TIME)
                || Word.isOneOf(
                        scene.parse().lower(next),
                        ".",
                        "within",
                        "the next day",
                        "the following day",
                        "the same day",
                        "a day later",
                        "one day later");
        boolean means =
                scene.parse().verbs().stream().anyMatch(other -> other.chunk() > verb.chunk() && other.gerund());
        boolean alike = BACK.contains(verb.base())
                || RETALIATES.contains(verb.base()) && bare && verb.modal().isEmpty();
        // "reciprocated only once: it told the Dutch to go"
        boolean told = java.util.stream.IntStream.range(
                        next, scene.parse().chunks().size())
                .anyMatch(j -> scene.parse().lower(j).equals(":"));
        return alike && !told && !means && !verb.passive();
    }

    /** "answered in kind". */
    static boolean inKind(Scene scene, VerbGroup verb) {
        return ANSWERS.contains(verb.base())
                && scene.parse().lower(verb.chunk() + 1).equals("in")
                && KIND.matcher(scene.parse().lower(verb.chunk() + 2)).matches();
    }
}
