package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.TIME;

import java.util.Optional;

/** Passives in a row that share subject and auxiliary: "were deplored by Pakistan, condemned by Japan and decried by Canada". */
final class PassiveSeries {
    private PassiveSeries() {}

    /** The passive before a participle in such a row; empty where the participle may as well describe the noun before the comma. */
    static Optional<VerbGroup> before(Parse parse, Clauses clauses, VerbGroup participle) {
        int comma = participle.chunk() - 1;
        int noun = beforeTime(parse, comma - 1);
        if (!parse.kindAt(comma, COMMA) || !parse.kindAt(noun, NOUN) || !goesOn(parse, clauses, participle)) {
            return Optional.empty();
        }
        int by = clauses.list(noun).getFirst() - 1;
        return parse.lower(by).equals("by")
                ? parse.verbAt(Math.max(0, beforeTime(parse, by - 1))).filter(VerbGroup::passive)
                : Optional.empty();
    }

    /** "condemned by Japan and decried by Canada": one more comes. */
    private static boolean goesOn(Parse parse, Clauses clauses, VerbGroup participle) {
        int by = participle.chunk() + 1;
        if (!parse.lower(by).equals("by") || !parse.kindAt(by + 1, NOUN)) {
            return false;
        }
        int joint = clauses.list(by + 1).getLast() + 1;
        while (parse.kindAt(joint, TIME)) {
            joint++;
        }
        boolean joins = parse.kindAt(joint, AND) || parse.kindAt(joint, COMMA);
        return joins
                && parse.lower(joint + 2).equals("by")
                && parse.verbAt(joint + 1).filter(VerbGroup::passive).isPresent();
    }

    private static int beforeTime(Parse parse, int chunk) {
        int j = chunk;
        while (parse.kindAt(j, TIME)) {
            j--;
        }
        return j;
    }
}
