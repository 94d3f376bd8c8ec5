package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** The number of allies that stands behind them: "reduces its allies to 12", "its roster of allies is down to 12". */
record AllyNumbers(Scene scene) {
    static final Set<String> TO = WordSet.of("to", "at", "down to", "from");
    /** What becomes of a number: "reduces its allies to 12". */
    static final Set<String> CHANGING = WordSet.of(
            "reduce", "cut", "bring", "take", "shrink", "whittle", "lower", "drop", "fall", "put", "trim", "dwindle");

    static final Set<String> SHRINKING =
            WordSet.of("shrink", "fall", "drop", "dwindle", "decline", "go", "grow", "rise");
    static final Set<String> BE = WordSet.of("be", "is", "are", "was", "were", "been");

    /** "reduces Taiwan's allies to 12", "brought the number of its diplomatic partners down to 12". */
    Optional<Amount> behind(int chunk) {
        int to = chunk + 1;
        boolean shrinks = scene.parse()
                .verbAt(to)
                .filter(verb -> (SHRINKING.contains(verb.base())
                                // "is down to 12"
                                || BE.contains(verb.base())
                                        && scene.parse().lower(verb.chunk() + 1).startsWith("down"))
                        && !verb.negated()
                        && verb.modal().isEmpty())
                .isPresent();
        Optional<VerbGroup> numbering = scene.parse()
                .verbAt(scene.parse().kindAt(to, Chunk.Kind.OTHER) ? to + 1 : to)
                .filter(verb -> verb.base().equals("number") && verb.finite());
        if (numbering.isPresent()) {
            // "The island's friends now number 26", "its allies number only 12"
            return scene.clauses().object(numbering.get()).stream()
                    .boxed()
                    .findFirst()
                    .flatMap(many -> Amount.in(scene.parse(), many));
        }
        if (scene.parse().lower(chunk - 1).equals("of")
                && scene.parse().lower(chunk - 3).equals("to")
                && scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && scene.head(chunk - 2).in("number", "list", "total", "tally")) {
            // "cutting to 15 the number of its allies", and not of those that it has lost
            boolean lost = scene.parse()
                    .verbAt(chunk + 1)
                    .filter(verb -> verb.base().equals("lose"))
                    .isPresent();
            return lost ? Optional.empty() : Amount.in(scene.parse(), chunk - 2);
        }
        if (shrinks) {
            // "The number of its allies has shrunk from 22 to 13"
            to = scene.parse().lower(to + 1).equals("from") ? to + 3 : to + 1;
            to = scene.parse().lower(to).equals("down") ? to + 1 : to;
            return scene.parse().lower(to).equals("to") && scene.parse().kindAt(to + 1, Chunk.Kind.NOUN)
                    ? Amount.in(scene.parse(), to + 1)
                    : Optional.empty();
        }
        while (TO.contains(scene.parse().lower(to + 1))
                || scene.parse().lower(to).equals("down")) {
            to++;
        }
        int at = to;
        boolean changes = scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() < chunk && verb.chunk() >= chunk - 5)
                .anyMatch(verb -> CHANGING.contains(verb.base())
                        && !verb.negated()
                        && verb.modal().isEmpty());
        return changes && scene.parse().lower(at).equals("to") && scene.parse().kindAt(at + 1, Chunk.Kind.NOUN)
                ? Amount.in(scene.parse(), at + 1)
                : Optional.empty();
    }
}
