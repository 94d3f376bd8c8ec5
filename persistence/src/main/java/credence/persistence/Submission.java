package credence.persistence;

import credence.reading.ReadingId;

/** What became of a report that was handed in. */
public sealed interface Submission {
    ReadingId id();

    /** Kept now. */
    record Stored(ReadingId id) implements Submission {}

    /** The very same report was kept before; this is its reading. */
    record AlreadyStored(ReadingId id) implements Submission {}
}
