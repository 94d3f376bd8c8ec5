package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import java.util.OptionalInt;

/** "leaving Pakistan alone in the world in recognising them": who is left alone does so, and not who leaves. */
final class AloneIn {
    private AloneIn() {}

    static OptionalInt noun(Scene scene, VerbGroup verb) {
        Parse parse = scene.parse();
        if (!verb.gerund() || !parse.lower(verb.chunk() - 1).equals("in")) {
            return OptionalInt.empty();
        }
        boolean where = parse.lower(verb.chunk() - 3).equals("in") && parse.kindAt(verb.chunk() - 2, Chunk.Kind.NOUN);
        int alone = where ? verb.chunk() - 4 : verb.chunk() - 2;
        return parse.lower(alone).equals("alone")
                        && parse.kindAt(alone - 1, Chunk.Kind.NOUN)
                        && scene.head(alone - 1).named()
                ? OptionalInt.of(alone - 1)
                : OptionalInt.empty();
    }
}
