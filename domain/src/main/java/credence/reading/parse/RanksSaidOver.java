package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.polity.PolityKey;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rank behind a comma that says over what the clause before tells, and so is of its subject: "closed it, the first to do so". */
record RanksSaidOver(Parse parse, Clauses clauses) {
    private static final Set<String> BRIEFLY =
            WordSet.of("hour", "hours", "minutes", "days", "weeks", "months", "seconds");

    private static final Set<String> LEAVING =
            WordSet.of("leave", "desert", "abandon", "ditch", "drop", "forsake", "dump", "jilt");

    /** "the first country to do so": it did what stands before. */
    boolean doesSo(int chunk) {
        return parse.verbAt(behindPhrases(chunk + 1))
                .filter(verb -> verb.infinitive()
                        && (Word.isOneOf(verb.base(), "do", "take", "act", "go", "follow", "make")
                                // "agreed to establish relations with Israel, the fourth state to reach such a deal"
                                || Word.isOneOf(verb.base(), "reach", "sign", "conclude", "strike", "seal")
                                        && parse.lower(verb.chunk() + 1).startsWith("such a")))
                .isPresent();
    }

    /** "closed its embassy in Jerusalem, the fourth state to close its own embassy": what it did is said over. */
    boolean repeats(int chunk, int noun) {
        int next = behindPhrases(chunk + 1);
        Optional<VerbGroup> again = parse.verbAt(next).filter(VerbGroup::infinitive);
        Optional<VerbGroup> before = parse.verbs().reversed().stream()
                .filter(verb -> verb.chunk() < noun && verb.finite() && !verb.passive())
                .findFirst();
        if (again.isEmpty() || before.isEmpty() || parse.lower(noun - 1).equals("by")) {
            return false;
        }
        OptionalInt what = clauses.object(again.get());
        OptionalInt done = clauses.object(before.get());
        return what.isPresent()
                && done.isPresent()
                && (again.get().base().equals(before.get().base())
                                && Word.isOneOf(parse.lower(what.getAsInt()), "it", "them", "both")
                        || parse.lower(what.getAsInt()).startsWith("its ")
                                && clauses.head(what.getAsInt())
                                        .lower()
                                        .equals(clauses.head(done.getAsInt()).lower()));
    }

    /** "broke with Taiwan and established ties with China, the third country to desert Taipei": whom its first clause left. */
    boolean hasLeft(int chunk, int noun) {
        Optional<VerbGroup> leaves = parse.verbAt(behindPhrases(chunk + 1))
                .filter(verb -> verb.infinitive() && LEAVING.contains(verb.base()));
        OptionalInt whom = leaves.map(clauses::object).orElse(OptionalInt.empty());
        if (whom.isEmpty()) {
            return false;
        }
        @Nullable PolityKey left = clauses.head(whom.getAsInt()).polity();
        boolean pointed = Word.isOneOf(parse.lower(whom.getAsInt()), "it", "the island");
        boolean second = false;
        for (int j = noun - 1; j > 0; j--) {
            boolean finite = parse.verbAt(j).filter(VerbGroup::finite).isPresent();
            @Nullable
            PolityKey told = second && parse.kindAt(j, NOUN) ? clauses.head(j).polity() : null;
            if (told != null) {
                return pointed || told.equals(left);
            }
            if (finite && second) {
                return false;
            }
            second |= finite;
        }
        return false;
    }

    private int behindPhrases(int first) {
        int next = first;
        while (parse.kindAt(next, PREPOSITION) && parse.kindAt(next + 1, NOUN)) {
            next += 2;
        }
        return next;
    }

    /** "became within hours the first", "became, within minutes, the first": the verb before it. */
    int beforeWithin(int last) {
        int noun = parse.kindAt(last, COMMA) ? last - 1 : last;
        boolean within = parse.kindAt(noun, NOUN)
                && parse.lower(noun - 1).equals("within")
                && BRIEFLY.contains(clauses.head(noun).lower());
        int verb = within && parse.kindAt(noun - 2, COMMA) ? noun - 3 : noun - 2;
        return within && parse.kindAt(verb, VERB) ? verb : last;
    }
}
