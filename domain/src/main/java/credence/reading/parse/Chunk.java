package credence.reading.parse;

/**
 * A run of units that belong together.
 *
 * @param from first unit
 * @param to unit after the last
 */
public record Chunk(Kind kind, int from, int to) {
    /** What a chunk does in its sentence. */
    public enum Kind {
        /** A noun group without what hangs on it by a preposition. */
        NOUN,
        /** A verb with its auxiliaries, negation and "to". */
        VERB,
        PREPOSITION,
        COMMA,
        AND,
        /** Opens a subordinate clause: that, after, because. */
        SUBORDINATOR,
        /** Opens a relative clause: which, who, and that after a noun. */
        RELATIVE,
        TIME,
        /** Semicolon, colon, dash. */
        STOP,
        OTHER
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
