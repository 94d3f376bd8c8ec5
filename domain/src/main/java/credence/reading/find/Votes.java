package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;

/** Whose a vote, referendum or resolution is that others praise or condemn. */
record Votes(Scene scene) {
    /** Empty where it is none, or only what was told before says whose it is. */
    Optional<List<PolityKey>> of(int noun, List<PolityKey> actors) {
        String conduct = scene.head(noun).lower();
        boolean place = scene.parse().lower(noun + 1).equals("in")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).tag("PROPN");
        if (place && Word.isOneOf(conduct, "vote", "referendum", "plebiscite", "ballot")) {
            // "the vote in Chisinau", "in Crimea": of those who govern there, if that is not in dispute
            return Optional.of(scene.polities(noun + 2).stream()
                    .filter(key -> !scene.text().isContested(key))
                    .toList());
        }
        boolean ofOthers = Word.isOneOf(conduct, "vote", "referendum", "speech", "test")
                && scene.parse().lower(noun + 1).equals("of")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && !scene.polities(noun + 2).isEmpty();
        if (ofOthers) {
            return Optional.of(List.of());
        }
        List<PolityKey> voters = Word.isOneOf(conduct, "vote", "resolution") ? voters(actors) : List.of();
        return voters.isEmpty() ? Optional.empty() : Optional.of(voters);
    }

    /** "The Assembly condemned Russia. Peru hailed the vote": the organisation that voted. */
    private List<PolityKey> voters(List<PolityKey> actors) {
        return scene.text().memory().lastOpinions(scene.sentence()).stream()
                .map(told -> Parties.keys(told.actors()))
                .filter(keys -> keys.size() == 1
                        && !actors.containsAll(keys)
                        && scene.text().isOrganisation(keys.getFirst()))
                .findFirst()
                .orElse(List.of());
    }
}
