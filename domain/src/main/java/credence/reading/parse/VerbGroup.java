package credence.reading.parse;

/**
 * A verb with what its small words say of it.
 *
 * @param chunk place among the chunks of the sentence
 * @param unit place of the main verb among the units
 * @param base dictionary form of the main verb, the form itself where it is not known
 * @param infinitive "to recognise"
 * @param gerund "recognising", "having recognised"
 * @param participle a past participle without auxiliary, "condemned by"
 * @param passive "was recognised"
 * @param perfect "has", "have" or "having" recognised
 * @param pastPerfect "had recognised"
 * @param progressive "is recognising"
 * @param negated with not or never
 * @param noLonger "no longer recognises"
 * @param modal will, would, may ... in small letters; "be to" for "is to be closed"; empty where none
 */
public record VerbGroup(
        int chunk,
        int unit,
        String base,
        boolean infinitive,
        boolean gerund,
        boolean participle,
        boolean passive,
        boolean perfect,
        boolean pastPerfect,
        boolean progressive,
        boolean negated,
        boolean noLonger,
        String modal) {
    /** A verb that has a subject of its own. */
    public boolean finite() {
        return !infinitive && !gerund && !participle;
    }

    /** The same words said of another verb, which leaves them out. */
    VerbGroup at(int chunk, int unit, String base) {
        return new VerbGroup(
                chunk,
                unit,
                base,
                infinitive,
                gerund,
                participle,
                passive,
                perfect,
                pastPerfect,
                progressive,
                negated,
                noLonger,
                modal);
    }
}
