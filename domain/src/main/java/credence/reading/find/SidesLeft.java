package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** Verbs that tell in a figure that one of two rivals is left for the other: "the ninth country to leave", "to turn its back on Taipei". */
record SidesLeft(Scene scene) {
    static final Set<String> LEAVING = WordSet.of("leave", "desert", "abandon", "defect", "switch");

    /** "to leave its side", "to abandon the alliance". */
    private static final Set<String> SIDES =
            WordSet.of("it", "them", "side", "camp", "fold", "ally", "friend", "partner", "alliance");

    private static final Set<String> LINKS = WordSet.of("from", "on", "with");

    /** Not "the ninth team to leave the tournament", which is no side. */
    boolean mayLeave(VerbGroup verb) {
        int object = verb.chunk() + 1;
        return verb.base().equals("switch")
                || !scene.parse().kindAt(object, Chunk.Kind.NOUN)
                || scene.head(object).in(SIDES)
                || !scene.polities(object).isEmpty();
    }

    /** "the fifth state to go back on its word": to take back what it had done. */
    boolean goesBack(VerbGroup verb) {
        return verb.base().equals("go")
                && scene.parse().lower(verb.chunk() + 1).equals("back")
                && scene.parse().lower(verb.chunk() + 2).equals("on")
                && Word.isOneOf(
                        scene.parse().lower(verb.chunk() + 3),
                        "it",
                        "that",
                        "its word",
                        "their word",
                        "its decision",
                        "their decision",
                        "the decision",
                        "the step",
                        "such a decision",
                        "such a step",
                        "that decision",
                        "its promise");
    }

    /** "the sixth ally to turn its back on Taipei", "to turn away from it", "to part ways with the island", "to part with Taipei", "to walk away from it". */
    boolean turnsAway(VerbGroup verb, String next) {
        boolean parts = verb.base().equals("part");
        int link = parts && next.equals("with") ? verb.chunk() + 1 : verb.chunk() + 2;
        boolean turns = verb.base().equals("walk")
                ? Word.isOneOf(next, "away", "out")
                : parts
                        ? Word.isOneOf(next, "ways", "company", "with")
                        : Word.isOneOf(next, "away", "its backs", "its back", "their backs", "their back");
        return turns
                && LINKS.contains(scene.parse().lower(link))
                && !scene.polities(OptionalInt.of(link + 1)).isEmpty();
    }
}
