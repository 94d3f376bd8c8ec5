package credence.stance;

import credence.act.Aspect;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where an actor stands toward a target.
 *
 * @param day valid time, D
 * @param known known time, K: the last revision taken into account
 * @param positions one for each aspect
 * @param acts all entries of the pair, both ways, that stand at K, by date and then revision
 */
public record Stance(
        PolityKey actor,
        PolityKey target,
        LocalDate day,
        Revision known,
        Map<Aspect, Position> positions,
        List<Entry> acts) {
    public Stance {
        positions = Map.copyOf(new EnumMap<>(positions));
        acts = List.copyOf(acts);
    }

    /**
     * The fold.
     *
     * @param entries of the pair, in any order; those after {@code known} are not looked at
     */
    public static Stance of(PolityKey actor, PolityKey target, LocalDate day, Revision known, List<Entry> entries) {
        throw new UnsupportedOperationException("not yet");
    }
}
