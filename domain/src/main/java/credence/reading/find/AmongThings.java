package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The annexation of the valley is among the things that Israel is considering": who weighs what the sentence begins with. */
record AmongThings(Scene scene) {
    private static final Set<String> WEIGHING =
            Set.of("consider", "weigh", "contemplate", "mull", "study", "discuss", "examine", "explore");

    /** Chunks between the noun and the verb that says what it is. */
    private static final int REACH = 6;

    Optional<List<PolityKey>> weighedBy(int noun) {
        int end = Math.min(noun + REACH, scene.parse().chunks().size() - 1);
        int is = -1;
        for (int j = noun + 1; j <= end && is < 0; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.VERB)) {
                is = j;
            }
        }
        int behind = is + 1;
        boolean among = is > 0
                && Word.isOneOf(scene.parse().lower(is), "is", "was")
                && Word.isOneOf(scene.parse().lower(behind), "among", "one");
        return !among
                ? Optional.empty()
                : scene.parse().verbs().stream()
                        .filter(verb -> verb.chunk() > behind && verb.finite() && !verb.passive() && !verb.negated())
                        .findFirst()
                        .filter(verb -> WEIGHING.contains(verb.base()))
                        .map(verb -> who(verb, behind))
                        .filter(keys -> keys.size() == 1);
    }

    /** The subject, or the noun right before where the tagger joined both: "the things Benjamin Netanyahu is considering". */
    private List<PolityKey> who(VerbGroup verb, int from) {
        return verb.chunk() - 1 > from ? scene.polities(verb.chunk() - 1) : List.of();
    }
}
