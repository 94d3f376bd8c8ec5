package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "revoked the recognition it gave last year", "that it had granted Kosovo in 2016": what is taken back was done once. */
final class GrantedBefore {
    private static final Set<String> GIVING =
            Set.of("give", "gave", "grant", "extend", "accord", "announce", "offer", "proclaim", "declare");

    /** Chunks from the noun to the clause that hangs on it. */
    private static final int NEAR_BY = 6;

    private final Scene scene;

    GrantedBefore(Scene scene) {
        this.scene = scene;
    }

    /**
     * @param noun "the recognition"
     * @param actors who takes it back
     * @param parties from whom
     */
    Optional<Found> of(int noun, List<PolityKey> actors, List<Party> parties) {
        for (int j = noun + 1; j <= noun + NEAR_BY; j++) {
            Optional<VerbGroup> verb = scene.parse().verbAt(j);
            if (verb.isPresent()) {
                boolean gives = GIVING.contains(verb.get().base())
                        && verb.get().finite()
                        && !verb.get().negated()
                        && !verb.get().passive()
                        && scene.parse().kindAt(j - 1, Chunk.Kind.NOUN)
                        && scene.polities(j - 1).equals(actors);
                return gives
                        ? Optional.of(scene.acts()
                                .found(
                                        scene.lexicon().rule("recognition.grant"),
                                        actors,
                                        parties,
                                        Status.DONE,
                                        j,
                                        List.of(noun, j - 1))
                                .asBackground())
                        : Optional.empty();
            }
            boolean link = scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    || scene.parse().kindAt(j, Chunk.Kind.RELATIVE)
                    || scene.parse().lower(j).matches("of|that");
            if (!link) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
