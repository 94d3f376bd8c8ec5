package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** "Ireland broke off relations with Norway. Its ambassador in Oslo was expelled": by whom, and whose they are. */
final class ItsEnvoys {
    private static final Set<String> ANSWERS = WordSet.of("response", "return", "reply", "turn", "retaliation", "kind");

    private final Scene scene;

    ItsEnvoys(Scene scene) {
        this.scene = scene;
    }

    /** Both, of the two of whom the text told last; empty where the words leave it open. */
    List<PolityKey> hostAndOwner(VerbGroup verb, int noun) {
        boolean its = verb.passive()
                && scene.units(noun).getFirst().is("its")
                && scene.polities(scene.agent(verb)).isEmpty();
        List<PolityKey> pair = its ? scene.text().lastTold().lastPair(scene.sentence() - 1) : List.of();
        if (pair.size() != 2) {
            return List.of();
        }
        List<PolityKey> placed = scene.owners().hosts(scene.clauses().after(noun, "in", "to"));
        if (placed.size() == 1 && pair.contains(placed.getFirst())) {
            return pair.getFirst().equals(placed.getFirst()) ? pair : pair.reversed();
        }
        // whoever acted first has its own sent home for it
        boolean open = placed.isEmpty() && (isThere(noun) || answers(verb)) && !isOfAThird(pair);
        return open ? pair.reversed() : List.of();
    }

    /** "Ireland broke off relations with Norway. Sweden protested. Its ambassador was expelled in response": Sweden's. */
    private boolean isOfAThird(List<PolityKey> pair) {
        return scene.text().named().stream()
                .filter(name -> name.sentence() == scene.sentence() - 1)
                .anyMatch(name -> !pair.contains(name.naming().polity()));
    }

    private boolean isThere(int noun) {
        return scene.parse().lower(noun + 1).equals("there")
                || scene.parse().lower(noun).endsWith(" there");
    }

    private boolean answers(VerbGroup verb) {
        return scene.parse().lower(verb.chunk() + 1).equals("in")
                && scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN)
                && scene.head(verb.chunk() + 2).in(ANSWERS);
    }
}
