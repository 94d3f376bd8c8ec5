package credence.deploy.evaluate;

import java.util.Locale;

/**
 * Hits, false alarms and misses.
 *
 * @param hits found, and rightly so
 * @param alarms found, but not there
 * @param misses there, but not found
 */
record Counts(int hits, int alarms, int misses) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(hits + other.hits, alarms + other.alarms, misses + other.misses);
    }

    double precision() {
        return ratio(hits, hits + alarms);
    }

    double recall() {
        return ratio(hits, hits + misses);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.3f  R %.3f  F1 %.3f  (%d hit, %d false, %d missed)",
                precision(),
                recall(),
                f1(),
                hits,
                alarms,
                misses);
    }
}
