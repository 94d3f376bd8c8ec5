package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose a vote, referendum or resolution is that others praise or condemn. */
record Votes(Scene scene) {
    /** Sentences back over which a vote is meant. */
    private static final int NEAR = 6;

    private static final Set<String> VOTED = WordSet.of("voted", "adopted", "passed", "approved");

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
        List<PolityKey> organised = Word.isOneOf(conduct, "vote", "resolution") ? voters(actors) : List.of();
        List<PolityKey> voters = organised.isEmpty() && conduct.equals("vote") ? deputies(actors) : organised;
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

    /** "French deputies voted to make it a crime. Armenia hailed the vote": of the state whose they are. */
    private List<PolityKey> deputies(List<PolityKey> actors) {
        for (int sentence = scene.sentence() - 1; sentence >= Math.max(0, scene.sentence() - NEAR); sentence--) {
            boolean told = scene.text().sentences().get(sentence).tokens().stream()
                    .anyMatch(token -> VOTED.contains(token.lower()));
            List<PolityKey> state = told ? voting(scene.beside(sentence)) : List.of();
            if (state.size() == 1 && !actors.containsAll(state)) {
                return state;
            }
        }
        return List.of();
    }

    private static List<PolityKey> voting(Scene there) {
        return there.parse().verbs().stream()
                .filter(verb -> verb.finite()
                        && !verb.negated()
                        && there.parse().unit(verb.unit()).in(VOTED))
                .flatMap(verb -> Assembly.of(there, there.agent(verb)).stream())
                .map(Assembly::state)
                .findFirst()
                .orElse(List.of());
    }
}
