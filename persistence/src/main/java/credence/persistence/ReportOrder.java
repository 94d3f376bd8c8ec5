package credence.persistence;

/**
 * In which order readings and proposals are listed. What was found in one report always stands in the order of its text. A day of publication
 * that is not told comes before all that are.
 */
public enum ReportOrder {
    /** As they were handed in, the oldest first. */
    FIRST_IN(false, false),
    /** As they were handed in, the newest first. */
    LAST_IN(false, true),
    /** By the day of publication, the earliest first, and those of one day as they were handed in. */
    FIRST_PUBLISHED(true, false),
    /** By the day of publication, the latest first, and those of one day the newest first. */
    LAST_PUBLISHED(true, true);

    private final boolean byPublication;
    private final boolean descending;

    ReportOrder(boolean byPublication, boolean descending) {
        this.byPublication = byPublication;
        this.descending = descending;
    }

    boolean isByPublication() {
        return byPublication;
    }

    boolean isDescending() {
        return descending;
    }
}
