package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.VerbGroup;
import java.util.Optional;
import java.util.OptionalInt;

/** The noun group that a verb hangs on or whose relative clause it is in. */
final class ClaimHooks {
    private final Scene scene;

    ClaimHooks(Scene scene) {
        this.scene = scene;
    }

    boolean hangsOn(int anchor, int chunk) {
        Optional<VerbGroup> verb = scene.parse().verbAt(anchor);
        if (verb.isEmpty()) {
            return false;
        }
        if (verb.get().infinitive()) {
            // "the fourth country to agree to normalise relations"
            return scene.clauses()
                    .hook(verb.get())
                    .filter(hook -> hook == chunk
                            || scene.parse()
                                            .verbAt(hook)
                                            .filter(VerbGroup::infinitive)
                                            .isPresent()
                                    && hangsOn(hook, chunk))
                    .isPresent();
        }
        OptionalInt subject = scene.clauses().subject(verb.get());
        return subject.isPresent() && subject.getAsInt() == chunk || inRelativeClause(anchor, chunk);
    }

    /** "the only state in Europe that recognises it": the clause is about the noun group, whatever stands between. */
    boolean inRelativeClause(int anchor, int chunk) {
        int relative = relativeBefore(anchor);
        if (scene.parse().lower(relative - 2).equals("of") && relative - 3 == chunk && isBare(chunk)) {
            // "the first of the states that severed ties": which of them severed them first, is not told
            return false;
        }
        for (int j = chunk + 1; j < relative; j++) {
            if (!scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                    && !scene.parse().kindAt(j, Chunk.Kind.NOUN)) {
                return false;
            }
        }
        return relative > chunk;
    }

    private boolean isBare(int chunk) {
        return Ordinals.rank(scene.units(chunk).getLast().lower()).isPresent();
    }

    /** The relative that opens the clause of a verb; -1 where none stands right before it. */
    private int relativeBefore(int anchor) {
        int j = anchor - 1;
        while (scene.parse().kindAt(j, Chunk.Kind.OTHER)) {
            j--;
        }
        return scene.parse().kindAt(j, Chunk.Kind.RELATIVE) ? j : -1;
    }
}
