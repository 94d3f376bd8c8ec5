package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** A bare verb of what somebody is made, let or helped to do: "made Chad close its embassy", "helped Iran and Iraq restore relations". */
public final class MadeToDo {
    private static final Set<String> MAKING = WordSet.of("make", "let", "have", "help");

    private MadeToDo() {}

    /** The verb of who makes others do it. */
    public static Optional<VerbGroup> over(Parse parse, Clauses clauses, VerbGroup verb) {
        int doer = verb.chunk() - 1;
        int making = parse.kindAt(doer, NOUN) ? clauses.list(doer).getFirst() - 1 : -1;
        return isBetween(parse, making, verb.chunk()) ? parse.verbAt(making) : Optional.empty();
    }

    /** Whether those who stand between two verbs are made by the first to do what the second says. */
    static boolean isBetween(Parse parse, int making, int made) {
        return making >= 0
                && parse.verbAt(making)
                        .filter(outer -> MAKING.contains(outer.base())
                                && !outer.passive()
                                // "the states that had envoys cut ties"
                                && !(outer.base().equals("have") && parse.kindAt(making - 1, Chunk.Kind.RELATIVE)))
                        .isPresent()
                && parse.verbAt(made)
                        .filter(verb -> verb.finite()
                                && verb.modal().isEmpty()
                                && !verb.passive()
                                && parse.lower(made).equals(verb.base()))
                        .isPresent();
    }
}
