package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** "reacted to Norway's announcement that it would recognise it by recalling its envoy": who reacts does so, and not of whom the clause between tells. */
public final class Answers {
    /** Only somebody does so, and no event. */
    static final Set<String> VERBS = WordSet.of("respond", "retaliate", "reply", "hit", "react", "answer");

    private Answers() {}

    /** The answering verb that a gerund behind "by" hangs on. */
    public static Optional<VerbGroup> before(Parse parse, int gerund) {
        return parse.lower(gerund - 1).equals("by")
                ? parse.verbs().reversed().stream()
                        .filter(verb -> verb.chunk() < gerund && !verb.passive() && VERBS.contains(verb.base()))
                        .findFirst()
                        // "reacted after Peru broke ranks by recognising it": who broke them
                        .filter(verb -> IntStream.range(verb.chunk() + 1, gerund)
                                .noneMatch(j -> parse.kindAt(j, Chunk.Kind.RELATIVE)
                                        || parse.kindAt(j, Chunk.Kind.COMMA)
                                        || parse.kindAt(j, Chunk.Kind.STOP)
                                        || parse.kindAt(j, Chunk.Kind.AND)
                                        || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)
                                                && !(parse.lower(j).equals("that")
                                                        && parse.kindAt(j - 1, Chunk.Kind.NOUN))))
                : Optional.empty();
    }
}
