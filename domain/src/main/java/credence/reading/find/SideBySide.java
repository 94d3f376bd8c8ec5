package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;

/** States that act side by side: "Pressure on Iran mounted. Peru severed ties and Chile recalled its ambassador". */
record SideBySide(Scene scene) {
    /** The only one that the sentence before names, toward which they act, and not toward each other. */
    List<PolityKey> target() {
        List<PolityKey> here =
                scene.text().namedIn(scene.sentence()).stream().distinct().toList();
        if (scene.sentence() == 0 || here.size() < 2 || isToldBefore()) {
            return List.of();
        }
        List<PolityKey> before = scene.text().namedIn(scene.sentence() - 1).stream()
                .filter(key -> !scene.text().isOrganisation(key))
                .distinct()
                .toList();
        return before.size() == 1
                        && !here.contains(before.getFirst())
                        && here.stream().allMatch(this::breaks)
                ? before
                : List.of();
    }

    /** Acts of others, whose other side may be meant. */
    private boolean isToldBefore() {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .anyMatch(told -> told.sentence() < scene.sentence());
    }

    /** "severed ties", "recalled its ambassador", "condemned the emirate". */
    private boolean breaks(PolityKey state) {
        return scene.parse().verbs().stream()
                .filter(VerbGroup::finite)
                .filter(verb -> scene.polities(scene.clauses().subject(verb)).contains(state))
                .anyMatch(this::isBreak);
    }

    private boolean isBreak(VerbGroup verb) {
        return Word.isOneOf(verb.base(), "condemn", "denounce")
                || scene.clauses().object(verb).stream()
                        .anyMatch(object -> Word.isOneOf(
                                        scene.head(object).lower(),
                                        "ties",
                                        "relations",
                                        "links",
                                        "embassy",
                                        "diplomats")
                                || scene.head(object).in(scene.lexicon().list("heads")));
    }
}
