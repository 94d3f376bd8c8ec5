package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** "ordered its ambassador out of Quito", "told its envoy to leave Quito": out of another's land, so that the envoy is the one's own. */
final class OwnOrderedOut {
    private static final Set<String> OWN = WordSet.of("its", "their", "his", "her");
    private static final Set<String> OUT = WordSet.of("out", "leave", "quit");

    /** Chunks from the envoy to the land. */
    private static final int NEAR = 4;

    private OwnOrderedOut() {}

    /** Whether the envoys at a place are those of who acts. */
    static boolean is(Scene scene, int noun, List<PolityKey> actors) {
        if (actors.isEmpty() || !scene.units(noun).getFirst().in(OWN)) {
            return false;
        }
        boolean out = false;
        for (int j = noun + 1; j < scene.parse().chunks().size() && j <= noun + NEAR; j++) {
            for (String word : scene.parse().lower(j).split(" ")) {
                out |= OUT.contains(word);
            }
            if (out && scene.parse().kindAt(j, Chunk.Kind.NOUN)) {
                List<PolityKey> lands = scene.polities(j);
                return !lands.isEmpty() && lands.stream().noneMatch(actors::contains);
            }
        }
        return false;
    }
}
