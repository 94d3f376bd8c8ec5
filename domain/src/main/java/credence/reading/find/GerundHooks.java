package credence.reading.find;

import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Answers;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.SaidAsides;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;

/** The noun or verb that a gerund hangs on. */
final class GerundHooks {
    private final Parse parse;
    private final Clauses clauses;
    private final StatusWords words;

    GerundHooks(Parse parse, Clauses clauses, StatusWords words) {
        this.parse = parse;
        this.clauses = clauses;
        this.words = words;
    }

    /** "no intention of cutting ties", "the threat of expelling": the noun that a gerund hangs on by "of". */
    Optional<Integer> nounBefore(int chunk) {
        int aside =
                parse.verbAt(chunk).map(verb -> SaidAsides.before(parse, verb)).orElse(chunk - 1);
        if (aside >= 0
                && aside < chunk - 1
                && parse.kindAt(aside, Chunk.Kind.NOUN)
                && words.over(clauses.head(aside).lower()).isPresent()) {
            // "has no intention, its president said, of recalling"
            return Optional.of(aside);
        }
        boolean of = Word.isOneOf(parse.lower(chunk - 1), "of", "on", "about", "at", "for")
                && parse.kindAt(chunk - 2, Chunk.Kind.NOUN);
        int between = of ? clauses.list(chunk - 2).getFirst() - 1 : -1;
        if (Word.isOneOf(parse.lower(between), "between", "with")) {
            // "talks are under way between the two on restoring relations", "its talks with Peking on normalising them"
            for (int j = between - 1; j >= 0 && !parse.kindAt(j, Chunk.Kind.COMMA); j--) {
                if (parse.kindAt(j, Chunk.Kind.NOUN)
                        && words.over(clauses.head(j).lower())
                                .filter(group -> group.makes() instanceof Outcome.Makes)
                                .isPresent()) {
                    return Optional.of(j);
                }
            }
        }
        return of && words.over(clauses.head(chunk - 2).lower()).isPresent()
                ? Optional.of(chunk - 2)
                : Optional.empty();
    }

    /** The verb a gerund hangs on: right before it, or before the preposition that governs it. */
    Optional<Integer> verbBefore(int chunk) {
        Optional<Integer> answering = Answers.before(parse, chunk).map(VerbGroup::chunk);
        if (answering.isPresent()) {
            return answering;
        }
        for (int j = chunk - 1; j >= 0; j--) {
            switch (parse.chunks().get(j).kind()) {
                case VERB -> {
                    return Optional.of(j);
                }
                case PREPOSITION, OTHER, TIME -> {}
                case NOUN -> {
                    if (!parse.kindAt(chunk - 1, Chunk.Kind.PREPOSITION)) {
                        return Optional.empty();
                    }
                }
                case COMMA, AND, STOP, RELATIVE, SUBORDINATOR -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
