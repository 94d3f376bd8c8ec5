package credence.reading.find;

import credence.act.Status;
import java.util.List;
import java.util.Set;

/** "Asked whether Peru would do the same, its minister said it would not": the answer tells, and what was asked is open no more. */
final class AnsweredQuestions {
    private static final Set<Status> ANSWERS = Set.of(Status.REFUSED, Status.DENIED, Status.ANNOUNCED);

    private AnsweredQuestions() {}

    /** The acts of a sentence but for those that it asks of and goes on to answer. */
    static List<Found> without(Scene scene, List<Found> here) {
        boolean asks =
                scene.parse().verbs().stream().anyMatch(verb -> verb.base().equals("ask"));
        return asks
                ? here.stream()
                        .filter(asked -> asked.status() != Status.HYPOTHETICAL
                                || here.stream().noneMatch(answer -> answers(answer, asked)))
                        .toList()
                : here;
    }

    private static boolean answers(Found answer, Found asked) {
        return ANSWERS.contains(answer.status())
                && answer.anchor() > asked.anchor()
                && answer.kind() == asked.kind()
                && answer.actors().equals(asked.actors())
                && answer.targets().equals(asked.targets());
    }
}
