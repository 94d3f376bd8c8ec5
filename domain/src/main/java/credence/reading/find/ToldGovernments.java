package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** Who tells a government what to do, or asks it of one: "told his foreign ministry to expel him", "the parliament asked the government to". */
record ToldGovernments(Parse parse, Clauses clauses) {
    private static final Set<String> INSTRUCTS = WordSet.of(
            "tell", "instruct", "order", "direct", "ask", "task", "authorise", "authorize", "mandate", "request");

    private static final Set<String> SUBORDINATES =
            WordSet.of("minister", "ministry", "government", "cabinet", "ministers");

    private static final Set<String> PETITIONERS = WordSet.of(
            "opposition",
            "lawmakers",
            "legislators",
            "deputies",
            "senators",
            "mps",
            "motion",
            "resolution",
            "petition");

    private static final Set<String> OWN = WordSet.of("his", "her", "its", "the");

    /** Whether somebody tells the own government or its foreign ministry what to do. */
    boolean instructs(VerbGroup outer) {
        OptionalInt object =
                INSTRUCTS.contains(outer.base()) && !outer.passive() ? clauses.object(outer) : OptionalInt.empty();
        if (object.isEmpty() || !clauses.head(object.getAsInt()).in(SUBORDINATES) || isAsked(outer)) {
            return false;
        }
        Chunk chunk = parse.chunks().get(object.getAsInt());
        return parse.unit(chunk.from()).in(OWN)
                && parse.units().subList(chunk.from(), chunk.to()).stream().noneMatch(unit -> unit.polity() != null);
    }

    /** "Parliament asked the government to recall its ambassador": whoever asks so cannot order it. */
    private boolean isAsked(VerbGroup outer) {
        int subject = clauses.subject(outer).orElse(-1);
        return Word.isOneOf(outer.base(), "ask", "request")
                && subject >= 0
                && (Words.ASSEMBLIES.contains(clauses.head(subject).lower())
                        || clauses.head(subject).in(PETITIONERS));
    }

    /** "The Irish parliament has asked the government to recognise it": what it would have, and no order. */
    boolean asksGovernment(VerbGroup outer) {
        return Word.isOneOf(outer.base(), "ask", "call", "urge", "press", "request")
                && !outer.negated()
                && clauses.subject(outer).stream()
                        .anyMatch(subject -> clauses.head(subject).is("parliaments")
                                || Words.ASSEMBLIES.contains(
                                        clauses.head(subject).lower()));
    }

    /** "told Lithuania to withdraw its own": another state, which is free to do so or not. */
    boolean tellsState(VerbGroup outer, VerbGroup verb) {
        int whom = verb.chunk() - 1;
        return Word.isOneOf(outer.base(), "tell", "order", "instruct")
                && outer.finite()
                && !outer.negated()
                && Word.isOneOf(verb.base(), "withdraw", "recall", "call", "pull", "bring")
                && whom == outer.chunk() + 1
                && parse.kindAt(whom, Chunk.Kind.NOUN)
                && clauses.head(whom).named();
    }

    /** "Lawmakers voted on Monday for the government to recognise it": another than who votes is to do it. */
    boolean votesForOther(VerbGroup outer, VerbGroup verb) {
        int whom = clauses.subject(verb).orElse(-1);
        return outer.base().equals("vote")
                && !outer.negated()
                && whom > outer.chunk()
                && whom < verb.chunk()
                && parse.lower(clauses.list(whom).getFirst() - 1).equals("for");
    }
}
