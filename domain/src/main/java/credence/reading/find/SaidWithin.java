package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whose words stand behind a verb of saying that hangs on another: "said the embassy would close, adding", "said his country condemned",
 * "denied that Ghana had left and described".
 */
final class SaidWithin {
    /** Who speaks through whoever speaks for it. */
    private static final Set<String> OWN =
            WordSet.of("the government", "the country", "the people", "the nation", "the kingdom", "the ministry");

    private final Parse parse;
    private final Clauses clauses;

    SaidWithin(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
    }

    /** The verb whose subject speaks: the one that it hangs on, or itself. */
    VerbGroup speaking(VerbGroup verb) {
        if (verb.gerund()) {
            return parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA) ? main(verb).orElse(verb) : verb;
        }
        if (!verb.finite()) {
            return verb;
        }
        OptionalInt subject = clauses.subject(verb);
        if (subject.isEmpty() || subject.getAsInt() > verb.chunk()) {
            return verb;
        }
        int told = subject.getAsInt();
        Optional<VerbGroup> outer = teller(told);
        boolean joined = parse.kindAt(verb.chunk() - 1, Chunk.Kind.AND)
                && parse.verbs().stream()
                        .noneMatch(other ->
                                other.chunk() > told && other.chunk() < verb.chunk() && Speech.says(other.base()));
        return outer.isPresent() && (joined || isOwn(told)) ? outer.get() : verb;
    }

    /** The last verb before a participle that is in nobody's mouth. */
    private Optional<VerbGroup> main(VerbGroup participle) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite()
                        && verb.chunk() < participle.chunk()
                        && !verb.passive()
                        && !parse.kindAt(verb.chunk() - 1, Chunk.Kind.RELATIVE)
                        && clauses.subject(verb).stream()
                                .allMatch(subject -> teller(subject).isEmpty()
                                        && !parse.kindAt(subject - 1, Chunk.Kind.SUBORDINATOR)
                                        && !parse.kindAt(subject - 1, Chunk.Kind.RELATIVE)))
                .reduce((one, other) -> other);
    }

    /** "his country", "the government": whoever says so of it speaks for it. */
    private boolean isOwn(int noun) {
        return OWN.contains(parse.lower(noun))
                || parse.unit(parse.chunks().get(noun).from()).in(Words.POSSESSIVES);
    }

    /** The verb of saying right before a noun group, be it "that" or a day between: "said on Monday that Ghana had". */
    Optional<VerbGroup> teller(int noun) {
        int before = noun - 1;
        while (parse.kindAt(before, Chunk.Kind.TIME) || parse.lower(before).equals("that")) {
            before--;
        }
        if (before > 0
                && parse.kindAt(before, Chunk.Kind.NOUN)
                && parse.verbAt(before - 1)
                        .filter(verb -> verb.base().equals("tell"))
                        .isPresent()) {
            before--;
        }
        return before < 0
                ? Optional.empty()
                : parse.verbAt(before).filter(verb -> verb.finite() && !verb.passive() && Speech.says(verb.base()));
    }
}
