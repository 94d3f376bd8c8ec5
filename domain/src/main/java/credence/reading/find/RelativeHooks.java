package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** What a relative clause hangs on by its opening words: "Tehran, where Oman opened", "Sudan, with which Peru and Chile broke". */
final class RelativeHooks {
    private static final Set<String> WHERE = WordSet.of("in", "from", "to");

    private final Scene scene;

    RelativeHooks(Scene scene) {
        this.scene = scene;
    }

    /** "Tehran, where Oman opened an embassy", "Damascus, from which it has recalled its envoy": the place. */
    OptionalInt place(VerbGroup verb) {
        int opener = opener(verb);
        // "Tehran, from where he was recalled"
        int where = scene.parse().lower(opener - 1).equals("from") ? opener - 2 : opener - 1;
        return scene.parse().lower(opener).equals("where") ? named(where) : behind(opener, WHERE);
    }

    /** "Sudan, with which Peru and Chile have broken off relations": with whom. */
    OptionalInt partner(VerbGroup verb) {
        return behind(opener(verb), WordSet.of("with"));
    }

    private OptionalInt behind(int opener, Set<String> prepositions) {
        return Word.isOneOf(scene.parse().lower(opener), "which", "whom")
                        && prepositions.contains(scene.parse().lower(opener - 1))
                ? named(opener - 2)
                : OptionalInt.empty();
    }

    /** The word that opens the clause, right before whoever acts in it. */
    private int opener(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        boolean leads = subject.isPresent() && subject.getAsInt() < verb.chunk();
        int first = leads ? subject.getAsInt() : verb.chunk();
        while (leads
                && (scene.parse().kindAt(first - 1, AND) || scene.parse().kindAt(first - 1, COMMA))
                && scene.parse().kindAt(first - 2, NOUN)) {
            first -= 2;
        }
        return first - 1;
    }

    private OptionalInt named(int end) {
        int noun = scene.parse().kindAt(end, COMMA) ? end - 1 : end;
        if (scene.parse().kindAt(noun, NOUN) && isSomeCountry(noun)) {
            return OptionalInt.of(visited(noun));
        }
        return scene.parse().kindAt(noun, NOUN) && scene.head(noun).named()
                ? OptionalInt.of(noun)
                : OptionalInt.empty();
    }

    /** "a country with which", "a state from which": that has no name there. */
    private boolean isSomeCountry(int noun) {
        return scene.units(noun).size() == 2
                && Word.isOneOf(scene.units(noun).getFirst().lower(), "a", "another", "one")
                && Word.isOneOf(
                        scene.head(noun).lower(), "country", "state", "nation", "government", "neighbour", "neighbor");
    }

    /** "In Santiago he will be the guest of a country with which", "flies to Chile, a country with which": the only one named before; else itself. */
    private int visited(int noun) {
        List<Integer> named = IntStream.range(0, noun)
                .filter(j -> scene.parse().kindAt(j, NOUN) && scene.head(j).named())
                .boxed()
                .toList();
        boolean told = Word.isOneOf(scene.parse().lower(noun - 1), "of", "to", "by", "in", ",")
                || scene.parse().verbAt(Math.max(0, noun - 1)).isPresent();
        boolean spoken = noun > 1
                && scene.parse().lower(noun - 1).equals("of")
                && scene.head(noun - 2).named();
        return named.size() == 1
                        && told
                        && !spoken
                        && (Word.isOneOf(scene.parse().lower(named.getFirst() - 1), "in", "to", "at", "from")
                                || scene.parse().kindAt(noun - 1, COMMA) && named.getFirst() == noun - 2)
                ? named.getFirst()
                : noun;
    }
}
