package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Who came before a rank, told in a clause of its own: "Peru and Chile having gone before it", "Peru and Chile had already done so, making
 * Bolivia the third", "Following in the footsteps of Peru, Chile has become the second".
 */
record Forerunners(Scene scene) {
    /** The first chunk of their names. */
    OptionalInt of(int rank) {
        for (int j = 0; j + 1 < scene.parse().chunks().size(); j++) {
            int names = scene.parse().kindAt(j, Chunk.Kind.VERB) ? preceding(j, rank) : footsteps(j);
            if (names >= 0 && scene.head(names).named()) {
                return OptionalInt.of(names);
            }
        }
        return OptionalInt.empty();
    }

    private int preceding(int at, int rank) {
        VerbGroup verb = scene.parse().verbAt(at).orElseThrow();
        if (scene.parse().lower(at).startsWith("having ")) {
            boolean goes = Word.isOneOf(scene.parse().lower(at), "having preceded", "having already preceded")
                    || Word.isOneOf(scene.parse().lower(at + 1), "before", "so", "the same", "first", "it");
            return goes && scene.parse().kindAt(at - 1, Chunk.Kind.NOUN) ? at - 1 : -1;
        }
        // "It follows Peru and Chile, making Bolivia the third"
        if (at > rank || !verb.finite() || verb.negated() || !makes(rank)) {
            return -1;
        }
        if (verb.base().equals("follow")) {
            return scene.clauses().object(verb).orElse(-1);
        }
        return verb.pastPerfect()
                        && verb.base().equals("do")
                        && Word.isOneOf(scene.parse().lower(at + 1), "so", "the same")
                ? scene.clauses().subject(verb).orElse(-1)
                : -1;
    }

    private boolean makes(int rank) {
        return scene.parse()
                .verbAt(Math.max(0, rank - 2))
                .filter(make -> make.gerund() && make.base().equals("make"))
                .isPresent();
    }

    private int footsteps(int in) {
        return Word.isOneOf(scene.parse().lower(in), "in", "on")
                        && Word.isOneOf(scene.parse().lower(in + 1), "the footsteps", "the steps", "the heels")
                        && scene.parse().lower(in + 2).equals("of")
                        && scene.parse().kindAt(in + 3, Chunk.Kind.NOUN)
                ? in + 3
                : -1;
    }

    /** "the fourth country (after Chile, Brazil and Cuba) to": what stands in brackets is in no chunk. */
    List<PolityKey> bracketed(int rank) {
        int open = scene.parse().chunks().get(rank).to();
        List<PolityKey> names = new ArrayList<>();
        boolean after = scene.parse().unitAt(open).filter(unit -> unit.is("(")).isPresent()
                && scene.parse()
                        .unitAt(open + 1)
                        .filter(unit -> unit.in("after", "behind", "following"))
                        .isPresent();
        for (int i = open + 2; after && i < scene.parse().units().size(); i++) {
            Unit unit = scene.parse().unit(i);
            if (unit.is(")")) {
                return names;
            }
            if (unit.named() && unit.polity() != null) {
                names.add(Objects.requireNonNull(unit.polity()));
            } else if (!unit.in(",", "and", "the")) {
                return List.of();
            }
        }
        return List.of();
    }
}
