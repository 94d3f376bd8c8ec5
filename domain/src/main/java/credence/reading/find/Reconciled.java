package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Ranks of those who came together again: "the third country to return to Taiwan", "the fourth Arab state to bury the hatchet with Israel". */
record Reconciled(Scene scene, PlacesInOrder places) {
    private static final Set<String> ENMITY =
            Set.of("hostilities", "hostility", "hatchet", "fences", "differences", "enmity", "ties", "relations");

    // "make peace" is left out: a peace is no relations yet
    /** Chunks from the verb to the one with whom. */
    private static final int NEAR = 4;

    boolean is(VerbGroup verb) {
        return partner(verb).isPresent() && places.rankedBefore(verb);
    }

    /** The act told before between the two; its own, which is ranked. */
    Optional<Found> act(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        List<Party> partner = is(verb) ? Parties.of(scene.polities(partner(verb).getAsInt())) : List.of();
        return partner.size() != 1 || actors.size() != 1
                ? Optional.empty()
                : Stream.concat(scene.text().memory().toldUpTo(scene.sentence() - 1).stream(), here.stream())
                        .filter(told -> told.kind() == ActKind.RELATIONS_RESTORED
                                || told.kind() == ActKind.RELATIONS_ESTABLISHED)
                        .filter(told -> Stream.concat(told.actors().stream(), told.targets().stream())
                                .toList()
                                .containsAll(List.of(Party.of(actors.getFirst()), partner.getFirst())))
                        .reduce((one, other) -> other);
    }

    private OptionalInt partner(VerbGroup verb) {
        if (!verb.infinitive()) {
            return OptionalInt.empty();
        }
        int next = verb.chunk() + 1;
        if (verb.base().equals("return")) {
            return scene.parse().lower(next).equals("to") && isName(next + 1)
                    ? OptionalInt.of(next + 1)
                    : OptionalInt.empty();
        }
        for (int with = next; with < verb.chunk() + NEAR; with++) {
            boolean reconciled = Word.isOneOf(
                            verb.base(), "set", "bury", "mend", "end", "overcome", "normalise", "normalize", "patch")
                    && scene.parse().lower(with).equals("with")
                    && (with == next
                            || scene.parse().kindAt(with - 1, Chunk.Kind.NOUN)
                                    && scene.head(with - 1).in(ENMITY))
                    && isName(with + 1);
            if (reconciled) {
                return OptionalInt.of(with + 1);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isName(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN) && scene.head(chunk).named();
    }
}
