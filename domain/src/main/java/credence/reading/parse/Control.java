package credence.reading.parse;

import java.util.Set;

/** Words on which an infinitive hangs. */
final class Control {
    /** Verbs whose object is to do it: "urged Serbia to recognise". */
    static final Set<String> OF_OBJECTS = Set.of(
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
            "oblige",
            "prompt",
            "lead",
            "expect",
            "require",
            "want",
            "advise",
            "instruct");

    /** Nouns that may have it behind them: "its decision to recognise". */
    static final Set<String> NOUNS = Set.of(
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
            "bill",
            "law",
            "effort",
            "efforts",
            "hurry",
            "rush");

    private Control() {}
}
