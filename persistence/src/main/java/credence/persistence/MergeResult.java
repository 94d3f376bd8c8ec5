package credence.persistence;

import credence.ledger.Entry;
import credence.ledger.Revision;

/** What became of a merge. In every form but the first nothing was written. */
public sealed interface MergeResult {
    /** The entry that says so; its retraction parts the two again. */
    record Merged(Entry entry) implements MergeResult {}

    record NoSuchEntry(Revision revision) implements MergeResult {}

    /** A retraction or a merge tells no act. */
    record NotAnAct(Revision revision) implements MergeResult {}

    /** One of the two was corrected or retracted: {@code by} is in its place. */
    record NoLongerStands(Revision revision, Revision by) implements MergeResult {}

    /** The two are acts between others. */
    record OtherSides(Revision account, Revision into) implements MergeResult {}

    /** The account is one of {@code into} already: {@code by} says so. */
    record AlreadyMerged(Revision by, Revision into) implements MergeResult {}

    /** Each would be an account of the other. */
    record Circle(Revision account, Revision into) implements MergeResult {}
}
