package credence.reading.find;

import credence.act.Party;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is recognised, where what they are recognised as stands before them: "recognising as independent the two regions". */
record BehindAs(Scene scene) {
    private static final Pattern INDEPENDENT = Pattern.compile("(?:an )?(?:independent|sovereign)(?: .*)?");

    /** "recognising as independent the two regions, Donetsk and Luhansk": what stands behind, or its names beside it. */
    OptionalInt of(VerbGroup verb) {
        int as = verb.chunk() + 1;
        if (verb.passive()
                || !scene.parse().lower(as).equals("as")
                || !INDEPENDENT.matcher(scene.parse().lower(as + 1)).matches()) {
            return OptionalInt.empty();
        }
        // "independent" may open the noun group of what is recognised
        int whom = scene.parse().kindAt(as + 2, Chunk.Kind.NOUN) ? as + 2 : as + 1;
        for (int j = whom + 1; j < Math.min(whom + 5, scene.parse().chunks().size() - 1); j++) {
            boolean names = scene.parse().kindAt(j, Chunk.Kind.COMMA)
                    && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)
                    && scene.head(j + 1).named();
            if (names) {
                return OptionalInt.of(j + 1);
            }
        }
        return scene.parse().kindAt(whom, Chunk.Kind.NOUN) ? OptionalInt.of(whom) : OptionalInt.empty();
    }

    /** "the two regions of eastern Ukraine, Donetsk and Luhansk": the names, and not what describes them. */
    Targets.Meant named(Targets.Meant meant, VerbGroup verb, int behind) {
        Set<Party> describing = new HashSet<>();
        for (int j = verb.chunk() + 2; j < behind; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.head(j).named()) {
                describing.addAll(Parties.of(scene.referents().one(new Place(scene.sentence(), j))));
            }
        }
        return new Targets.Meant(
                meant.parties().stream()
                        .filter(party -> !describing.contains(party))
                        .toList(),
                meant.last());
    }
}
