package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** "the Chadian embassy's closure": whose it is, apart from what is done to it. */
final class OwnedMissions {
    private static final Set<String> MISSIONS = WordSet.of("embassy", "ambassador", "envoy");

    private static final Set<String> DONE_TO = WordSet.of("closure", "closing", "reopening", "opening", "recall");

    private OwnedMissions() {}

    /** Whether a noun group ends with the "'s" of a mission. */
    static boolean endAt(List<Unit> units, int from, int possessive) {
        return possessive > from
                && units.get(possessive - 1).in(MISSIONS)
                && possessive + 1 < units.size()
                && units.get(possessive + 1).in(DONE_TO);
    }
}
