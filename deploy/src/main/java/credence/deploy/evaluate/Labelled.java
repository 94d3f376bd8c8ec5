package credence.deploy.evaluate;

import credence.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with what a careful editor records from it.
 *
 * @param claims null where the labeller listed ordinal claims alone
 */
record Labelled(
        String id, Report report, List<Told> acts, boolean ordinalsOnly, List<Ranked> claims, List<Quoted> quotes) {
    /**
     * An account.
     *
     * @param actor key of a polity, or the words where it has none
     * @param target the same; null where none is named
     * @param date EDTF; null is not scored
     * @param optional neither missed nor wrong
     * @param confidence the reader's, null in a label
     */
    record Told(
            String kind,
            String actor,
            @Nullable String target,
            String status,
            @Nullable String date,
            String evidence,
            boolean background,
            boolean symmetric,
            boolean optional,
            @Nullable Double confidence) {
        @Override
        public String toString() {
            return kind + " " + actor + " -> " + target + " " + status + " " + date + (background ? " background" : "");
        }
    }

    /** A claim. */
    record Ranked(
            String form,
            String kind,
            @Nullable String actor,
            @Nullable String target,
            @Nullable Integer rank,
            @Nullable Integer count,
            List<String> after,
            @Nullable String population,
            String evidence,
            boolean optional) {
        @Override
        public String toString() {
            return form + " " + kind + " " + actor + " -> " + target + (rank == null ? "" : " rank " + rank)
                    + (count == null ? "" : " count " + count) + (after.isEmpty() ? "" : " after " + after)
                    + (population == null ? "" : " of " + population);
        }
    }

    /** A quotation of three words or more. */
    record Quoted(String speaker, @Nullable String channel, String text) {
        @Override
        public String toString() {
            return speaker + (channel == null ? "" : " via " + channel) + ": " + text;
        }
    }
}
