package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Recognitions that a rank is counted after: "the third recognition of Kosovo this year, after those by Kenya in March and Sudan in April". */
final class ThoseBefore {
    private static final Set<String> AFTER = WordSet.of("after", "following");
    private static final Set<String> BY = WordSet.of("by", "of");

    private ThoseBefore() {}

    /** @param noun where "recognition" stands */
    static Optional<Found> of(Scene scene, Targets targets, Rule rule, int noun) {
        OptionalInt of = scene.clauses().after(noun, "of");
        for (int j = noun + 1; of.isPresent() && j + 3 < scene.parse().chunks().size(); j++) {
            boolean those = scene.parse().lower(j + 1).equals("those")
                    && AFTER.contains(scene.parse().lower(j))
                    && BY.contains(scene.parse().lower(j + 2))
                    && scene.parse().kindAt(j + 3, Chunk.Kind.NOUN);
            if (those) {
                List<PolityKey> actors = scene.polities(j + 3);
                Targets.Meant meant = targets.recognised(of.getAsInt(), actors);
                return actors.isEmpty() || meant.parties().isEmpty()
                        ? Optional.empty()
                        : Optional.of(scene.acts()
                                .found(rule, actors, meant.parties(), Status.DONE, j + 3, List.of(j, j + 3))
                                .asBackground());
            }
        }
        return Optional.empty();
    }
}
