package credence.reading.find;

import credence.act.ActKind;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many recognise: "at least 15 countries have recognised it", "the number of states that recognise it rose to 30". */
final class Numbers {
    private static final Set<String> COUNTED =
            Set.of("countries", "states", "nations", "members", "governments", "capitals");

    private static final Set<String> CHANGES = Set.of(
            "rise", "rose", "stand", "stood", "reach", "be", "is", "was", "grow", "grew", "fall", "fell", "climb",
            "drop", "come", "came", "go");

    private final Scene scene;

    Numbers(Scene scene) {
        this.scene = scene;
    }

    /** "At least 15 countries have recognised South Sudan." */
    List<Claim> of(VerbGroup verb) {
        if (!Set.of("recognise", "recognize").contains(verb.base())
                || verb.infinitive()
                || verb.gerund()
                || verb.negated()) {
            return List.of();
        }
        int relative = relativeBefore(verb.chunk());
        OptionalInt agent = relative > 0 && scene.parse().kindAt(relative - 1, Chunk.Kind.NOUN)
                ? OptionalInt.of(relative - 1)
                : scene.agent(verb);
        OptionalInt patient = scene.patient(verb);
        if (agent.isEmpty()
                || patient.isEmpty()
                || !COUNTED.contains(scene.head(agent.getAsInt()).lower()) && !ofAll(agent.getAsInt())) {
            return List.of();
        }
        Optional<Amount> count =
                Amount.in(scene.parse(), agent.getAsInt()).or(() -> numberOf(agent.getAsInt(), verb.chunk()));
        Targets.Meant meant = new Targets(scene).recognised(patient.getAsInt(), List.<PolityKey>of());
        if (count.isEmpty()) {
            return List.of();
        }
        List<Integer> shown = List.of(agent.getAsInt(), patient.getAsInt(), verb.chunk());
        int from = Math.min(scene.from(shown), count.get().from());
        int to = Math.max(scene.to(shown), count.get().to());
        return meant.parties().stream()
                .map(target -> new Claim(
                        ClaimForm.COUNT,
                        ActKind.RECOGNITION,
                        null,
                        target,
                        null,
                        count.get().number(),
                        count.get().comparison(),
                        countedAmong(agent.getAsInt()),
                        null,
                        List.of(),
                        scene.text().plain().passage(from, to)))
                .toList();
    }

    /** "the number of states that recognise it rose to 30", "brings to 110 the number of states that have recognised it". */
    private Optional<Amount> numberOf(int states, int verb) {
        boolean number = scene.parse().lower(states - 1).equals("of")
                && scene.parse().kindAt(states - 2, Chunk.Kind.NOUN)
                && scene.head(states - 2).in(Set.of("number", "total", "tally", "list"));
        if (!number) {
            return Optional.empty();
        }
        Optional<Amount> before = Amount.in(scene.parse(), states - 2);
        if (before.isPresent()) {
            return before;
        }
        for (int j = states - 3;
                j >= 0 && scene.parse().verbAt(j).filter(VerbGroup::finite).isEmpty();
                j--) {
            Optional<Amount> told =
                    scene.parse().kindAt(j, Chunk.Kind.NOUN) ? Amount.in(scene.parse(), j) : Optional.empty();
            if (told.isPresent()) {
                return told;
            }
        }
        Optional<VerbGroup> main = scene.parse().verbs().stream()
                .filter(other -> other.chunk() > verb && other.finite() && CHANGES.contains(other.base()))
                .findFirst();
        return main.flatMap(changes -> {
            for (int j = changes.chunk() + 1; j <= changes.chunk() + 3; j++) {
                Optional<Amount> told =
                        scene.parse().kindAt(j, Chunk.Kind.NOUN) ? Amount.in(scene.parse(), j) : Optional.empty();
                if (told.isPresent()) {
                    return told;
                }
            }
            return Optional.empty();
        });
    }

    /** "145 of the 193 UN members": the words behind the number; null for "countries" and the like. */
    private @Nullable String countedAmong(int chunk) {
        if (!ofAll(chunk) || !scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)) {
            return null;
        }
        return scene.text().plain().words(scene.from(List.of(chunk + 1)), scene.to(List.of(chunk + 2)));
    }

    /** "145 of the 193 UN members". */
    private boolean ofAll(int chunk) {
        return scene.head(chunk).tag("NUM")
                && scene.parse().lower(chunk + 1).equals("of")
                && !(scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN) && scene.has(chunk + 2, Set.of("'s")));
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
