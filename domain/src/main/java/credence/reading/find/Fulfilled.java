package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;
import java.util.Set;

/** What was threatened or promised and is then done: "carried out its threat to expel him", "made good on its pledge to", "kept its promise to". */
record Fulfilled(Parse parse, Clauses clauses) {
    private static final Set<String> WORD = Set.of(
            "threat",
            "threats",
            "pledge",
            "promise",
            "vow",
            "plan",
            "plans",
            "decision",
            "warning",
            "commitment",
            "undertaking",
            "intention");

    /** The verb of which the noun is the object, and that tells of its being done. */
    Optional<VerbGroup> over(int noun) {
        if (!clauses.head(noun).in(WORD)) {
            return Optional.empty();
        }
        int verb = noun - 1;
        while (verb > noun - 4
                && (parse.kindAt(verb, PREPOSITION)
                        || parse.kindAt(verb, OTHER)
                        || parse.kindAt(verb, NOUN) && parse.lower(verb).equals("good"))) {
            verb--;
        }
        String next = parse.lower(verb + 1);
        int chunk = verb;
        return parse.verbAt(Math.max(0, chunk))
                .filter(told -> told.chunk() == chunk)
                .filter(told -> switch (told.base()) {
                    case "carry", "carried", "carries" -> Word.isOneOf(next, "out", "through");
                    case "make" -> next.equals("good");
                    case "follow" -> next.equals("through");
                    case "act", "acted" -> next.equals("on");
                    case "deliver" -> next.equals("on");
                    case "keep",
                            "kept",
                            "fulfil",
                            "fulfill",
                            "fulfilled",
                            "fulfils",
                            "honour",
                            "honoured",
                            "honor",
                            "honored",
                            "implement",
                            "implemented",
                            "execute",
                            "executed" -> chunk + 1 == noun;
                    default -> false;
                });
    }
}
