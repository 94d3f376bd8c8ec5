package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;

/** Reports and rumours of an act, and whether they are denied: "dismissed reports that", "A report that it had left was denied". */
record DeniedRumours(Parse parse, Clauses clauses) {
    /** "denied reports that": what is told by nobody in particular. */
    private static final Set<String> HEARSAY = WordSet.of(
            "report",
            "reports",
            "rumours",
            "rumors",
            "claims",
            "claim",
            "suggestions",
            "suggestion",
            "speculation",
            "allegations",
            "talk",
            "news",
            "stories");

    private static final Set<String> DISMISSING =
            WordSet.of("dismiss", "reject", "refute", "scotch", "deny", "dispute", "rebut", "quash");

    static final Set<String> FALSE = WordSet.of(
            "untrue",
            "false",
            "baseless",
            "unfounded",
            "groundless",
            "wrong",
            "incorrect",
            "fabricated",
            "invented",
            "fake",
            "nonsense",
            "foundation",
            "lie",
            "fiction");

    private static final Set<String> PROVES = WordSet.of("prove", "turn");

    private static final Set<String> TRUTH = WordSet.of("truth", "substance", "basis");

    private static final Set<String> NONE = WordSet.of("no", "any", "little", "truth");

    /** "dismissed reports that it had recognised": the same as to deny it. */
    boolean isDismissed(VerbGroup frame) {
        int object = clauses.object(frame).orElse(-1);
        // "dismissed as fiction reports that"
        int noun = object < 0 && parse.lower(frame.chunk() + 1).equals("as") ? frame.chunk() + 2 : object;
        return DISMISSING.contains(frame.base())
                && noun >= 0
                && parse.kindAt(noun, Chunk.Kind.NOUN)
                && HEARSAY.contains(clauses.head(noun).lower());
    }

    /** "Reports that it had closed the embassy were denied". */
    boolean isDenied(int opener) {
        int that = opener;
        while (parse.kindAt(that - 1, Chunk.Kind.NOUN)
                && !HEARSAY.contains(clauses.head(that - 1).lower())
                && Word.isOneOf(parse.lower(that - 2), "in", "from", "by", "of")
                && parse.kindAt(that - 3, Chunk.Kind.NOUN)) {
            // "A report in a Paris weekly that it had"
            that -= 2;
        }
        return isDenied(that, opener);
    }

    private boolean isDenied(int that, int opener) {
        boolean hearsay = parse.kindAt(that - 1, Chunk.Kind.NOUN)
                && HEARSAY.contains(clauses.head(that - 1).lower());
        boolean noTruth = hearsay
                && parse.kindAt(that - 3, Chunk.Kind.NOUN)
                && (clauses.head(that - 3).in(TRUTH)
                                && parse.unit(parse.chunks().get(that - 3).from())
                                        .in(NONE)
                        || parse.lower(that - 3).equals("nothing true"));
        return noTruth
                || hearsay
                        && parse.verbs().stream()
                                .anyMatch(verb -> verb.chunk() > opener
                                        && !verb.negated()
                                        && (verb.passive() && DISMISSING.contains(verb.base())
                                                || (Statuses.COPULAS.contains(verb.base())
                                                                || PROVES.contains(verb.base()))
                                                        && isFalse(verb.chunk() + 1)));
    }

    /** "were untrue", "was without foundation". */
    private boolean isFalse(int chunk) {
        for (int j = chunk; j < Math.min(chunk + 2, parse.chunks().size()); j++) {
            for (int i = parse.chunks().get(j).from(); i < parse.chunks().get(j).to(); i++) {
                if (parse.unit(i).in(FALSE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
