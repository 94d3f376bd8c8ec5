package credence.reading.parse;

import java.util.List;
import java.util.Set;

/** What leads a sentence without a mark behind it: "Under the agreement Israel will recognise", "During the war Egypt broke off relations". */
final class Fronted {
    /** Units of the longest such lead. */
    private static final int LONGEST = 5;

    /** Nouns that a name says more of: "with its neighbour Iraq". */
    private static final Set<String> RELATIVES = Set.of(
            "neighbour", "neighbor", "ally", "rival", "partner", "member", "host", "foe", "enemy", "friend", "sponsor", "patron", "power",
            "giant", "newcomer", "island", "islands", "state", "states", "republic", "republics", "nation", "nations", "country",
            "countries", "kingdom", "emirate", "region", "territory", "province", "capital", "city", "colony", "archipelago", "sultanate",
            "neighbours", "neighbors", "allies", "rivals", "partners", "members", "champion", "champions", "holders", "outsiders");

    private Fronted() {}

    /** Whether a name is the subject of the verb behind it, and no part of the noun group that begins before it. */
    static boolean endsBefore(List<Unit> units, int start, int name) {
        Unit before = units.get(name - 1);
        Unit subject = units.get(name);
        return subject.named()
                && subject.polity() != null
                && !subject.demonym()
                && before.tag("NOUN")
                && !before.capital()
                && !before.named()
                && !RELATIVES.contains(before.lower())
                && opens(units, start)
                && acts(units, name + 1);
    }

    private static boolean opens(List<Unit> units, int start) {
        int first = start - 1;
        if (first < 0 || !units.get(first).tag("ADP") && !units.get(first).tag("SCONJ")) {
            return false;
        }
        for (int i = first; i >= 0 && i > start - LONGEST; i--) {
            if (i == 0 || units.get(i - 1).is(";") || units.get(i - 1).is(":")) {
                return true;
            }
            if (units.get(i - 1).tag("VERB") || units.get(i - 1).tag("AUX") || units.get(i - 1).tag("PUNCT")) {
                return false;
            }
        }
        return false;
    }

    private static boolean acts(List<Unit> units, int behind) {
        int i = behind;
        while (i < units.size() && units.get(i).tag("ADV")) {
            i++;
        }
        if (i + 1 < units.size() && units.get(i).is("and") && units.get(i + 1).named()) {
            i += 2;
        }
        return i < units.size()
                && (units.get(i).tag("AUX")
                        || units.get(i).tag("VERB") && !units.get(i).lower().endsWith("ing"));
    }
}
