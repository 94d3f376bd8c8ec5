package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Words that count a date and stand in another clause than the act: before an aside, before a colon, in the clause before. */
record CountedElsewhere(Counted counted, Parse parse, Clauses clauses) {
    private static final Pattern REPLY =
            Pattern.compile("\\b(?:answer|reply|response|reaction|retaliation|riposte|revenge)$");

    /** "On the same day Chad, which has moved troops, expelled": the subject, where an aside stands between. */
    int overAside(int anchor) {
        int subject = parse.verbAt(anchor)
                .filter(verb -> parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA))
                .map(verb -> clauses.subject(verb).orElse(-1))
                .orElse(-1);
        boolean aside = subject >= 0
                && subject < anchor - 2
                && parse.kindAt(subject + 1, Chunk.Kind.COMMA)
                && parse.kindAt(subject + 2, Chunk.Kind.RELATIVE);
        return aside ? subject : -1;
    }

    /** "Serbia's answer came that same evening: it expelled the envoy": when, the clause before the mark tells. */
    Optional<Edtf> answered(int anchor) {
        int from = counted.clauseStart(anchor);
        int mark = IntStream.range(0, anchor)
                .filter(j ->
                        parse.chunks().get(j).to() == from && parse.lower(j).equals(":"))
                .findFirst()
                .orElse(0);
        return parse.verbs().reversed().stream()
                .filter(verb -> verb.chunk() < mark && verb.finite())
                .findFirst()
                .filter(verb -> Word.isOneOf(verb.base(), "come", "follow"))
                .filter(verb -> clauses.subject(verb).stream()
                        .anyMatch(subject -> REPLY.matcher(parse.lower(subject)).find()))
                .flatMap(verb -> counted.of(verb.chunk()));
    }

    /** "In April of that year it expelled four, and a month later": what the clause before counts itself. */
    Optional<Edtf> before(int anchor, String around) {
        int from = counted.clauseStart(anchor);
        return Offset.isMeasured(around)
                ? parse.verbs().reversed().stream()
                        .filter(verb -> verb.finite()
                                && parse.chunks().get(verb.chunk()).to() <= from)
                        .findFirst()
                        .filter(verb -> Offset.isOfSpan(counted.beforeIn(verb.chunk())))
                        .flatMap(verb -> counted.of(verb.chunk()))
                : Optional.empty();
    }
}
