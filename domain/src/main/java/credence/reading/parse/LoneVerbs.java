package credence.reading.parse;

import java.util.List;

/** A word that may be a verb in a sentence that has no other for its own. */
final class LoneVerbs {
    private LoneVerbs() {}

    /** "Its threat to expel the ambassador alarmed Paris": the only verb that a sentence could have for its own. */
    static boolean isPast(List<Unit> units, int i) {
        boolean object = i + 1 < units.size()
                && (units.get(i + 1).named()
                        || units.get(i + 1).tag("DET")
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
