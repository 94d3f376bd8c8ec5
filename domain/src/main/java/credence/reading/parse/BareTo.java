package credence.reading.parse;

import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** A "to" whose verb is left out, since it was told before: "Italy is expected to within days", "Austria has promised to". */
public final class BareTo {
    /** Words on which such an infinitive hangs; of others "to" is a preposition: "the bloc it belongs to". */
    private static final Set<String> GOVERNING = WordSet.of(
            "expected",
            "likely",
            "unlikely",
            "set",
            "due",
            "ready",
            "poised",
            "prepared",
            "willing",
            "about",
            "bound",
            "scheduled",
            "going",
            "yet",
            "plan",
            "plans",
            "planned",
            "intend",
            "intends",
            "intended",
            "hope",
            "hopes",
            "hoped",
            "want",
            "wants",
            "wanted",
            "promised",
            "promises",
            "promise",
            "pledged",
            "vowed",
            "agreed",
            "decided",
            "refused",
            "refuses",
            "refuse",
            "declined",
            "declines",
            "threatened",
            "threatens",
            "reluctant",
            "unwilling",
            "whether");

    /** What may follow upon a clause that ends. */
    private static final Set<String> BEHIND = WordSet.of(
            ".", ",", ";", ":", "and", "but", "or", "within", "before", "soon", "later", "too", "either", "next",
            "when", "once", "if", "though");

    private BareTo() {}

    /** @param timed whether a time covers each unit */
    static boolean is(List<Unit> units, int i, boolean[] timed) {
        return i > 0
                && units.get(i).is("to")
                && units.get(i - 1).in(GOVERNING)
                && (i + 1 >= units.size() || timed[i + 1] || units.get(i + 1).in(BEHIND));
    }

    /** Whether a sentence may leave a verb out so: no verb stands behind its "to". */
    public static boolean maybe(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean to = tokens.get(i).is("to")
                    && GOVERNING.contains(tokens.get(i - 1).lower());
            if (to
                    && (i + 1 == tokens.size()
                            || VerbForms.base(tokens.get(i + 1).lower()).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb group is nothing but such a "to". */
    public static boolean is(Parse parse, VerbGroup verb) {
        return parse.unit(verb.unit()).is("to");
    }
}
