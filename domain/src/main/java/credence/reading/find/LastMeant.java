package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the acts told in the sentences before is meant by words that point at one: the last that these may have done too, past those
 * that only answer, undo or carry out another. Within a sentence its order decides, see {@link Antecedents}; over sentences this.
 */
final class LastMeant {
    private final Scene scene;
    private final PassedOver passed;

    LastMeant(Scene scene) {
        this.scene = scene;
        this.passed = new PassedOver(scene);
    }

    /** The last act told before the sentence that these may have done too; "the first to do so" has done it before. */
    Optional<Found> told(boolean own, List<PolityKey> actors, VerbGroup verb) {
        List<Found> told = inOrder(actors);
        // nobody follows what it has done itself
        boolean mayBeOwn = own && !verb.base().equals("follow");
        return (mayBeOwn ? itsOwn(told, actors, verb) : Optional.<Found>empty())
                .or(() -> told.reversed().stream()
                        .filter(found -> mayBeOwn && found.actors().equals(Parties.of(actors))
                                || Antecedents.isByOthers(found, actors) && !PassedOver.isOnlyAnnounced(found, told))
                        .filter(found -> mayBeMeant(found, told, verb))
                        .findFirst());
    }

    /** "Denmark restored relations on Saturday, two days after Iceland had recognised them": the news of a sentence last. */
    private List<Found> inOrder(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .filter(found -> found.kind().effect().isPresent()
                        || found.kind() == ActKind.DIPLOMATS_EXPELLED
                        || found.kind() == ActKind.INDEPENDENCE_DECLARED && ContestedStates.mayDeclare(scene, actors))
                .sorted(Comparator.comparingInt(Found::sentence)
                        .thenComparing(found -> !found.background())
                        .thenComparingInt(Found::anchor))
                .toList();
    }

    private Optional<Found> itsOwn(List<Found> told, List<PolityKey> actors, VerbGroup verb) {
        boolean ahead = new PlacesInOrder(scene).isRankToCome(verb);
        return told.reversed().stream()
                .filter(found -> !actors.isEmpty() && found.actors().equals(Parties.of(actors)))
                .filter(found -> ahead
                        || told.stream()
                                .noneMatch(other -> Replies.isSequence(found, other) || Replies.isMeans(found, other)))
                // "recognised it and will open an embassy. It is the third to do so": in what is done
                // "It would be the third": in what it will do
                .min(Comparator.comparing((Found found) -> ahead
                                ? found.status() == Status.DONE
                                : found.status() != Status.DONE || found.background())
                        // "agreed to establish relations and open embassies": the embassies follow from them
                        .thenComparing(found -> PassedOver.followsFromOther(found, told)));
    }

    private boolean mayBeMeant(Found found, List<Found> told, VerbGroup verb) {
        return !isLookedBackOn(found, told, verb)
                && !(PassedOver.isReplied(found, told) && passed.ranks(verb))
                // "France recognised Kosovo. Taiwan, which is not recognised by Serbia, sent greetings. Malta may
                // follow": what
                // was done
                && !(verb.base().equals("follow")
                        && !verb.negated()
                        && found.status() == Status.REFUSED
                        && told.stream().anyMatch(other -> other.status() == Status.DONE && !other.background()))
                && !PassedOver.isHowFarItWent(found, told)
                // "Turkey had threatened to break with Israel. Britain will not follow suit": in what was done
                && (found.status() != Status.THREATENED
                        || told.stream().noneMatch(other -> other.status() == Status.DONE && !other.background()))
                && told.stream().noneMatch(other -> Replies.isAnswered(other, found))
                && !isAnswer(found, told)
                && told.stream()
                        .noneMatch(other -> Replies.isMeans(found, other)
                                || Replies.isUndoing(found, other)
                                || Replies.isBygone(found, other)
                                || Replies.isOfTheLeft(found, other)
                                || Replies.isPast(scene, verb, found, other)
                                || Replies.isReturned(other, found)
                                || Replies.isReopened(scene, found, other)
                                || verb.modal().isEmpty() && PassedOver.isPromised(found, other)
                                || Replies.isSequence(found, other));
    }

    /** "Eritrea broke with Sudan. Sudan was one of the first to recognise it. Uganda may do the same": in what the news is. */
    private boolean isLookedBackOn(Found found, List<Found> told, VerbGroup verb) {
        // "Pakistan was the first to recognise it. Saudi Arabia followed in May": the story goes on
        Found first = told.getFirst();
        boolean open = !scene.status(verb).equals(Optional.of(Status.DONE))
                // "was considering a similar step"
                || WeighedOptions.WEIGHING.contains(verb.base());
        return open
                && first.sentence() == 0
                && first.status() == Status.DONE
                && first.kind() != found.kind()
                && new OldStories(scene.text()).looksBack(found)
                // others recognised it too, and that may be the story
                && told.stream()
                        .noneMatch(other -> other.kind() == found.kind()
                                && other.targets().equals(found.targets())
                                && !other.equals(found));
    }

    /** What answers the first act told, unless it is one of a run, or others may well follow it. */
    private boolean isAnswer(Found found, List<Found> told) {
        Found first = told.getFirst();
        // "Malta may follow", where the news is that others recognised it
        boolean recognised = first.kind() == ActKind.RECOGNITION
                && first.status() == Status.DONE
                && !first.actors().isEmpty();
        return Replies.isAnswer(found, first)
                && !passed.isRun(found, first)
                && (recognised
                        || told.stream()
                                .anyMatch(
                                        other -> !Replies.isMission(other.kind()) && Replies.sharesSide(found, other)));
    }

    /** "Italy is expelling the envoy. It will not break off relations. Mexico led the way": in what has been done. */
    Optional<Found> done(List<PolityKey> actors) {
        return known(actors)
                .findFirst()
                .filter(last -> last.status() == Status.REFUSED || last.status() == Status.DENIED)
                .flatMap(last -> known(actors)
                        .filter(found -> found.status() == Status.DONE)
                        .findFirst());
    }

    /** What others did, the last first. */
    private Stream<Found> known(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(found -> found.kind().effect().isPresent() || found.kind() == ActKind.DIPLOMATS_EXPELLED)
                .filter(found -> !found.background() && Antecedents.isByOthers(found, actors));
    }
}
