package credence.persistence;

/**
 * How far a verification has come.
 *
 * @param entries of the ledger that were looked at
 * @param percent of all there is to look at, 0 to 100; the ledger is told as the most of it
 */
public record VerificationProgress(long entries, int percent) {
    private static final int LEDGER = 80;

    static VerificationProgress ofLedger(long entries, long all) {
        return new VerificationProgress(entries, (int) (LEDGER * entries / Math.max(1, all)));
    }

    /** @param step of what is looked at after the ledger, from 0 */
    static VerificationProgress after(long entries, int step, int steps) {
        return new VerificationProgress(entries, LEDGER + (100 - LEDGER) * step / steps);
    }
}
