package credence.polity;

/** A polity's standing in the United Nations today; the day of admission stands beside it. */
public enum UnStatus {
    MEMBER("UN member"),
    OBSERVER("UN observer state"),
    FORMER_MEMBER("former UN member"),
    NONE("no UN seat");

    private final String label;

    UnStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
