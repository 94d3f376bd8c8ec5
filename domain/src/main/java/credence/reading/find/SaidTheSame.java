package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whoever takes the position of another by saying the same: "Merkel's spokesman said the same for Germany", "used the same words". */
record SaidTheSame(Scene scene) {
    /** What somebody may say of itself too; what is done, one other has not done by saying so. */
    private static final Set<Status> POSITIONS = Set.of(Status.REFUSED, Status.ANNOUNCED, Status.INTENDED);

    /** @param here the acts told in this sentence so far */
    Optional<Found> of(VerbGroup verb, List<Found> here) {
        if (verb.negated() || verb.passive() || !isSaid(verb)) {
            return Optional.empty();
        }
        Optional<Found> before = here.stream()
                .filter(told -> told.anchor() < verb.chunk())
                .reduce((one, other) -> other)
                .or(() -> scene.text()
                        .memory()
                        .lastTold(scene.sentence() - 1)
                        .filter(told -> told.sentence() == scene.sentence() - 1))
                .filter(told -> told.kind() == ActKind.RECOGNITION && POSITIONS.contains(told.status())
                        // "Togo will not close its embassy in Lima. Mali said the same"
                        || Sides.ALIKE.contains(told.kind()) && told.status() == Status.REFUSED);
        int behind = verb.chunk() + 2;
        boolean named =
                scene.parse().lower(behind).equals("for") && scene.parse().kindAt(behind + 1, Chunk.Kind.NOUN);
        OptionalInt who = named ? OptionalInt.of(behind + 1) : scene.clauses().subject(verb);
        List<Party> actors = Parties.of(scene.polities(who));
        return before.filter(told -> !actors.isEmpty()
                        && actors.stream()
                                .noneMatch(actor -> told.actors().contains(actor)
                                        || told.targets().contains(actor)))
                .map(told -> scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.position"),
                                told.kind(),
                                actors,
                                told.targets(),
                                told.status(),
                                told.symmetric(),
                                verb.chunk(),
                                scene.clauses().subject(verb).stream().boxed().toList()));
    }

    private boolean isSaid(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        return verb.finite()
                && (verb.base().equals("say") && Word.isOneOf(next, "the same", "much the same")
                        || Word.isOneOf(verb.base(), "use", "repeat", "echo")
                                && Word.isOneOf(next, "the same words", "those words", "the same language"));
    }
}
