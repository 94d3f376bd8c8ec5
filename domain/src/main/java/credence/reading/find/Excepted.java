package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.text.Word;
import java.util.OptionalInt;

/** Who is left out of a rank or of all others: "apart from Russia", "besides Nauru", "except for Syria", "with the exception of Peru". */
record Excepted(Scene scene) {
    /** The first noun group of those that such words name, which begin at a place; empty where they do not. */
    OptionalInt at(int chunk) {
        return named(behind(chunk));
    }

    /** "the only country, apart from Russia, to have done so": between marks. */
    OptionalInt aside(int comma) {
        OptionalInt named = scene.parse().kindAt(comma, Chunk.Kind.COMMA) ? at(comma + 1) : OptionalInt.empty();
        return named.isPresent()
                        && scene.parse()
                                .kindAt(scene.clauses().list(named.getAsInt()).getLast() + 1, Chunk.Kind.COMMA)
                ? named
                : OptionalInt.empty();
    }

    private OptionalInt named(int noun) {
        return noun > 0 && scene.parse().kindAt(noun, Chunk.Kind.NOUN) ? OptionalInt.of(noun) : OptionalInt.empty();
    }

    /** The place behind the words; -1 where they do not stand there. */
    private int behind(int chunk) {
        String link = scene.parse().lower(chunk);
        String next = scene.parse().lower(chunk + 1);
        if (Word.isOneOf(link, "apart", "aside") && next.equals("from")) {
            return chunk + 2;
        }
        if (Word.isOneOf(link, "except", "save", "but") && next.equals("for")) {
            return chunk + 2;
        }
        if (link.equals("with") && next.equals("the exception")) {
            return chunk + 3;
        }
        return Word.isOneOf(link, "besides", "except", "beside", "bar") ? chunk + 1 : -1;
    }
}
