package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;
import java.util.regex.Pattern;

/** "What Peru will do is recognise it", "What it wants is to recognise it", "What it has not done is recognise it": how far the first verb has come. */
record Clefts(Parse parse) {
    private static final Pattern WANTS = Pattern.compile("(?:wants?|wanted|hopes?|plans?|intends?) (?:is|was) to .*");

    Optional<Status> status(VerbGroup verb) {
        if (isHighTime(verb)) {
            return Optional.of(Status.URGED);
        }
        String words = parse.lower(verb.chunk());
        boolean opens = parse.lower(0).startsWith("what ") || parse.lower(0).startsWith("all ");
        if (!opens) {
            return Optional.empty();
        }
        boolean is = words.startsWith("is ") || words.startsWith("was ");
        Optional<VerbGroup> first = is ? parse.verbAt(Math.max(0, verb.chunk() - 1)) : Optional.empty();
        if (first.filter(told -> told.base().equals("do")).isPresent()) {
            return first.flatMap(told -> told.negated()
                    ? Optional.of(Status.REFUSED)
                    : Word.isOneOf(told.modal(), "will", "would") ? Optional.of(Status.ANNOUNCED) : Optional.empty());
        }
        boolean wants = WANTS.matcher(words).matches()
                || words.startsWith("is to ")
                        && first.filter(told -> Word.isOneOf(told.base(), "want", "hope", "plan", "intend"))
                                .isPresent();
        return wants ? Optional.of(Status.INTENDED) : Optional.empty();
    }

    /** "It is high time that Peru recognised it", "it is time Peru did". */
    private boolean isHighTime(VerbGroup verb) {
        int who = verb.chunk() - 1;
        int time = parse.lower(who - 1).equals("that") ? who - 2 : who - 1;
        return verb.finite()
                && verb.modal().isEmpty()
                && parse.kindAt(who, Chunk.Kind.NOUN)
                && Word.isOneOf(parse.lower(time), "time", "high time", "about time")
                && Word.isOneOf(parse.lower(time - 1), "is", "was", "'s")
                && parse.lower(time - 2).equals("it");
    }
}
