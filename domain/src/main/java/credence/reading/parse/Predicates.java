package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Verbs that the tagger took for something else, where what stands right before leaves them no other place. */
final class Predicates {
    private static final Set<String> SINGULAR = WordSet.of("it", "he", "she");
    private static final Set<String> SEVERAL = WordSet.of("both", "all", "many", "most", "several");
    private static final Set<String> OPENERS =
            WordSet.of("that", "but", "and", "when", "while", "after", "before", "as", "if", "whether", "because");
    private static final Set<String> MANNERS = WordSet.of("also", "now", "still", "then", "formally", "openly");
    private static final Set<String> WILLING = WordSet.of(
            "plan", "hope", "wish", "propose", "aim", "intend", "threaten", "promise", "want", "seek", "vow");
    private static final Set<String> BE = WordSet.of("is", "are", "was", "were", "been");

    private Predicates() {}

    /** "It plans to", "said they back Kosovo", "Both hope to recognise", "is considering resuming". */
    static boolean isOne(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (i == 0 || i + 1 >= units.size() || unit.tag("VERB") || unit.tag("AUX") || unit.capital()) {
            return false;
        }
        int before = units.get(i - 1).in(MANNERS) && i > 1 ? i - 2 : i - 1;
        return VerbForms.isKnown(unit.lower())
                && (isSaidOfPronoun(units, before, i)
                        || areTo(units, before, i)
                        || isGoverning(units, i)
                        || isWilling(units, i));
    }

    private static boolean isSaidOfPronoun(List<Unit> units, int pronoun, int i) {
        Unit subject = units.get(pronoun);
        boolean agrees = subject.in(SINGULAR)
                ? isThird(units.get(i))
                : subject.is("they") && VerbForms.isBase(units.get(i).lower());
        return agrees && opens(units, pronoun) && isActedOn(units.get(i + 1));
    }

    private static boolean isThird(Unit unit) {
        return unit.lower().endsWith("s") && !VerbForms.isBase(unit.lower());
    }

    /** "Both plan to open": as a noun it would have its own article. */
    private static boolean areTo(List<Unit> units, int several, int i) {
        return units.get(several).in(SEVERAL)
                && opens(units, several)
                && VerbForms.isBase(units.get(i).lower())
                && units.get(i + 1).is("to");
    }

    /** "is considering resuming", "is planning to end": an adjective or a noun to the tagger. */
    private static boolean isGoverning(List<Unit> units, int i) {
        Unit next = units.get(i + 1);
        return units.get(i).lower().endsWith("ing")
                && units.get(i - 1).in(BE)
                && (next.lower().endsWith("ing") && (next.tag("VERB") || VerbForms.isKnown(next.lower()))
                        || isBeforeInfinitive(units, i));
    }

    /** "Moscow proposes to establish", "no longer plans to recognise": plurals to the tagger. */
    private static boolean isWilling(List<Unit> units, int i) {
        Unit before = units.get(i - 1);
        boolean subject =
                before.is("longer") || before.named() && (i == 1 || opens(units, i - 1)) || isBehindAside(units, i);
        return subject
                && isThird(units.get(i))
                && WILLING.contains(VerbForms.base(units.get(i).lower()).orElse(""))
                && isBeforeInfinitive(units, i);
    }

    /** "Turkey, according to diplomats here, plans to": no verb stands before, only a name and what is set apart. */
    private static boolean isBehindAside(List<Unit> units, int i) {
        if (!units.get(i - 1).is(",") || !units.getFirst().capital()) {
            return false;
        }
        boolean apart = false;
        for (int j = 0; j < i - 1; j++) {
            Unit unit = units.get(j);
            if (unit.is(",")) {
                if (apart
                        || j == 0
                        || !units.get(j - 1).named()
                        || units.get(j + 1).named()) {
                    return false;
                }
                apart = true;
            } else if (unit.tag("AUX") || unit.tag("VERB") && !unit.lower().endsWith("ing")) {
                return false;
            }
        }
        return apart;
    }

    private static boolean isBeforeInfinitive(List<Unit> units, int i) {
        return units.get(i + 1).is("to")
                && i + 2 < units.size()
                && (VerbForms.isBase(units.get(i + 2).lower())
                        || units.get(i + 2).is("be"));
    }

    private static boolean opens(List<Unit> units, int subject) {
        return subject == 0
                || units.get(subject - 1).tag("PUNCT")
                || units.get(subject - 1).tag("VERB")
                || units.get(subject - 1).in(OPENERS);
    }

    private static boolean isActedOn(Unit next) {
        return next.is("to")
                || next.is("that")
                || next.named()
                || next.tag("DET")
                || next.tag("ADJ")
                || next.tag("NUM")
                || next.in(Words.POSSESSIVES)
                || next.tag("NOUN")
                || next.tag("VERB") && next.lower().endsWith("ing");
    }
}
