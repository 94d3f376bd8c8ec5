package credence.act;

/** What an act makes of one aspect of the stance of its actor toward its target. */
public enum Effect {
    RECOGNISED(Aspect.RECOGNITION, "recognises"),
    RECOGNITION_WITHDRAWN(Aspect.RECOGNITION, "has withdrawn recognition"),
    RECOGNITION_SUSPENDED(Aspect.RECOGNITION, "has suspended recognition"),
    RELATIONS_ESTABLISHED(Aspect.RELATIONS, "has diplomatic relations"),
    RELATIONS_SEVERED(Aspect.RELATIONS, "relations severed"),
    RELATIONS_SUSPENDED(Aspect.RELATIONS, "relations suspended"),
    RELATIONS_DOWNGRADED(Aspect.RELATIONS, "relations downgraded"),
    EMBASSY_OPEN(Aspect.MISSION, "has an embassy"),
    EMBASSY_CLOSED(Aspect.MISSION, "embassy closed"),
    AMBASSADOR_RECALLED(Aspect.MISSION, "ambassador recalled");

    private final Aspect aspect;
    private final String label;

    Effect(Aspect aspect, String label) {
        this.aspect = aspect;
        this.label = label;
    }

    public Aspect aspect() {
        return aspect;
    }

    /** Said of the actor, for example "recognises". */
    public String label() {
        return label;
    }
}
