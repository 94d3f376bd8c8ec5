package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who announced the news of a report, where it tells of no act before: "... is no longer illegal, the Secretary of State announced. Israel hailed the decision". */
record NewsAnnouncers(Scene scene) {
    private static final Set<String> ANNOUNCES = WordSet.of(
            "announce", "decide", "declare", "order", "sign", "approve", "unveil", "impose", "ban", "lift", "reverse");

    /** Sentences of the lead. */
    private static final int LEAD = 3;

    /** @param actors who has the opinion, and so did not announce it */
    List<PolityKey> of(List<PolityKey> actors) {
        for (int sentence = 0; sentence < Math.min(LEAD, scene.sentence()); sentence++) {
            Scene there = scene.beside(sentence);
            Optional<List<PolityKey>> keys = there.parse().verbs().stream()
                    .filter(verb -> verb.finite() && ANNOUNCES.contains(verb.base()))
                    .map(verb -> there.polities(there.agent(verb)))
                    .filter(found -> found.size() == 1 && !actors.containsAll(found))
                    .findFirst();
            if (keys.isPresent()) {
                return keys.get();
            }
        }
        return List.of();
    }
}
