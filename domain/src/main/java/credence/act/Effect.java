package credence.act;

/** What an act makes of one aspect of the stance of an actor toward a target. */
public enum Effect {
    RECOGNISED(Aspect.RECOGNITION, "recognised", true, "recognises"),
    RECOGNITION_WITHDRAWN(Aspect.RECOGNITION, "withdrawn", false, "has withdrawn recognition"),
    RECOGNITION_SUSPENDED(Aspect.RECOGNITION, "suspended", false, "has suspended recognition"),
    /** Weaker than all others: it counts only while no act of recognition is on record. */
    RECOGNITION_REFUSED(Aspect.RECOGNITION, "refused", false, "refuses recognition"),
    RELATIONS_ESTABLISHED(Aspect.RELATIONS, "established", true, "has diplomatic relations"),
    RELATIONS_SEVERED(Aspect.RELATIONS, "severed", false, "relations severed"),
    RELATIONS_SUSPENDED(Aspect.RELATIONS, "suspended", false, "relations suspended"),
    RELATIONS_DOWNGRADED(Aspect.RELATIONS, "downgraded", true, "relations downgraded"),
    RELATIONS_RESTORED(Aspect.RELATIONS, "restored", true, "has restored relations"),
    EMBASSY_OPEN(Aspect.MISSION, "open", true, "has an embassy"),
    EMBASSY_CLOSED(Aspect.MISSION, "closed", false, "embassy closed"),
    AMBASSADOR_RECALLED(Aspect.MISSION, "ambassador_recalled", true, "ambassador recalled");

    private final Aspect aspect;
    private final String word;
    private final boolean counted;
    private final String label;

    Effect(Aspect aspect, String word, boolean counted, String label) {
        this.aspect = aspect;
        this.word = word;
        this.counted = counted;
        this.label = label;
    }

    public Aspect aspect() {
        return aspect;
    }

    /** The value of its aspect in JSON, for example {@code withdrawn}. */
    public String word() {
        return word;
    }

    /** Whether who is in it is counted: as recognising, as having relations (downgraded ones too), as having a mission. */
    public boolean isCounted() {
        return counted;
    }

    /** Said of the actor, for example "recognises". */
    public String label() {
        return label;
    }
}
