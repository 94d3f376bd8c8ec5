package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.reading.text.Word;
import java.util.OptionalInt;

/** "There would be no break with Taiwan, Peru's minister said": what will not be, or is not planned, is of whoever says so behind it. */
final class NoneSaid {
    private NoneSaid() {}

    /** Empty where it is not of what will not be. */
    static OptionalInt sayer(Parse parse, VerbGroup be) {
        boolean none = be.base().equals("be")
                && Word.isOneOf(be.modal(), "will", "would")
                && parse.lower(be.chunk() - 1).equals("there")
                && (be.chunk() == 1 || parse.kindAt(be.chunk() - 2, COMMA))
                && parse.kindAt(be.chunk() + 1, NOUN)
                && parse.unit(parse.chunks().get(be.chunk() + 1).from()).is("no")
                // "no peace without recognition"
                && Word.isOneOf(parse.lower(be.chunk() + 2), "of", "with", "in", "between", "to", "off");
        return none
                ? parse.verbs().stream()
                        .filter(said -> said.chunk() > be.chunk()
                                && said.finite()
                                && Word.isOneOf(said.base(), "say", "add", "insist", "stress", "promise", "tell"))
                        .mapToInt(said -> who(parse, said.chunk()))
                        .filter(who -> who >= 0)
                        .findFirst()
                : OptionalInt.empty();
    }

    /** "There are no plans to sever ties, Peru's minister said": who says so speaks of himself, where nobody else is named. */
    static OptionalInt plannerBehind(Parse parse, OptionalInt controller) {
        if (controller.isPresent() || !parse.lower(0).equals("there")) {
            return controller;
        }
        return parse.verbs().stream()
                .filter(said -> said.finite() && said.base().equals("say"))
                .filter(said -> parse.kindAt(said.chunk() - 1, NOUN) && parse.kindAt(said.chunk() - 2, COMMA))
                .mapToInt(said -> said.chunk() - 1)
                .filter(who ->
                        parse
                                .units()
                                .subList(
                                        parse.chunks().get(who).from(),
                                        parse.chunks().get(who).to())
                                .stream()
                                .anyMatch(unit -> unit.polity() != null))
                .findFirst();
    }

    /** "Peru said", "said Peru", behind a comma; else -1. */
    private static int who(Parse parse, int said) {
        boolean before = parse.kindAt(said - 1, NOUN) && parse.kindAt(said - 2, COMMA);
        boolean behind = parse.kindAt(said - 1, COMMA) && parse.kindAt(said + 1, NOUN);
        return before ? said - 1 : behind ? said + 1 : -1;
    }
}
