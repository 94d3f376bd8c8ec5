package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;

/** Who acts where a clause opens with "whose" and names him in an aside. */
final class WhoseAsides {
    private WhoseAsides() {}

    /** "with Russia, whose president, Vladimir Putin, recognised it": the president; -1 where no such aside ends before the verb. */
    static int before(Parse parse, int verb) {
        for (int comma = verb - 2;
                comma > 1 && parse.verbAt(comma).filter(VerbGroup::finite).isEmpty();
                comma--) {
            // "whose president at the time, Vladimir Putin,"
            int head = parse.lower(comma - 1).equals("the time") ? comma - 3 : comma - 1;
            boolean whose = parse.lower(head - 1).equals("whose") && parse.kindAt(head, NOUN);
            if (whose && parse.kindAt(comma, COMMA)) {
                return head;
            }
        }
        return -1;
    }
}
