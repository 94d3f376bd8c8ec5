package credence.reading.parse;

import java.util.List;
import java.util.Set;

/** Verbs in the present that are nouns as well: "backs", "plans", "cuts". */
final class HeadlineVerbs {
    static final Set<String> ALL = Set.of(
            "plans",
            "cuts",
            "counts",
            "moves",
            "vows",
            "pledges",
            "threatens",
            "recalls",
            "breaks",
            "backs",
            "hails",
            "slams",
            "rejects",
            "welcomes",
            "condemns",
            "expels",
            "severs",
            "recognises",
            "recognizes",
            "annexes",
            "suspends",
            "closes",
            "opens",
            "reopens",
            "withdraws",
            "denounces",
            "denies",
            "refuses",
            "announces",
            "supports",
            "praises",
            "decries",
            "establishes",
            "resumes",
            "restores",
            "says",
            "agrees",
            "decides",
            "mulls",
            "considers",
            "urges",
            "intends",
            "hopes",
            "wants",
            "declares",
            "downgrades",
            "lowers",
            "switches",
            "revokes",
            "freezes",
            "terminates",
            "ends",
            "protests",
            "deplores",
            "faces",
            "opposes",
            "resists",
            "favours",
            "favors",
            "dismisses",
            "shuts",
            "scales",
            "reduces",
            "grants",
            "extends",
            "rescinds",
            "proclaims",
            "orders",
            "weighs",
            "seeks",
            "aims",
            "delays",
            "votes");

    private static final Set<String> BODIES =
            Set.of("bloc", "alliance", "ministry", "presidency", "junta", "union", "league", "cabinet", "president");

    private HeadlineVerbs() {}

    /** "The bloc backs Chad", "Its ministry supports": who may act, before what a noun might be, too. */
    static boolean openedByBody(List<Unit> units) {
        return units.getFirst().in(Set.of("the", "its", "their", "his"))
                && (units.get(1).in(Words.COUNTRY_WORDS) || units.get(1).in(BODIES));
    }
}
