package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** Words on which an infinitive hangs. */
public final class Control {
    /** Verbs that make their object do it: "persuaded Serbia to recognise". */
    public static final Set<String> DRIVING = WordSet.of(
            "persuade",
            "convince",
            "induce",
            "compel",
            "oblige",
            "coax",
            "cause",
            "spur",
            "provoke",
            "goad",
            "drive",
            "impel",
            "coerce",
            "bully",
            "push",
            "pressure",
            "pressurise",
            "embolden",
            "inspire",
            "motivate",
            "badger",
            "cajole",
            "help");

    /** Verbs whose object is to do it: "urged Serbia to recognise". */
    static final Set<String> OF_OBJECTS = WordSet.of(
            "urge",
            "call",
            "ask",
            "appeal",
            "demand",
            "request",
            "press",
            "encourage",
            "invite",
            "lobby",
            "tell",
            "order",
            "force",
            "prompt",
            "lead",
            "expect",
            "require",
            "want",
            "like",
            "prefer",
            "advise",
            "instruct");

    /** Nouns that may have it behind them: "its decision to recognise". */
    static final Set<String> NOUNS = WordSet.of(
            "decision",
            "plan",
            "plans",
            "intention",
            "intent",
            "threat",
            "threats",
            "promise",
            "pledge",
            "vow",
            "refusal",
            "readiness",
            "willingness",
            "desire",
            "call",
            "calls",
            "offer",
            "proposal",
            "request",
            "demand",
            "agreement",
            "agreements",
            "deal",
            "wish",
            "bid",
            "motion",
            "resolution",
            "decree",
            "decrees",
            "treaty",
            "treaties",
            "move",
            "step",
            "steps",
            "order",
            "orders",
            "instructions",
            "bill",
            "law",
            "effort",
            "efforts",
            "hurry",
            "rush",
            "reason",
            "reasons",
            "need",
            "grounds",
            "haste",
            "pressure",
            "procedure",
            "procedures",
            "preparations",
            "option",
            "chance",
            "campaign",
            "appeal",
            "appeals",
            "attempt",
            "attempts",
            "ambition",
            "plea",
            "failure",
            "requests",
            "demands",
            "interest",
            "right",
            "obligation",
            "undertaking",
            "mandate",
            "authority");

    /** Nouns whose infinitive is for those to do to whom they are addressed. */
    static final Set<String> ON_OTHERS = WordSet.of(
            "call",
            "calls",
            "appeal",
            "appeals",
            "request",
            "requests",
            "demand",
            "demands",
            "plea",
            "pressure",
            "order");

    /** What somebody thinks of what others decide. */
    static final Set<String> JUDGING = WordSet.of(
            "condemn",
            "denounce",
            "deplore",
            "decry",
            "slam",
            "blast",
            "criticise",
            "criticize",
            "censure",
            "attack",
            "question",
            "regret",
            "lament",
            "welcome",
            "hail",
            "praise",
            "applaud",
            "laud",
            "commend",
            "salute",
            "mock",
            "protest",
            "block",
            "describe",
            "term",
            "brand",
            "label",
            "dub");

    private Control() {}

    /** Whether who does what an infinitive says is the object of the verb over it: "urged Serbia to", "it took Chile ten years to". */
    static boolean isOfObject(Parse parse, Clauses clauses, VerbGroup matrix, VerbGroup verb) {
        boolean took = parse.lower(matrix.chunk()).equals("took")
                && parse.lower(matrix.chunk() - 1).equals("it");
        // "leaving only Denmark and Nepal to recognise it"
        boolean left = matrix.base().equals("leave")
                && (matrix.gerund() || Word.isOneOf(parse.lower(verb.chunk() - 1), "but", "choice", "option"));
        boolean driven = OF_OBJECTS.contains(matrix.base()) || DRIVING.contains(matrix.base());
        return (driven || took || left || getsOther(parse, clauses, matrix, verb))
                && !matrix.passive()
                && !PhoneCalls.areMade(parse, matrix, verb);
    }

    /** "got Peru to recognise it"; "got leave to open an embassy" is another matter. */
    public static boolean getsOther(Parse parse, Clauses clauses, VerbGroup outer, VerbGroup verb) {
        OptionalInt object =
                outer.base().equals("get") && !outer.passive() ? clauses.object(outer) : OptionalInt.empty();
        return object.isPresent()
                && object.getAsInt() < verb.chunk()
                && clauses.list(object.getAsInt()).getLast() + 1 == verb.chunk()
                && (clauses.head(object.getAsInt()).named()
                        || Word.isOneOf(clauses.head(object.getAsInt()).lower(), "government", "it", "them"));
    }
}
