package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** What stands between marks in the midst of a verb: "does not, however, recognise" is one verb, and negated. */
final class Parenthetical {
    private static final Set<String> ADVERBS = WordSet.of(
            "however",
            "though",
            "therefore",
            "nevertheless",
            "nonetheless",
            "meanwhile",
            "moreover",
            "still",
            "yet",
            "instead");

    private static final Set<String> OPENERS = WordSet.of(
            "not", "n't", "never", "has", "have", "had", "will", "would", "may", "might", "could", "can", "does", "do",
            "did", "is", "are", "was", "were");

    private static final Set<String> NEGATIONS = WordSet.of("not", "n't", "never");

    /** Units of the longest aside between a negation and its verb. */
    private static final int LONGEST = 12;

    private static final Set<String> MARKS = WordSet.of(",", "–", "—", "-");

    private Parenthetical() {}

    /** "does not, for its part, recognise", "does not (yet) recognise", "does not as yet recognise": whether a verb is negated in front of an aside. */
    static boolean negates(List<Unit> units, int verb) {
        if (verb < 3) {
            return false;
        }
        Unit last = units.get(verb - 1);
        if (last.is("yet")) {
            return units.get(verb - 2).is("as") && units.get(verb - 3).in(NEGATIONS);
        }
        int before = before(units, verb);
        return before >= 0 && units.get(before).in(NEGATIONS);
    }

    /** "will, the minister said, recall", "has not – so far – closed": the unit before the aside that ends right before a verb; -1 where none does. */
    static int before(List<Unit> units, int verb) {
        String last = verb > 2 ? units.get(verb - 1).lower() : "";
        String opening = last.equals(")") ? "(" : MARKS.contains(last) ? last : "";
        for (int i = verb - 2; !opening.isEmpty() && i > Math.max(0, verb - LONGEST); i--) {
            if (units.get(i).is(opening)) {
                return i - 1;
            }
            boolean inner = !opening.equals(",") && units.get(i).is(",");
            if (units.get(i).tag("PUNCT") && !units.get(i).is("\"") && !inner) {
                return -1;
            }
        }
        return -1;
    }

    /** Takes the marks away. */
    static void unset(List<Unit> units) {
        for (int i = 0; i + 4 < units.size(); i++) {
            if (units.get(i).in(OPENERS)
                    && units.get(i + 1).is(",")
                    && units.get(i + 2).in(ADVERBS)
                    && units.get(i + 3).is(",")
                    && goesOn(units.get(i + 4))) {
                Unit adverb = units.get(i + 2);
                units.set(
                        i + 2,
                        new Unit(adverb.from(), adverb.to(), adverb.text(), adverb.lower(), "ADV", adverb.naming()));
                units.remove(i + 3);
                units.remove(i + 1);
            }
        }
    }

    private static boolean goesOn(Unit next) {
        return next.tag("VERB") || next.tag("AUX") || next.is("not") || VerbForms.isKnown(next.lower());
    }
}
