package credence.stance;

import credence.act.Aspect;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import java.time.LocalDate;
import java.util.List;

/**
 * Where an actor stands toward a target. Recognition and missions are told by the acts of the actor (a joint act is each side's own),
 * relations by those of either, since one side is enough to end them.
 *
 * @param question what it was asked at
 * @param history what it was folded from
 */
public record Stance(
        PolityKey actor,
        PolityKey target,
        Question question,
        Position recognition,
        Position relations,
        Position missions,
        History history) {

    /**
     * The fold of entries that were not prepared.
     *
     * @param entries of the pair, in any order; those after {@code known} are not looked at
     */
    public static Stance of(PolityKey actor, PolityKey target, LocalDate day, Revision known, List<Entry> entries) {
        return History.of(actor, target, entries).stance(actor, Question.at(day, known));
    }

    /** Valid time, D. */
    public LocalDate day() {
        return question.day();
    }

    /** Known time, K: the last revision taken into account. */
    public Revision known() {
        return question.known();
    }

    public Position position(Aspect aspect) {
        return switch (aspect) {
            case RECOGNITION -> recognition;
            case RELATIONS -> relations;
            case MISSION -> missions;
        };
    }

    /** All entries of the pair, both ways, that stand at K (and were reported by the day asked for), by date and then revision. */
    public List<Entry> acts() {
        return history.standing(known());
    }
}
