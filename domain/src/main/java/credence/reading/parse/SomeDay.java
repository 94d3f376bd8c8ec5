package credence.reading.parse;

import java.util.List;

/** "It may one day declare independence": "one day" is no object of the modal. */
final class SomeDay {
    private SomeDay() {}

    /** Mends the tags of modal, adverb and verb, where these stand about a unit. */
    static boolean mend(List<Unit> units, int one) {
        boolean stands = one > 0
                && one + 2 < units.size()
                && units.get(one).is("one")
                && units.get(one + 1).is("day")
                && units.get(one - 1).in(VerbGroups.MODALS)
                && VerbForms.isBase(units.get(one + 2).lower());
        if (stands) {
            units.set(one - 1, Mends.retag(units.get(one - 1), "AUX"));
            units.set(one, Mends.retag(units.get(one), "ADV"));
            units.set(one + 1, Mends.retag(units.get(one + 1), "ADV"));
            units.set(one + 2, Mends.retag(units.get(one + 2), "VERB"));
        }
        return stands;
    }
}
