package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.NOUN;

/** "Peru and Chile to recognise Kosovo", "Oman to reopen embassy, minister says": the language of headlines, in which "to" tells what is to come. */
public final class Headlines {
    private Headlines() {}

    /** Whether an infinitive is the verb of such a line, and who stands before it acts. */
    public static boolean leads(Parse parse, Clauses clauses, VerbGroup verb) {
        int subject = verb.chunk() - 1;
        return verb.infinitive()
                && !verb.perfect()
                && parse.lower(verb.chunk()).startsWith("to ")
                && parse.kindAt(subject, NOUN)
                && clauses.head(subject).named()
                && clauses.list(subject).getFirst() == 0
                && parse.verbs().stream()
                        .noneMatch(
                                other -> other.finite() && (other.chunk() < verb.chunk() || !NounPlaces.reports(other)))
                && parse.units().stream().noneMatch(unit -> unit.is("?"));
    }
}
