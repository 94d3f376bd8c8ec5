package credence.reading.mention;

import credence.polity.PolityKey;

/**
 * How a run of words names a polity.
 *
 * @param words how many tokens
 */
public record Naming(PolityKey polity, Form form, int words) {
    /** Whether the words are a name, the seat of its government, or an adjective or name of its people. */
    public enum Form {
        NAME,
        SEAT,
        DEMONYM
    }
}
