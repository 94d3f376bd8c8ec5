package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** "revoked the recognition it gave last year", "that it had granted Kosovo in 2016": what is taken back was done once. */
final class GrantedBefore {
    private static final Set<String> GIVING =
            WordSet.of("give", "grant", "extend", "accord", "announce", "offer", "proclaim", "declare");

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
        return giving(noun)
                .filter(verb -> scene.polities(verb.chunk() - 1).equals(actors))
                .map(verb -> scene.acts()
                        .found(
                                scene.lexicon().rule("recognition.grant"),
                                actors,
                                parties,
                                Status.DONE,
                                verb.chunk(),
                                List.of(noun, verb.chunk() - 1))
                        .asBackground());
    }

    /** "the recognition that it gave Taiwan", "it had granted to Kosovo": to whom, where the clause behind the noun names them. */
    OptionalInt toWhom(int noun) {
        return giving(noun)
                .map(verb -> {
                    OptionalInt to = scene.clauses().after(verb.chunk(), "to");
                    return to.isPresent() ? to : scene.clauses().object(verb);
                })
                .orElse(OptionalInt.empty());
    }

    private Optional<VerbGroup> giving(int noun) {
        for (int j = noun + 1; j <= noun + NEAR_BY; j++) {
            Optional<VerbGroup> verb = scene.parse().verbAt(j);
            if (verb.isPresent()) {
                int before = j - 1;
                return verb.filter(one -> GIVING.contains(one.base())
                        && one.finite()
                        && !one.negated()
                        && !one.passive()
                        && scene.parse().kindAt(before, Chunk.Kind.NOUN));
            }
            boolean link = scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    || scene.parse().kindAt(j, Chunk.Kind.RELATIVE)
                    || Word.isOneOf(scene.parse().lower(j), "of", "that");
            if (!link) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
