package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Verbs in the present that are nouns as well: "backs", "plans", "cuts". */
final class HeadlineVerbs {
    private static final Set<String> ALL = WordSet.of(
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
            "votes",
            "ruptures",
            "interrupts",
            "shutters",
            "turfs",
            "boots",
            "kicks",
            "ejects",
            "summons",
            "downscales",
            "halts",
            "pauses",
            "unfreezes",
            "cancels",
            "reactivates",
            "demands",
            "requests",
            "strips");

    private static final Set<String> BODIES = WordSet.of(
            "bloc", "alliance", "ministry", "presidency", "junta", "union", "league", "cabinet", "president");

    private HeadlineVerbs() {}

    /** "The bloc backs Chad", "Its ministry supports": who may act, before what a noun might be, too. */
    private static boolean openedByBody(List<Unit> units) {
        return units.getFirst().in("the", "its", "their", "his")
                && (units.get(1).in(Words.COUNTRY_WORDS) || units.get(1).in(BODIES));
    }

    /** "said it warmly welcomes the step". */
    private static boolean behindAdverb(List<Unit> units, int i) {
        int pronoun = i > 2 && units.get(i - 2).is("\"") ? i - 3 : i - 2;
        return pronoun >= 0
                && units.get(i - 1).lower().endsWith("ly")
                && units.get(pronoun).in("it", "he", "she");
    }

    /** Whether a word is one for whose subject and object there is room. */
    static boolean isOne(List<Unit> units, int i) {
        return units.get(i).in(ALL)
                && !units.get(i).tag("VERB")
                && HiddenVerbs.roomForVerb(units, i)
                && behindSubject(units, i);
    }

    /** "Chad backs", "its president supports": where a subject stands right before. */
    private static boolean behindSubject(List<Unit> units, int i) {
        return i > 0
                && (units.get(i - 1).named()
                        || i == 2 && openedByBody(units)
                        || behindAdverb(units, i)
                        || units.get(i - 1).demonym() && i == 1
                        || units.get(i - 1).in(Words.OFFICIALS)
                        || units.get(i - 1).tag("PROPN")
                                && units.get(i - 1).capital()
                                && i + 1 < units.size()
                                && units.get(i + 1).is("that")
                        || isPersonBefore(units, i) && isToDo(units, i + 1));
    }

    /** "Prime Minister Keir Starmer plans to recognise it", not "the Starmer plans to". */
    private static boolean isPersonBefore(List<Unit> units, int i) {
        int first = i;
        while (first > 0
                && (units.get(first - 1).tag("PROPN")
                        || units.get(first - 1).in(Words.OFFICIALS)
                        || units.get(first - 1).demonym()
                        || first < i && units.get(first - 1).tag("ADJ"))
                && units.get(first - 1).capital()) {
            first--;
        }
        return first < i
                && units.get(i - 1).tag("PROPN")
                && !units.get(i - 1).demonym()
                && !(first > 0
                        && (units.get(first - 1).tag("DET")
                                || units.get(first - 1).is("'s")));
    }

    private static boolean isToDo(List<Unit> units, int to) {
        return to + 1 < units.size()
                && units.get(to).is("to")
                && VerbForms.isBase(units.get(to + 1).lower());
    }
}
