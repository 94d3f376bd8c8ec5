package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import java.util.List;

/** "the republic, which only Turkey recognises", "which nobody but Turkey recognises": what stands before the clause is recognised. */
record WhichClauses(Scene scene) {
    /**
     * @param first the noun group with which the clause begins
     * @param by who recognises it
     */
    List<Party> recognised(int first, PolityKey by) {
        int relative = scene.parse().kindAt(first - 1, Chunk.Kind.OTHER) ? first - 2 : first - 1;
        int before = scene.parse().kindAt(relative - 1, Chunk.Kind.COMMA) ? relative - 2 : relative - 1;
        return scene.parse().kindAt(relative, Chunk.Kind.RELATIVE)
                        && scene.parse().kindAt(before, Chunk.Kind.NOUN)
                ? new Targets(scene)
                        .recognised(before, List.of(by)).parties().stream()
                                .filter(party -> !party.equals(Party.of(by)))
                                .toList()
                : List.of();
    }
}
