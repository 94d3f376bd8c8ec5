package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Verbs behind "the two", "both" and "the latter", which the tagger takes for a part of their noun group. */
final class PairVerbs {
    private static final Set<String> PAIR = WordSet.of("former", "latter");

    private static final Set<String> FEW = WordSet.of("two", "three");

    /** "the two", "all three". */
    private static final Set<String> OPENING = WordSet.of("the", "all");

    /** Which of several: "the latter two". */
    private static final Set<String> ENDS = WordSet.of("former", "latter", "first", "other");

    private static final Set<String> CLAUSE_OPENERS =
            WordSet.of("that", "when", "while", "before", "after", "until", "once", "because", "whereupon");

    private PairVerbs() {}

    /** "The former cut ties with Syria", "and the two set up relations", "both established missions": words for those told before, which no noun follows. */
    static boolean acts(List<Unit> units, int i) {
        return opensClause(units, i)
                && stands(units, i)
                && (units.get(i + 1).in(HiddenVerbs.OBJECTS)
                        || units.get(i + 1).in(Words.POSSESSIVES)
                        || units.get(i + 1).tag("ADP")
                        || units.get(i + 1).tag("DET")
                        || units.get(i + 1).named());
    }

    private static boolean opensClause(List<Unit> units, int i) {
        int from = pairFrom(units, i);
        return from == 0
                || from > 0
                        && (units.get(from - 1).tag("CCONJ")
                                || units.get(from - 1).is(",")
                                || units.get(from - 1).in(CLAUSE_OPENERS)
                                // "In June both declared"
                                || CalendarWords.isName(units.get(from - 1).lower())
                                || units.get(from - 1).in(CalendarWords.SPANS));
    }

    /** "The two declared independence in June", "both expelled diplomats": no participle, where its clause has no other verb. */
    static boolean isAlone(List<Unit> units, int i) {
        if (!stands(units, i) || !opensClause(units, i)) {
            return false;
        }
        for (int j = i + 1; j < units.size(); j++) {
            Unit unit = units.get(j);
            boolean ends = unit.tag("CCONJ") && units.get(j - 1).is(",")
                    || unit.is(";")
                    || unit.in(Words.SUBORDINATORS)
                    || unit.in(Words.RELATIVES);
            if (ends) {
                return true;
            }
            if (unit.tag("AUX") || unit.tag("VERB") && !units.get(j - 1).is("to")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word that may be a verb stands behind "the two", "both" or "the latter". */
    static boolean stands(List<Unit> units, int i) {
        return i > 0
                && i + 1 < units.size()
                && pairFrom(units, i) >= 0
                && VerbForms.isKnown(units.get(i).lower());
    }

    /** Where "the latter", "both", "the two", "the latter two" begin right before a unit; -1 where none do. */
    private static int pairFrom(List<Unit> units, int i) {
        Unit before = units.get(i - 1);
        if (before.is("both")) {
            return i - 1;
        }
        if (before.in(PAIR)) {
            return i > 1 && units.get(i - 2).is("the") ? i - 2 : -1;
        }
        boolean few = before.in(FEW) && i > 1;
        int article = few && units.get(i - 2).in(ENDS) ? i - 3 : i - 2;
        return few && article >= 0 && units.get(article).in(OPENING) ? article : -1;
    }
}
