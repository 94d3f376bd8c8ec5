package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.OptionalInt;
import java.util.Set;

/** What a relative clause hangs on by its opening words: "Tehran, where Oman opened", "Sudan, with which Peru and Chile broke". */
final class RelativeHooks {
    private static final Set<String> WHERE = Set.of("in", "from", "to");

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
        return behind(opener(verb), Set.of("with"));
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
        return scene.parse().kindAt(noun, NOUN) && scene.head(noun).named()
                ? OptionalInt.of(noun)
                : OptionalInt.empty();
    }
}
