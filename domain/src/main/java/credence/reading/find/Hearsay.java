package credence.reading.find;

import credence.reading.parse.VerbGroup;
import java.util.Set;

/** "is believed to have recalled its ambassador", "was reported to have cut ties", "claims to have": done, by what others say. */
final class Hearsay {
    private static final Set<String> BELIEVED = Set.of(
            "believe",
            "believed",
            "report",
            "reported",
            "understand",
            "understood",
            "think",
            "thought",
            "know",
            "known",
            "rumour",
            "rumoured",
            "rumored");

    private static final Set<String> CLAIMING = Set.of("claim", "claims", "claimed");

    private Hearsay() {}

    static boolean tells(VerbGroup verb, VerbGroup outer) {
        return verb.infinitive()
                && verb.perfect()
                && !verb.negated()
                && outer.finite()
                && !outer.negated()
                && outer.modal().isEmpty()
                && (outer.passive() ? BELIEVED.contains(outer.base()) : CLAIMING.contains(outer.base()));
    }
}
