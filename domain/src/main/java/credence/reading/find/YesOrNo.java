package credence.reading.find;

import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;
import java.util.Set;

/** What is asked and answered with a plain yes or no in one sentence: "Asked whether Peru would follow, the president said no". */
final class YesOrNo {
    private YesOrNo() {}

    /** The verb of what was asked, which this one answers. */
    static Optional<VerbGroup> question(Scene scene, VerbGroup answer) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() < answer.chunk() && verb.finite())
                .filter(verb -> scene.clauses().subject(verb).stream()
                        .anyMatch(subject -> Word.isOneOf(
                                scene.parse()
                                        .lower(scene.clauses().list(subject).getFirst() - 1),
                                "whether",
                                "if")))
                .findFirst();
    }

    /** Whether what is asked with a verb is answered in the sentence. */
    static boolean isAnswered(Scene scene, VerbGroup verb) {
        return scene.parse().verbs().stream()
                .filter(answer -> answer.chunk() > verb.chunk() && answers(scene, answer))
                .anyMatch(answer -> question(scene, answer).equals(Optional.of(verb)));
    }

    /** "said no". */
    static boolean answers(Scene scene, VerbGroup verb) {
        return verb.finite()
                && Speech.says(verb.base())
                && Set.of("no", "yes").contains(scene.parse().lower(verb.chunk() + 1));
    }
}
