package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** What somebody is called behind a name: "called its recognition of Kosovo premature", which is no part of the name's noun group. */
final class Judgements {
    private static final Set<String> WORDS = WordSet.of(
            "premature",
            "illegal",
            "unlawful",
            "invalid",
            "void",
            "null",
            "hasty",
            "wrong",
            "mistaken",
            "unjustified",
            "unacceptable",
            "irresponsible",
            "illegitimate",
            "regrettable",
            "unwise",
            "ill-advised",
            "unconstitutional",
            "unfortunate",
            "disproportionate",
            "dangerous",
            "absurd",
            "irreversible",
            "final");

    private Judgements() {}

    static boolean isBehindName(List<Unit> units, int k) {
        boolean noun = k + 1 < units.size()
                && (units.get(k + 1).tag("NOUN") || units.get(k + 1).tag("PROPN"));
        return units.get(k).in(WORDS)
                && units.get(k - 1).named()
                && !units.get(k - 1).demonym()
                && !noun;
    }
}
