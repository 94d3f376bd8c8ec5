package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;

import credence.reading.text.Word;

/** Asides that name or count some of those before them: ", among them Britain and France,", ", most of them spies,". */
record AmongAsides(Parse parse, Clauses clauses) {
    /** The noun group that stands before such an aside which ends with a noun; -1 where there is none. */
    int before(int noun) {
        int first = clauses.list(noun).getFirst();
        boolean them = parse.lower(first - 1).equals("them");
        boolean most = them
                && parse.lower(first - 2).equals("of")
                && (parse.kindAt(first - 3, NOUN) || parse.kindAt(first - 3, OTHER))
                && parse.kindAt(first - 4, COMMA)
                && parse.kindAt(first - 5, NOUN);
        if (most) {
            return whole(first - 5);
        }
        if (them && parse.lower(first - 2).equals("among")) {
            first--;
        }
        boolean opened = parse.kindAt(first - 2, COMMA) && parse.kindAt(first - 3, NOUN);
        boolean some =
                parse.lower(first - 1).equals("among") && parse.lower(first).equals("them")
                        || parse.lower(first - 1).equals("including");
        return opened && some ? whole(first - 3) : -1;
    }

    /** "dozens of countries", but not "upwards of 90 countries"; "five diplomats at the embassy in Lima". */
    private int whole(int noun) {
        boolean of = parse.lower(noun - 1).equals("of")
                && parse.kindAt(noun - 2, NOUN)
                && !parse.lower(noun - 2).equals("upwards");
        if (of) {
            return noun - 2;
        }
        int first = noun;
        while (Word.isOneOf(parse.lower(first - 1), "at", "in", "from", "to")
                && parse.kindAt(first - 2, NOUN)
                && SharedObjects.MISSIONS.contains(clauses.head(first - 2).lower())) {
            first -= 2;
        }
        return first;
    }
}
