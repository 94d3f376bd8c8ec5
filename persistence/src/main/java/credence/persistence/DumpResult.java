package credence.persistence;

/** What comes of a dump. */
public sealed interface DumpResult {
    /** All of the register, as it was at one moment, is in the file. */
    record Done(DumpHeader header, long rows, long bytes) implements DumpResult {}

    /** Nothing was written, with the mend. */
    record Refused(String why) implements DumpResult {}
}
