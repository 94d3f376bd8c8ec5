package credence.deploy.load;

import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What a round came to.
 *
 * @param latencies in nanoseconds, of calls
 * @param answers each call counted with all that is in it
 * @param wrong how many calls failed or were answered otherwise than they should
 * @param first what was wrong with one of them
 */
record Outcome(Histogram latencies, double seconds, long answers, long wrong, @Nullable String first) {
    double rate() {
        return answers / seconds;
    }

    double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "%,.0f a second; p50 %.2f, p90 %.2f, p99 %.2f, p99.9 %.2f, max %.2f ms; %,d calls, %d wrong%s",
                rate(),
                millis(50),
                millis(90),
                millis(99),
                millis(99.9),
                latencies.getMaxValue() / 1e6,
                latencies.getTotalCount(),
                wrong,
                first == null ? "" : " (" + first + ")");
    }
}
