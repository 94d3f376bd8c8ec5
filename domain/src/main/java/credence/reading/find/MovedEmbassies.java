package credence.reading.find;

import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;

/** "Guatemala moved its embassy to Jerusalem. Honduras did the same": an embassy is moved, which opens and closes none. */
record MovedEmbassies(Scene scene) {
    private static final Set<String> MISSIONS = WordSet.of("embassy", "embassies", "mission", "missions");

    /** Whether that is what was told last before a verb, here or in the sentence before, and no act with it. */
    boolean areMeant(VerbGroup verb) {
        if (isMoved(scene, verb.chunk())) {
            return true;
        }
        int before = scene.sentence() - 1;
        return before >= 0
                && scene.text().memory().toldUpTo(before).reversed().stream()
                        .findFirst()
                        .filter(told -> told.sentence() == before)
                        .isEmpty()
                && isMoved(scene.beside(before), Integer.MAX_VALUE);
    }

    private static boolean isMoved(Scene there, int end) {
        return there.parse().verbs().stream()
                .filter(verb ->
                        verb.chunk() < end && Word.isOneOf(verb.base(), "move", "relocate", "transfer", "shift"))
                .anyMatch(verb -> there.patient(verb).stream()
                        .anyMatch(what -> there.head(what).in(MISSIONS)));
    }
}
