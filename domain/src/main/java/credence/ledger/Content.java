package credence.ledger;

import credence.InvalidInput;
import credence.act.Act;
import org.jspecify.annotations.Nullable;

/** What an entry says. */
public sealed interface Content {
    /** An act as decided. */
    record Recorded(Act act, Evidence evidence, Attribution attribution) implements Content {
        public Recorded(Act act, Evidence evidence) {
            this(act, evidence, Attribution.NONE);
        }
    }

    /** A later and better word on the act of an earlier entry, in whose place it stands from now on. */
    record Corrected(Revision supersedes, Act act, Evidence evidence, Attribution attribution) implements Content {
        public Corrected(Revision supersedes, Act act, Evidence evidence) {
            this(supersedes, act, evidence, Attribution.NONE);
        }
    }

    /** An earlier entry no longer stands. It stays visible at an older K. Of a merge: the two are apart again. */
    record Retracted(Revision supersedes) implements Content {}

    /**
     * Two entries tell one act. Nothing is lost: both stay, and a retraction of this entry parts them.
     *
     * @param account the entry that becomes an account of the act
     * @param into the entry that is the register's word on it, or an account of the one that is
     */
    record Merged(Revision account, Revision into) implements Content {
        public Merged {
            if (account.equals(into)) {
                throw new InvalidInput("into", "is the account itself", "Send two entries that tell one act.");
            }
        }
    }

    /**
     * A list of observations was taken in: what somebody saw on a day, which is no act and changes no stance.
     *
     * @param source whose list it is
     * @param url where the list can be had; null where not known
     * @param digest over all of them, see {@link ObservationDigest}
     */
    record Observed(String source, @Nullable String url, long count, Hash digest) implements Content {}
}
