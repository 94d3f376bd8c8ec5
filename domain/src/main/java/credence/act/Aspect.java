package credence.act;

/** A side of a stance that acts change. Relations are one thing for both sides of a pair; the others are the actor's own. */
public enum Aspect {
    RECOGNITION,
    RELATIONS,
    MISSION
}
