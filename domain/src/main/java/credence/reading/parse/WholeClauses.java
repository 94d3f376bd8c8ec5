package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;

import credence.reading.text.Word;
import java.util.List;

/** Clauses that are whole before an "and", so that the noun behind it begins another: "severed its ties with Qatar and Gabon condemned it". */
record WholeClauses(Parse parse) {
    /** "severed its ties with Qatar and Gabon condemned it": what stands before is a whole clause, so the verb behind is of the last name. */
    boolean endBefore(List<Integer> members) {
        int governor = members.getFirst() - 1;
        int verb = governor - 1;
        if (parse.kindAt(verb, NOUN)) {
            // "lowered its representation in Doha"
            while (parse.kindAt(verb - 1, PREPOSITION) && parse.kindAt(verb - 2, NOUN)) {
                verb -= 2;
            }
            verb--;
        }
        // "broke off relations with"
        verb = parse.kindAt(verb, OTHER) || parse.kindAt(verb, PREPOSITION) ? verb - 1 : verb;
        boolean begins = parse.kindAt(verb - 1, NOUN) && !parse.kindAt(verb - 2, RELATIVE);
        return parse.kindAt(governor, PREPOSITION)
                && beginsWithName(members.getLast())
                && parse.verbAt(Math.max(0, verb))
                        .filter(told -> told.finite() && !NounPlaces.reports(told))
                        .isPresent()
                && (begins || isMain(verb))
                && !Word.isOneOf(parse.lower(members.getLast() + 2), "by", "of");
    }

    /** "Gabon", "the United States", "its ambassador", and nothing that may have been done to others: "and companies linked to it". */
    private boolean beginsWithName(int noun) {
        int from = parse.chunks().get(noun).from();
        return isOnesOwn(parse, noun)
                || parse.unitAt(parse.lower(noun).startsWith("the ") ? from + 1 : from)
                        .filter(Unit::named)
                        .isPresent();
    }

    /** "its ambassador", "their envoys". */
    static boolean isOnesOwn(Parse parse, int noun) {
        return parse.unit(parse.chunks().get(noun).from()).in(Words.POSSESSIVES);
    }

    /** In no clause of another, whose own verb might come yet; what is announced is told like what is done. */
    private boolean isMain(int verb) {
        for (int j = 0; j < verb; j++) {
            if (parse.kindAt(j, RELATIVE)
                    || parse.kindAt(j, SUBORDINATOR) && !parse.lower(j).equals("that")) {
                return false;
            }
        }
        return true;
    }
}
