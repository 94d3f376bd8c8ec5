package credence.polity;

/** What a polity is. No claim is made by the word; the source beside the polity says who calls it so. */
public enum PolityKind {
    STATE("state"),
    LIMITED_STATE("state of limited recognition"),
    FORMER("former polity"),
    TERRITORY("territory"),
    GOVERNMENT("government that claims a state"),
    ORGANISATION("intergovernmental organisation"),
    SOVEREIGN_ENTITY("sovereign entity without territory");

    private final String label;

    PolityKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
