package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is backed where the words leave it out: "Gunmen attacked Kenya. Chad pledged its support for the country". */
final class Stricken {
    private static final int NEAR = 2;

    private static final Set<String> COUNTRY = WordSet.of("country", "nation", "state");

    private final Scene scene;

    Stricken(Scene scene) {
        this.scene = scene;
    }

    /** "the country", "the country's unity", "the elected government". */
    boolean isMeant(int noun) {
        List<Unit> units = scene.units(noun);
        boolean country =
                units.getFirst().is("the") && units.size() > 1 && units.get(1).in(COUNTRY);
        return country && (units.size() == 2 || units.size() > 3 && units.get(2).is("'s"))
                || units.size() == 3
                        && units.get(1).in("elected", "legitimate")
                        && units.get(2).is("government");
    }

    /** The one other state told of right before, or that was attacked there; empty where two fit. */
    List<PolityKey> before(int chunk, List<PolityKey> actors) {
        boolean pronoun = false;
        for (int j = 0; j < chunk; j++) {
            pronoun |= scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.head(j).in("it", "them", "him", "her");
        }
        if (pronoun) {
            // "Bahrain and Kuwait sided with it, the former offering its support"
            return List.of();
        }
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - NEAR); sentence--) {
            Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
            int end = sentence == scene.sentence()
                    ? scene.parse().chunks().get(chunk).from()
                    : there.parse().units().size();
            List<PolityKey> others = there.parse().units().subList(0, end).stream()
                    .flatMap(unit -> Optional.ofNullable(unit.polity()).stream())
                    .filter(key -> !actors.contains(key) && !scene.text().isOrganisation(key))
                    .distinct()
                    .toList();
            if (!others.isEmpty()) {
                return others.size() == 1 ? others : attacked(there, others);
            }
        }
        return List.of();
    }

    private static List<PolityKey> attacked(Scene there, List<PolityKey> others) {
        Set<String> assaults = there.lexicon().list("assaults");
        List<PolityKey> victims = there.parse().verbs().stream()
                .filter(verb -> there.parse().unit(verb.unit()).in(assaults))
                .flatMap(verb -> there.polities(there.patient(verb)).stream())
                .filter(others::contains)
                .distinct()
                .toList();
        return victims.size() == 1 ? victims : List.of();
    }
}
