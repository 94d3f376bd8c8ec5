package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;
import java.util.stream.IntStream;

/** "has been asked to recognise it but has yet to reply": who was asked weighs it. */
record UndecidedCalls(Parse parse) {
    private static final Set<String> ANSWERING = WordSet.of(
            "answer", "reply", "respond", "decide", "discuss", "consider", "rule", "say", "debate", "examine", "study");

    Status of(VerbGroup asked, Status status) {
        boolean open = status == Status.URGED
                && asked.passive()
                && Word.isOneOf(asked.base(), "ask", "request", "invite")
                && (parse.verbs().stream().anyMatch(verb -> verb.chunk() > asked.chunk() && isOpen(verb))
                        || IntStream.range(asked.chunk(), parse.chunks().size()).anyMatch(this::isYetTo));
        return open ? Status.HYPOTHETICAL : status;
    }

    /** "has yet to reply", where the reply is a noun to the tagger. */
    private boolean isYetTo(int chunk) {
        return parse.lastWord(chunk).equals("yet")
                && parse.lower(chunk + 1).equals("to")
                && ANSWERING.contains(parse.lower(chunk + 2));
    }

    /** "has not replied", "had yet to discuss it". */
    private boolean isOpen(VerbGroup verb) {
        return ANSWERING.contains(verb.base())
                && (verb.finite() && verb.negated() && (verb.perfect() || verb.pastPerfect())
                        || parse.lower(verb.chunk()).contains("yet to")
                        || verb.infinitive() && parse.lastWord(verb.chunk() - 1).equals("yet"));
    }
}
