package credence.verdict;

import credence.act.Effect;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Coverage;
import credence.stance.Histories;
import credence.stance.Position;
import credence.stance.Question;
import credence.stance.Tally;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the register has of an assertion: who did it, who stands so, and whether it claims to have everybody. */
final class OnRecord {
    private final Histories histories;
    private final Memberships memberships;
    private final Coverage coverage;
    private final Question question;

    OnRecord(Histories histories, Memberships memberships, Coverage coverage, Question question) {
        this.histories = histories;
        this.memberships = memberships;
        this.coverage = coverage;
        this.question = question;
    }

    /** Who is counted; the actor always is, since the report counts it. */
    Predicate<PolityKey> among(Population population, @Nullable PolityKey actor) {
        return key -> key.equals(actor) || population.contains(key, question.day(), memberships);
    }

    Doers doers() {
        return new Doers(histories, question);
    }

    /** In the state the act brings, where it is one that is counted; those who did it otherwise. */
    List<Verdict.Placed> inState(Assertion assertion, Predicate<PolityKey> counted) {
        Optional<Effect> effect = assertion.kind().effect().filter(Effect::isCounted);
        return effect.isPresent()
                ? doers().are(effect.get().aspect(), assertion.targets(), counted)
                : doers().did(assertion.kind(), assertion.targets(), counted);
    }

    boolean isRefusing(Assertion assertion, PolityKey actor) {
        return positions(assertion, actor).stream().anyMatch(one -> one.could().contains(Effect.RECOGNITION_REFUSED));
    }

    /** Where an actor stands toward the targets in what the kind of act changes. */
    List<Position> positions(Assertion assertion, PolityKey actor) {
        return assertion.targets().stream()
                .flatMap(target -> assertion.kind().effect().stream()
                        .map(effect -> histories.of(actor, target).position(actor, effect.aspect(), question)))
                .toList();
    }

    /** Whether nobody's act of the kind toward the targets is on record. */
    boolean isUnknown(Assertion assertion) {
        return doers().did(assertion.kind(), assertion.targets(), key -> true).isEmpty();
    }

    /** Whether the register claims to have everybody who did so: withdrawals are followed with recognitions, breaks with relations. */
    boolean isWhole(Assertion assertion) {
        Optional<Tally.Direction> direction = assertion
                .kind()
                .effect()
                .map(Effect::aspect)
                .flatMap(aspect -> switch (aspect) {
                    case RECOGNITION -> Optional.of(Tally.Direction.RECOGNISERS);
                    case RELATIONS -> Optional.of(Tally.Direction.RELATIONS);
                    case MISSION -> Optional.empty();
                });
        return direction
                .filter(followed ->
                        assertion.targets().stream().allMatch(target -> coverage.isComplete(target, followed)))
                .isPresent();
    }

    static List<PolityKey> sure(List<Verdict.Placed> list) {
        return list.stream()
                .filter(one -> !one.possible())
                .map(Verdict.Placed::polity)
                .toList();
    }

    static Optional<Verdict.Placed> own(List<Verdict.Placed> list, PolityKey actor) {
        return list.stream().filter(one -> one.polity().equals(actor)).findFirst();
    }

    static PolityKey actor(Assertion assertion) {
        return Objects.requireNonNull(assertion.actor());
    }
}
