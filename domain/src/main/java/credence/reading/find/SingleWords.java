package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** The words that single somebody out: "only Turkey", "Turkey alone", "Alone in South America, Paraguay", "only by Ankara". */
record SingleWords(Scene scene) {
    static final Set<String> ONLY = WordSet.of("only", "just");

    static final Set<String> PLACING = WordSet.of("in", "among", "of", "within", "on", "amongst");

    static final Set<String> RECOGNISE = WordSet.of("recognise", "recognize");

    OptionalInt agent(VerbGroup verb) {
        return isBy(verb)
                ? scene.clauses().after(verb.chunk(), "by")
                : scene.clauses().subject(verb);
    }

    /** "was recognised by", "proclaimed in 1983 and recognised only by". */
    boolean isBy(VerbGroup verb) {
        int behind = scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.OTHER) ? verb.chunk() + 2 : verb.chunk() + 1;
        return verb.passive()
                || verb.participle()
                || RECOGNISE.contains(verb.base())
                        && scene.parse().lower(behind).equals("by")
                        && scene.parse().lower(verb.chunk()).endsWith("ed");
    }

    /** The word that singles out: before the name, behind it, where the clause begins, or before the verb of "which alone". */
    Optional<Unit> mark(int agent, VerbGroup verb) {
        int first = scene.parse()
                .chunks()
                .get(scene.clauses().list(agent).getFirst())
                .from();
        boolean by = isBy(verb);
        // "not only Peru", "recognised not only by Peru"
        Optional<Unit> before = Stream.of(first, first - 1, by ? first - 2 : first - 1)
                .filter(at ->
                        scene.parse().unitAt(at).filter(unit -> unit.in(ONLY)).isPresent()
                                && scene.parse()
                                        .unitAt(at - 1)
                                        .filter(unit -> unit.is("not"))
                                        .isEmpty())
                .flatMap(at -> scene.parse().unitAt(at).stream())
                .findFirst();
        if (before.isPresent()) {
            return before;
        }
        Unit last = scene.units(agent).getLast();
        if (last.is("alone")) {
            return isDenied(verb) ? Optional.empty() : Optional.of(last);
        }
        int behind = agent + 1;
        int aside = scene.parse().kindAt(behind, Chunk.Kind.COMMA) && isPlaced(behind + 1) ? behind + 1 : behind;
        int fronted = scene.parse().kindAt(agent - 1, Chunk.Kind.COMMA) ? fronted(agent - 2) : -1;
        int relative = relative(verb);
        return Stream.of(aside, fronted, relative)
                .filter(at -> scene.parse().lower(at).equals("alone") && !isDenied(verb))
                .flatMap(at -> scene.units(at).stream())
                .findFirst();
    }

    /** "is not recognised by Turkey alone": by others, too. */
    static boolean isDenied(VerbGroup verb) {
        return verb.negated() || verb.noLonger();
    }

    boolean isPlaced(Unit alone) {
        int behind = scene.parse().units().indexOf(alone) + 1;
        return scene.parse().unitAt(behind).filter(unit -> unit.in(PLACING)).isPresent();
    }

    private boolean isPlaced(int alone) {
        return scene.parse().lower(alone).equals("alone")
                && PLACING.contains(scene.parse().lower(alone + 1));
    }

    /** "Alone among its neighbours, Paraguay": the word, where the clause begins with it; -1 where it does not. */
    private int fronted(int last) {
        int j = last;
        while (scene.parse().kindAt(j, Chunk.Kind.NOUN)
                && PLACING.contains(scene.parse().lower(j - 1))) {
            j -= 2;
        }
        boolean begins = j == 0
                || scene.parse().kindAt(j - 1, Chunk.Kind.STOP)
                || scene.parse().kindAt(j - 1, Chunk.Kind.SUBORDINATOR)
                || scene.parse().kindAt(j - 1, Chunk.Kind.AND)
                || scene.parse().kindAt(j - 1, Chunk.Kind.OTHER);
        return begins ? j : -1;
    }

    /** "which alone among them had recognised it". */
    private int relative(VerbGroup verb) {
        for (int j = verb.chunk() - 1; j > 0 && j > verb.chunk() - 6; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.RELATIVE)) {
                return j + 1;
            }
            if (scene.parse().kindAt(j, Chunk.Kind.VERB)) {
                return -1;
            }
        }
        return -1;
    }
}
