package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.STOP;

import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "made good on its threat to sever relations", "kept its promise to recognise it": what was threatened or promised is done as far as the word is kept. */
record KeptWords(Parse parse, Clauses clauses) {
    private static final Set<String> WORDS = WordSet.of(
            "threat",
            "threats",
            "promise",
            "promises",
            "pledge",
            "pledges",
            "vow",
            "commitment",
            "warning",
            "undertaking",
            "intention",
            "decision",
            "plan",
            "plans");

    /** What stands between a verb and the noun, where no object does. */
    private static final Map<String, Set<String>> LINKS = Map.of(
            "make", WordSet.of("good", "good on"),
            "follow", WordSet.of("through on", "through with"),
            "deliver", WordSet.of("on"),
            "act", WordSet.of("on"),
            "carry", WordSet.of("out", "through"),
            "go", WordSet.of("through with", "ahead with"));

    private static final Set<String> KEEPING =
            WordSet.of("fulfil", "fulfill", "honour", "honor", "keep", "implement", "execute");

    /** What is kept when it is done. */
    private static final Set<String> PROMISES =
            WordSet.of("promise", "promises", "pledge", "pledges", "vow", "commitment", "undertaking");

    /** In chunks. */
    private static final int NEAR = 4;

    /** The verb that says the word which the noun names is kept. */
    Optional<VerbGroup> keeper(int noun) {
        if (!clauses.head(noun).in(WORDS)) {
            return Optional.empty();
        }
        boolean promised = clauses.head(noun).in(PROMISES);
        StringBuilder between = new StringBuilder();
        for (int j = noun - 1; j >= Math.max(0, noun - NEAR); j--) {
            Optional<VerbGroup> verb = parse.verbAt(j);
            if (verb.isPresent()) {
                // "made good its pledge"
                boolean good = parse.unit(parse.chunks().get(noun).from()).is("good");
                String link = good ? "good" : between.toString().strip();
                return verb.filter(keeps -> !keeps.passive()
                        && (link.isEmpty()
                                ? KEEPING.contains(keeps.base())
                                        // "kept its plans to recognise it secret"
                                        && (promised || !keeps.base().equals("keep"))
                                : LINKS.getOrDefault(keeps.base(), Set.of()).contains(link)));
            }
            if (parse.kindAt(j, COMMA) || parse.kindAt(j, STOP)) {
                return Optional.empty();
            }
            between.insert(0, parse.lower(j) + " ");
        }
        return Optional.empty();
    }
}
