package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.ToldClauses;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.Optional;
import java.util.OptionalInt;

/** The day of an act that a noun tells: "Peru's announcement on Monday that it would recognise Palestine", "its announcement that it would came on Monday". */
final class ToldNounDays {
    private ToldNounDays() {}

    static Optional<Edtf> of(Parse parse, Clauses clauses, int anchor) {
        OptionalInt subject = parse.verbAt(anchor)
                .filter(VerbGroup::finite)
                .map(clauses::subject)
                .filter(who -> who.isPresent() && who.getAsInt() < anchor)
                .orElse(OptionalInt.empty());
        OptionalInt noun =
                subject.isPresent() ? ToldClauses.noun(parse, clauses, subject.getAsInt()) : OptionalInt.empty();
        // "threat on Monday that it would": when it was threatened, and not what
        boolean other = noun.isPresent()
                && parse.verbAt(anchor)
                        .flatMap(verb -> FramingNouns.status(
                                clauses.head(noun.getAsInt()).lower(), verb))
                        .isPresent();
        return noun.isEmpty() || other
                ? Optional.empty()
                : between(parse, noun.getAsInt(), subject.getAsInt())
                        .or(() -> TimesInside.of(parse, noun.getAsInt()))
                        .or(() -> came(parse, clauses, noun.getAsInt(), anchor));
    }

    private static Optional<Edtf> between(Parse parse, int noun, int subject) {
        for (int j = noun + 1; j < subject; j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        return Optional.empty();
    }

    private static Optional<Edtf> came(Parse parse, Clauses clauses, int noun, int anchor) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() > anchor
                        && verb.finite()
                        && verb.base().equals("come")
                        && clauses.subject(verb).equals(OptionalInt.of(noun)))
                .filter(verb -> parse.kindAt(verb.chunk() + 1, Chunk.Kind.TIME))
                .findFirst()
                .flatMap(verb -> parse.timeAt(verb.chunk() + 1))
                .map(Time::value);
    }
}
