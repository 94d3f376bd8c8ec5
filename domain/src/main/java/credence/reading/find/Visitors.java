package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose visit an opinion is of: whoever was told to have travelled. */
final class Visitors {
    private static final Set<String> TRAVELS = WordSet.of("visit", "travel", "arrive", "fly", "land", "tour");

    /** Sentences back to who travelled. */
    private static final int VISITS = 4;

    private final Scene scene;

    Visitors(Scene scene) {
        this.scene = scene;
    }

    /** "Saar visited Somaliland. Somalia condemned the visit": whoever was told to have travelled. */
    List<PolityKey> of(List<PolityKey> actors) {
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - VISITS); sentence--) {
            Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
            Optional<List<PolityKey>> keys = there.parse().verbs().stream()
                    // "has been received in Hargeisa"
                    .filter(verb -> verb.finite()
                            && !verb.negated()
                            && (TRAVELS.contains(verb.base())
                                    || verb.passive() && verb.base().equals("receive")))
                    .map(verb -> there.polities(there.clauses().subject(verb)))
                    .filter(found -> found.size() == 1 && !actors.containsAll(found))
                    .findFirst();
            if (keys.isPresent()) {
                return keys.get();
            }
        }
        return List.of();
    }
}
