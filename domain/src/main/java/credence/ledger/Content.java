package credence.ledger;

import credence.act.Act;

/** What an entry says. */
public sealed interface Content {
    /** An act as decided. */
    record Recorded(Act act, Evidence evidence) implements Content {}

    /** A later and better word on the act of an earlier entry, in whose place it stands from now on. */
    record Corrected(Revision supersedes, Act act, Evidence evidence) implements Content {}

    /** An earlier entry no longer stands. It stays visible at an older K. */
    record Retracted(Revision supersedes) implements Content {}
}
