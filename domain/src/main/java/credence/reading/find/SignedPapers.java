package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** The paper by which something is done: "has signed a treaty making Crimea part of it", "refused to sign a decree recognising Kosovo". */
record SignedPapers(Parse parse, Clauses clauses) {
    private static final Set<String> PAPERS = WordSet.of(
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
            "papers",
            "paper",
            "proclamation",
            "order",
            "instrument");

    private static final Set<String> SIGNING =
            WordSet.of("sign", "ratify", "approve", "adopt", "pass", "enact", "issue");

    /** What makes a paper hold: what is only drafted or proposed does nothing. */
    private static final Set<String> ISSUING = WordSet.of("sign", "issue", "publish", "release", "adopt", "approve");

    /** The verb with which the paper was signed or passed that a gerund is said of. */
    Optional<VerbGroup> signing(VerbGroup verb) {
        int paper = parse.kindAt(verb.chunk() - 1, Chunk.Kind.TIME) ? verb.chunk() - 2 : verb.chunk() - 1;
        return verb.gerund()
                        && parse.kindAt(paper, Chunk.Kind.NOUN)
                        && clauses.head(paper).in(PAPERS)
                // "signed on Monday an agreement establishing"
                ? parse.verbAt(Math.max(0, parse.kindAt(paper - 1, Chunk.Kind.TIME) ? paper - 2 : paper - 1))
                        .filter(signs -> SIGNING.contains(signs.base()) && !signs.passive())
                : Optional.empty();
    }

    /** "A decree recognising it was signed by President Perez", "one that severs ties was issued": the passive behind what the paper does. */
    Optional<VerbGroup> signedBehind(VerbGroup verb, int paper) {
        return parse.verbs().stream()
                .filter(signs -> signs.chunk() > verb.chunk() && signs.finite())
                .findFirst()
                .filter(signs -> signs.passive()
                        && !signs.negated()
                        && signs.modal().isEmpty()
                        && ISSUING.contains(signs.base())
                        && clauses.subject(signs).stream().anyMatch(subject -> subject == paper));
    }
}
