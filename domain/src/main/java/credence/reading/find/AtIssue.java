package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The act that a position is about, where the words name none: what one was asked or thought to do, what stands right before, else what the
 * report talks about.
 */
record AtIssue(Scene scene, VerbGroup verb, List<Found> here) {
    /** @param isNext whether it is told who is next to do it */
    Optional<Found> of(List<PolityKey> actors, boolean progressive, boolean isNext) {
        return asked(actors)
                .or(() -> own(actors))
                .or(() -> progressive ? beside(actors) : Optional.empty())
                .or(() -> before(isNext));
    }

    /** The acts that the sentence tells before the verb. */
    private Stream<Found> earlier() {
        return here.stream().filter(act -> act.anchor() < verb.chunk());
    }

    /** "Its parliament urged Iraq to close the embassy. The prime minister said he would not": what it was asked to do right before. */
    private Optional<Found> asked(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .takeWhile(act -> act.sentence() >= scene.sentence() - 1)
                .filter(act -> act.status() == Status.URGED
                        && !actors.isEmpty()
                        && act.actors().equals(Parties.of(actors)))
                .findFirst();
    }

    /** "Ethiopia, thought likely to recognise it, says that it will not": what it was thought to do. */
    private Optional<Found> own(List<PolityKey> actors) {
        return earlier()
                .filter(act -> (act.status() == Status.HYPOTHETICAL || act.status() == Status.URGED)
                        && !actors.isEmpty()
                        && act.actors().equals(Parties.of(actors)))
                .reduce((one, other) -> other);
    }

    /** "recalled their ambassadors, and Italy was considering it": what stands right before. */
    private Optional<Found> beside(List<PolityKey> actors) {
        return earlier()
                .filter(act -> act.status() == Status.DONE
                        && !PointedOpinions.isOpinion(act)
                        && act.actors().stream().noneMatch(Parties.of(actors)::contains))
                .reduce((one, other) -> other);
    }

    /** What is talked about: in this sentence, else in those before. */
    private Optional<Found> before(boolean isNext) {
        List<List<Found>> told = List.of(
                scene.text().memory().topicalUpTo(scene.sentence()),
                scene.text().memory().toldUpTo(scene.sentence() - 1),
                earlier().toList());
        // "will not recognise Kosovo, whose declaration of independence it rejects": that is nobody else's to do
        Optional<Found> issue =
                Issue.at(scene.sentence(), Issue.ends(told, act -> act.kind() != ActKind.INDEPENDENCE_DECLARED));
        // "Panama established relations with China and broke with Taiwan. Honduras may be next": to break
        Optional<Found> toLeave = issue.filter(act -> isNext
                        && Rivals.isTakenUp(act)
                        && act.targets().stream().anyMatch(Rivals.BOTH::contains))
                .map(act ->
                        Rivals.broken(act, told.stream().flatMap(List::stream).toList()))
                .orElse(issue);
        // "Poland recalled its ambassador from Cairo. Norway may be next"
        return toLeave.isEmpty() && isNext
                ? new Partners(scene, here).stepBefore().filter(step -> !step.background())
                : toLeave;
    }

    /** How whoever was told of last stands to it. */
    Optional<Status> lastStatus() {
        // "will not recognise Kosovo, whose declaration of independence it called illegal": nobody else declares it
        return earlier()
                .filter(act -> act.kind() != ActKind.INDEPENDENCE_DECLARED)
                .reduce((one, other) -> other)
                .or(() -> scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(act -> act.kind() != ActKind.INDEPENDENCE_DECLARED)
                        .findFirst())
                .filter(act -> act.sentence() >= scene.sentence() - 1)
                .map(Found::status)
                .filter(status -> status != Status.DONE);
    }

    /** "Panama and Peru recognised it. Panama may be next": who has done so is neither next nor out of it. */
    boolean isDone(List<PolityKey> actors, Found act) {
        return Stream.concat(scene.text().memory().toldUpTo(scene.sentence() - 1).stream(), earlier())
                .anyMatch(told -> told.status() == Status.DONE
                        && told.kind() == act.kind()
                        && told.targets().equals(act.targets())
                        && told.actors().containsAll(Parties.of(actors)));
    }
}
