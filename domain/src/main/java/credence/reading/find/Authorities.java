package credence.reading.find;

import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Those who govern in a capital, where they are a polity of their own. */
record Authorities(Scene scene) {
    /** What those are called who rule somewhere. */
    static final Set<String> GOVERNING =
            WordSet.of("authorities", "government", "rulers", "regime", "administration", "leadership", "leaders");

    /** "the authorities in Kabul", where the text tells of the Taliban: those who govern there, and not the state. */
    List<PolityKey> governing(int chunk, List<PolityKey> meant) {
        if (meant.size() != 1 || !GOVERNING.contains(scene.head(chunk).lower())) {
            return meant;
        }
        Optional<String> capital =
                scene.text().polities().find(meant.getFirst()).flatMap(polity -> Optional.ofNullable(polity.capital()));
        return scene.text().named().stream()
                .map(name -> name.naming().polity())
                .filter(key -> scene.text().kind(key) == PolityKind.GOVERNMENT)
                .filter(key -> capital.isPresent()
                        && scene.text()
                                .polities()
                                .find(key)
                                .filter(polity -> capital.get().equals(polity.capital()))
                                .isPresent())
                .findFirst()
                .map(List::of)
                .orElse(meant);
    }
}
