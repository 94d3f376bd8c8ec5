package credence.persistence;

import credence.InvalidInput;
import credence.ledger.Revision;
import java.util.List;
import java.util.SortedMap;

/** What became of a list that was to be imported. */
public sealed interface ImportResult {
    ListFormat format();

    /** Lines that were read, without blank ones and the header. */
    long lines();

    /**
     * All that is new in it is in the register; of a dry run: would be.
     *
     * @param entries appended to the ledger
     * @param proposals that wait for an editor
     * @param observations kept
     * @param known lines of which nothing is written, since they were taken in before, or stand twice in the file
     * @param skipped lines, or sides of lines, that bring nothing, by reason
     * @param revision the last revision of the ledger then
     */
    record Done(
            ListFormat format,
            boolean dryRun,
            long lines,
            long entries,
            long proposals,
            long observations,
            long known,
            SortedMap<String, Long> skipped,
            Revision revision)
            implements ImportResult, Operation.Outcome {
        public boolean isNothingNew() {
            return entries + proposals + observations == 0;
        }

        public long skippedAll() {
            return skipped.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Something is wrong in it, so nothing was written.
     *
     * @param problems the first of them, in the order of the lines
     * @param found how many there are in all, as far as the file could be read
     */
    record Refused(ListFormat format, long lines, List<ImportProblem> problems, long found) implements ImportResult {}

    /** @param line counted from 1; 0 where it is not of one line */
    record ImportProblem(long line, InvalidInput wrong) {
        /** "line 3, kind is not a kind of act". */
        public String told() {
            return (line == 0 ? "" : "line " + line + ", ") + wrong.getMessage();
        }
    }
}
