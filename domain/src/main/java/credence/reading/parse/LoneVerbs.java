package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** A word that may be a verb in a sentence that has no other for its own. */
final class LoneVerbs {
    private static final Set<String> OPINIONS = WordSet.of(
            "backs",
            "hails",
            "slams",
            "rejects",
            "welcomes",
            "condemns",
            "denounces",
            "supports",
            "praises",
            "deplores");

    private LoneVerbs() {}

    /** "condemned the declaration and supports Serbia": a noun to the tagger, yet who condemned does so. */
    static boolean opinesToo(List<Unit> units, int i) {
        return i > 1
                && i + 1 < units.size()
                && units.get(i).in(OPINIONS)
                && !units.get(i).tag("VERB")
                && units.get(i - 1).in("and", "but")
                && units.get(i + 1).named()
                && units.subList(0, i - 1).stream().anyMatch(unit -> unit.tag("VERB"));
    }

    /** "its embassy there would not be closed": a modal that the tagger takes for a verb of its own. */
    static boolean governs(List<Unit> units, int modal) {
        int next = modal + 1;
        while (next < units.size()
                && (units.get(next).is("not") || units.get(next).tag("ADV"))) {
            next++;
        }
        return next < units.size()
                && (units.get(next).in("be", "have")
                        || units.get(next).tag("VERB")
                                && VerbForms.isBase(units.get(next).lower()));
    }

    /** "Its threat to expel the ambassador alarmed Paris": the only verb that a sentence could have for its own. */
    static boolean isPast(List<Unit> units, int i) {
        boolean object = i + 1 < units.size()
                && (units.get(i + 1).named()
                        || units.get(i + 1).tag("DET")
                        || units.get(i + 1).in(HiddenVerbs.OBJECTS)
                        || units.get(i + 1).in(Words.POSSESSIVES));
        if (!object) {
            return false;
        }
        for (int j = 0; j < units.size(); j++) {
            boolean hangs =
                    j > 0 && units.get(j - 1).is("to") || units.get(j).lower().endsWith("ing");
            if (j != i && (units.get(j).tag("AUX") || units.get(j).tag("VERB") && !hangs)) {
                return false;
            }
        }
        return true;
    }
}
