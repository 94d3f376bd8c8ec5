package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** "left" as a verb, where the tagger took it for a noun or an adjective. */
final class LeftVerbs {
    private static final Set<String> ENVOYS = WordSet.of(
            "ambassador",
            "ambassadors",
            "envoy",
            "envoys",
            "diplomat",
            "diplomats",
            "commissioner",
            "consul",
            "attaché",
            "attache",
            "d'affaires",
            "nuncio");

    private LeftVerbs() {}

    static boolean isOne(List<Unit> units, int i) {
        if (!units.get(i).is("left") || i + 1 >= units.size()) {
            return false;
        }
        Unit before = units.get(i - 1);
        Unit next = units.get(i + 1);
        // "The raid left Peru no choice but to"
        boolean without = units.get(i).tag("NOUN")
                && i + 2 < units.size()
                && (next.named() || next.is("it"))
                && units.get(i + 2).in("no", "with", "little");
        // "Senegal left Taiwan last October"
        boolean leaves = before.named() && next.named();
        return without || leaves || isOfPerson(units, i);
    }

    /** "Peru's ambassador left on Sunday", "the ambassador left Sofia": and no verb before it. */
    private static boolean isOfPerson(List<Unit> units, int i) {
        Unit before = units.get(i - 1);
        Unit next = units.get(i + 1);
        boolean day = next.in("on", "last", "late", "early")
                && i + 2 < units.size()
                && CalendarWords.isName(units.get(i + 2).lower());
        return before.in(ENVOYS)
                && (day || next.named() || CalendarWords.isName(next.lower()))
                && units.subList(0, i).stream().noneMatch(unit -> unit.tag("VERB") || unit.tag("AUX"));
    }
}
