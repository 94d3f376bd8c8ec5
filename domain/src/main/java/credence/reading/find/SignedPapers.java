package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import java.util.Optional;
import java.util.Set;

/** The paper by which something is done: "has signed a treaty making Crimea part of it", "refused to sign a decree recognising Kosovo". */
record SignedPapers(Parse parse, Clauses clauses) {
    private static final Set<String> PAPERS = Set.of(
            "treaty",
            "treaties",
            "law",
            "laws",
            "bill",
            "decree",
            "decrees",
            "act",
            "agreement",
            "agreements",
            "document",
            "documents",
            "legislation",
            "note",
            "proclamation",
            "order",
            "instrument");

    private static final Set<String> SIGNING = Set.of("sign", "ratify", "approve", "adopt", "pass", "enact", "issue");

    /** The verb with which the paper was signed or passed that a gerund is said of. */
    Optional<VerbGroup> signing(VerbGroup verb) {
        int paper = parse.kindAt(verb.chunk() - 1, Chunk.Kind.TIME) ? verb.chunk() - 2 : verb.chunk() - 1;
        return verb.gerund()
                        && parse.kindAt(paper, Chunk.Kind.NOUN)
                        && clauses.head(paper).in(PAPERS)
                ? parse.verbAt(Math.max(0, paper - 1))
                        .filter(signs -> SIGNING.contains(signs.base()) && !signs.passive())
                : Optional.empty();
    }
}
