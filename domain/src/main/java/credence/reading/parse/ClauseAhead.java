package credence.reading.parse;

import java.util.List;

/** Whether a small word opens a clause: a verb of its own comes before the next mark that is none of a list. */
record ClauseAhead(List<Unit> units, VerbChunks verbs) {
    /** In units. */
    private static final int LONGEST_NAME = 4;

    /** Whether a verb that needs a subject comes before the next mark. */
    boolean at(int i) {
        boolean listed = false;
        for (int k = i; k < units.size() && k < i + 14; k++) {
            Unit unit = units.get(k);
            if (unit.tag("VERB") && !unit.lower().endsWith("ing") || unit.tag("AUX")) {
                return !(k > i && units.get(k - 1).is("to"));
            }
            boolean goesOn = unit.is("and")
                    && k > i
                    && verbs.skipAdverbs(k + 1) < units.size()
                    && units.get(verbs.skipAdverbs(k + 1)).tag("VERB");
            if (goesOn) {
                // "which left it after a vote and declared": the verb is none of what stands behind "after"
                return false;
            }
            if (unit.is(",") && (listGoesOn(k) || listed && listEnds(k))) {
                listed = true;
                continue;
            }
            if (unit.is(",") && k > i + 1) {
                return verbBehindName(k);
            }
            if (unit.is(",") || unit.is(";") || unit.is("–") || unit.is(".")) {
                return false;
            }
        }
        return false;
    }

    /** "after the country's president, Yahya Jammeh, had broken them off": nothing but a name stands between the marks. */
    private boolean verbBehindName(int comma) {
        int k = comma + 1;
        while (k < units.size()
                && k <= comma + LONGEST_NAME
                && units.get(k).tag("PROPN")
                && units.get(k).capital()) {
            k++;
        }
        return k > comma + 1
                && k + 1 < units.size()
                && units.get(k).is(",")
                && units.get(comma + 1).polity() == null
                && (units.get(k + 1).tag("AUX")
                        || units.get(k + 1).tag("VERB")
                                && !units.get(k + 1).lower().endsWith("ing"));
    }

    /** "Ghana", "the Ghanaian government". */
    private boolean names(int i) {
        return units.get(i).named()
                || i > 0 && units.get(i).is("government") && units.get(i - 1).demonym();
    }

    /** "after Ghana, Canada, and India had recognised": the comma before the last of a list. */
    private boolean listEnds(int comma) {
        return names(comma - 1)
                && comma + 2 < units.size()
                && units.get(comma + 1).is("and")
                && (units.get(comma + 2).named() || units.get(comma + 2).tag("DET"));
    }

    /** "as Ireland, Spain and Norway recognised": a comma between names, of which more come. */
    private boolean listGoesOn(int comma) {
        int k = comma + 1;
        while (k < units.size()
                && k < comma + 5
                && (units.get(k).named()
                        || units.get(k).demonym()
                        || units.get(k).is("government")
                        || units.get(k).tag("PROPN")
                        || units.get(k).tag("DET"))) {
            k++;
        }
        return names(comma - 1)
                && k > comma + 1
                && k < units.size()
                && (units.get(k).is(",") || units.get(k).is("and"));
    }
}
