package credence.review;

import credence.act.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act that waits for an editor, or waited.
 *
 * @param steps all that editors said of it, in order
 */
public record Proposal(ProposalId id, Origin origin, List<Decision> steps) {
    public Proposal {
        steps = List.copyOf(steps);
    }

    /** The act as it stands now: as last amended, else as first proposed. What is reopened stands as first proposed. */
    public Act act() {
        return amendment().map(step -> ((Outcome.Amended) step.outcome()).act()).orElseGet(origin::act);
    }

    /** The step that decided it; null while it waits. */
    public @Nullable Decision decision() {
        return !steps.isEmpty() && steps.getLast().closes() ? steps.getLast() : null;
    }

    public boolean isWaiting() {
        return decision() == null;
    }

    /**
     * Whether it is another than the one that is to be decided. What is decided by now is no other for that: a second decision is refused
     * by itself, with the first one to look at.
     *
     * @param seen how many steps somebody saw; null where that was not told
     */
    public boolean isChanged(@Nullable Integer seen, Outcome outcome) {
        return seen != null && seen != steps.size() && (isWaiting() || outcome instanceof Outcome.Reopened);
    }

    /** The person whose words it now has; empty for the reader's. */
    public Optional<Editor> author() {
        return amendment()
                .map(Decision::by)
                .or(() -> origin instanceof Origin.Manual manual ? Optional.of(manual.by()) : Optional.empty());
    }

    /** The last amendment since it was last reopened, if any. */
    private Optional<Decision> amendment() {
        return steps.reversed().stream()
                .takeWhile(step -> !(step.outcome() instanceof Outcome.Reopened))
                .filter(step -> step.outcome() instanceof Outcome.Amended)
                .findFirst();
    }

    /** Revision of the entry whose act it is told to be, as last said, while it waits for another person; empty for none. */
    public Optional<Long> sameAs() {
        return isWaiting() && !steps.isEmpty()
                ? Optional.ofNullable(steps.getLast().sameAs())
                : Optional.empty();
    }

    /** Who accepted it as it stands now, while it waits for another. */
    public List<Editor> approvals() {
        List<Editor> approvals = new ArrayList<>();
        for (Decision step : steps) {
            if (step.outcome() instanceof Outcome.Accepted && !step.closes()) {
                approvals.add(step.by());
            } else {
                approvals.clear();
            }
        }
        return List.copyOf(approvals);
    }
}
