package credence.reading.find;

import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Set;

/** What an ambassador is called home for that makes it no recall: other work, or talks to which he was sent and not to a state. */
final class Errands {
    /** What an ambassador who is recalled goes home for. */
    private static final Set<String> REPORTS = WordSet.of(
            "report", "consult", "brief", "explain", "discuss", "protest", "show", "express", "signal", "mark");

    private static final Set<String> NEGOTIATORS = WordSet.of("negotiator", "negotiators", "delegates", "delegate");

    private final Scene scene;

    Errands(Scene scene) {
        this.scene = scene;
    }

    /** "was called home to take charge of an inquiry": for other work, and not in protest. */
    boolean isForATask(Rule rule, VerbGroup verb) {
        int home = rule.particles().isEmpty() ? -1 : scene.rules().particle(rule, verb);
        int next = scene.parse().kindAt(home + 1, Chunk.Kind.TIME) ? home + 2 : home + 1;
        return home >= 0
                && scene.parse()
                        .verbAt(next)
                        .filter(task -> task.infinitive() && !REPORTS.contains(task.base()))
                        .isPresent();
    }

    /** "summoned Ambassador Kampelman and the other negotiators home": sent to talks, and to no state. */
    boolean negotiates(int noun) {
        return scene.clauses().list(noun).stream().anyMatch(member -> scene.has(member, NEGOTIATORS));
    }
}
