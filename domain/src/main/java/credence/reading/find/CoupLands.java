package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.text.Token;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where power was seized that an opinion condemns: "the coup in Mali", "Niger's junta ... the coup", "soldiers flew him out of Honduras". */
record CoupLands(Scene scene) {
    private static final Set<String> TOLD = Set.of(
            "coup",
            "putsch",
            "overthrow",
            "overthrown",
            "overthrew",
            "ousted",
            "toppled",
            "deposed",
            "soldiers",
            "junta",
            "mutineers");

    static boolean isCoup(String noun) {
        return Word.isOneOf(noun, "coup", "putsch", "overthrow");
    }

    /** @param actors who condemn it, and so have not done it */
    List<PolityKey> of(int coup, List<PolityKey> actors) {
        // "the coup in Mali", "the overthrow of President Bazoum"
        List<PolityKey> named = Word.isOneOf(scene.parse().lower(coup + 1), "in", "against", "of")
                        && scene.parse().kindAt(coup + 2, Chunk.Kind.NOUN)
                ? scene.polities(coup + 2)
                : List.of();
        List<PolityKey> ruled = ruled(actors);
        if (named.isEmpty()) {
            return ruled;
        }
        // "the coup in Mali" says where it was, and nothing of who rules there now, unless they are told of, too
        boolean where = scene.parse().lower(coup + 1).equals("in");
        return named.stream()
                .filter(land -> isState(land) && (!where || ruled.contains(land)))
                .toList();
    }

    /** Whose rulers the text has told to have seized power. */
    private List<PolityKey> ruled(List<PolityKey> actors) {
        return scene.text()
                .callings()
                .ruledBySoldiers()
                .filter(land -> isState(land) && !actors.contains(land))
                .or(() -> told(actors))
                .map(List::of)
                .orElse(List.of());
    }

    /** The one state that the nearest sentence before names which tells of it. */
    private Optional<PolityKey> told(List<PolityKey> actors) {
        // "Guinea expressed its support for the junta": in another land
        Set<PolityKey> others = scene.text().memory().lastOpinions(scene.sentence()).stream()
                .flatMap(told -> Parties.keys(told.actors()).stream())
                .collect(Collectors.toSet());
        for (int sentence = scene.sentence() - 1; sentence >= 0; sentence--) {
            List<Token> tokens = scene.text().sentences().get(sentence).tokens();
            List<PolityKey> states = tokens.stream().anyMatch(token -> TOLD.contains(token.lower()))
                    ? scene.text().namedIn(sentence).stream()
                            .filter(land -> isState(land) && !actors.contains(land) && !others.contains(land))
                            .toList()
                    : List.of();
            if (!states.isEmpty()) {
                return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isState(PolityKey key) {
        return !scene.text().isOrganisation(key);
    }
}
