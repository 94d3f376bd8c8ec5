package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** "Peru's recognising Palestine angered Israel": behind its owner, and yet a verb that has an object. */
final class OwnedGerunds {
    private static final Set<String> DOING = WordSet.of(
            "recognising",
            "recognizing",
            "derecognising",
            "derecognizing",
            "withdrawing",
            "suspending",
            "severing",
            "cutting",
            "breaking",
            "ending",
            "downgrading",
            "lowering",
            "establishing",
            "restoring",
            "re-establishing",
            "reestablishing",
            "resuming",
            "opening",
            "reopening",
            "closing",
            "shutting",
            "recalling",
            "expelling",
            "annexing",
            "declaring",
            "condemning",
            "denouncing",
            "voicing",
            "backing");

    private OwnedGerunds() {}

    static boolean isOne(List<Unit> units, int i) {
        if (i < 2 || i + 1 >= units.size() || !DOING.contains(units.get(i).lower())) {
            return false;
        }
        Unit next = units.get(i + 1);
        return (HiddenBases.isObject(next) || next.tag("NUM") || next.is("sovereignty"))
                && (units.get(i - 1).is("'s")
                        || units.get(i - 1).is("'") && units.get(i - 2).named());
    }
}
