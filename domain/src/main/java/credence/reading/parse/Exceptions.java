package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** "No state except Peru has recognised it", "No country other than Chad did so": who is excepted does it. */
final class Exceptions {
    private static final Set<String> NOBODY = WordSet.of("no", "nobody", "none", "no-one");
    private static final Set<String> EXCEPT = WordSet.of("except", "but", "besides", "save", "bar");

    private Exceptions() {}

    /** Who is excepted; the subject itself where nobody is. */
    static OptionalInt named(Parse parse, Clauses clauses, OptionalInt subject) {
        int nobody = subject.orElse(-1);
        if (nobody < 0 || !parse.unit(parse.chunks().get(nobody).from()).in(NOBODY)) {
            return subject;
        }
        int link = nobody + 1;
        while (parse.kindAt(link, OTHER) && link < nobody + 3) {
            link++;
        }
        boolean excepted = EXCEPT.contains(parse.lower(link))
                || parse.lower(link).equals("from") && parse.lower(link - 1).equals("apart")
                || parse.lower(link).equals("than") && parse.lower(link - 1).endsWith("other");
        return excepted
                        && parse.kindAt(link, PREPOSITION)
                        && parse.kindAt(link + 1, NOUN)
                        && clauses.head(link + 1).named()
                ? OptionalInt.of(link + 1)
                : subject;
    }
}
