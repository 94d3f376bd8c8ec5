package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Nouns that make an act told in the clause behind them something else than done: "Russia's threat that it would sever relations". */
final class FramingNouns {
    /** Of what they tell, nobody knows whether it is so. */
    static final Set<String> RUMOUR = WordSet.of(
            "fear",
            "fears",
            "hope",
            "hopes",
            "rumours",
            "rumors",
            "rumour",
            "rumor",
            "speculation",
            "possibility",
            "chance",
            "likelihood",
            "prospect",
            "risk",
            "danger");

    /** What somebody asks for in them is urged. */
    private static final Set<String> ASKING = WordSet.of(
            "demand",
            "demands",
            "call",
            "calls",
            "request",
            "requests",
            "appeal",
            "appeals",
            "plea",
            "pleas",
            "proposal",
            "proposals",
            "recommendation",
            "recommendations",
            "motion",
            "resolution",
            "insistence");

    private FramingNouns() {}

    /** "renewed its demand that Peru", "a call by students on Monday that Peru": whether the clause behind "that" is asked for. */
    static boolean isAskedFor(Parse parse, Clauses clauses, int that) {
        return noun(parse, clauses, that, ASKING) >= 0;
    }

    /** The noun with such a head that tells the clause behind "that": "a report in a Paris weekly on Monday that"; -1 where none does. */
    static int noun(Parse parse, Clauses clauses, int that, Set<String> heads) {
        int noun = that - 1;
        while (parse.kindAt(noun, Chunk.Kind.TIME)) {
            noun--;
        }
        while (parse.kindAt(noun, Chunk.Kind.NOUN)
                && parse.kindAt(noun - 1, Chunk.Kind.PREPOSITION)
                && !clauses.head(noun).in(heads)) {
            noun -= 2;
        }
        return parse.kindAt(noun, Chunk.Kind.NOUN) && clauses.head(noun).in(heads) ? noun : -1;
    }

    /** @param verb that of the clause, not negated */
    static Optional<Status> status(String noun, VerbGroup verb) {
        boolean would = Word.isOneOf(verb.modal(), "will", "would");
        return switch (noun) {
            case "threat", "threats" -> Optional.of(Status.THREATENED);
            case "warning", "warnings" -> would ? Optional.of(Status.THREATENED) : Optional.empty();
            // "its denial that it would recognise it": it will not do so
            case "denial", "denials" -> Optional.of(would ? Status.REFUSED : Status.DENIED);
            default -> Optional.empty();
        };
    }
}
