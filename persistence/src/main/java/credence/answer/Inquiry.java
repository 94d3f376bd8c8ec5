package credence.answer;

import credence.polity.Memberships;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Coverage;
import credence.stance.Histories;
import credence.stance.History;
import credence.stance.Question;
import credence.stance.Stance;
import credence.stance.Viewpoint;
import java.util.List;

/**
 * A question of the register with nothing left open, but for whom it is about.
 *
 * @param question by the first of the viewpoints
 * @param population who is counted, where somebody is
 */
public record Inquiry(Polities polities, Question question, List<Viewpoint> viewpoints, Population population) {
    public static final Memberships MEMBERSHIPS = Memberships.starter();
    public static final Coverage COVERAGE = Coverage.starter();

    public Inquiry {
        viewpoints = List.copyOf(viewpoints);
    }

    /** Names as they were on the day asked. */
    Called called() {
        return new Called(polities, question.day());
    }

    /** One for each viewpoint. */
    public List<Stance> stances(PolityKey actor, PolityKey target, Histories histories) {
        History history = histories.of(actor, target);
        return viewpoints.stream()
                .map(viewpoint -> history.stance(actor, question.withViewpoint(viewpoint)))
                .toList();
    }
}
