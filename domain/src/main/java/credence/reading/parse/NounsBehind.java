package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;

import java.util.OptionalInt;
import java.util.function.Predicate;

/** The noun group behind one of some prepositions that hang on a place: among the chunks after it, up to the next verb or clause. */
final class NounsBehind {
    private NounsBehind() {}

    static OptionalInt one(Parse parse, Lists lists, int chunk, Predicate<String> prepositions) {
        for (int j = chunk + 1; j < parse.chunks().size(); j++) {
            switch (parse.chunks().get(j).kind()) {
                case PREPOSITION -> {
                    // "by more than 100 countries, but not by Serbia"
                    int noun = parse.kindAt(j + 1, OTHER) ? j + 2 : j + 1;
                    if (prepositions.test(parse.lower(j)) && parse.lower(j - 1).equals("not")) {
                        return OptionalInt.empty();
                    }
                    if (prepositions.test(parse.lower(j)) && parse.kindAt(noun, NOUN)) {
                        return OptionalInt.of(noun);
                    }
                }
                case NOUN, TIME, OTHER, AND -> {}
                case COMMA -> {
                    int behind = lists.contains(j) ? j : ObjectAsides.end(parse, j, prepositions);
                    if (behind < 0) {
                        return OptionalInt.empty();
                    }
                    j = behind;
                }
                case VERB, SUBORDINATOR, RELATIVE, STOP -> {
                    return OptionalInt.empty();
                }
            }
        }
        return OptionalInt.empty();
    }
}
