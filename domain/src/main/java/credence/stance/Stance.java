package credence.stance;

import credence.act.Act;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The position in one aspect; there is one for each. */
    public Position position(Aspect aspect) {
        return Objects.requireNonNull(positions.get(aspect));
    }

    /**
     * The fold. Recognition and missions are told by the acts of the actor toward the target (a joint act counts both ways), relations
     * by those of either, since one side is enough to end them. Only acts that were done change anything.
     *
     * @param entries of the pair, in any order; those after {@code known} are not looked at
     */
    public static Stance of(PolityKey actor, PolityKey target, LocalDate day, Revision known, List<Entry> entries) {
        List<Entry> standing = standing(known, entries).stream()
                .filter(entry -> isFrom(entry, actor, target) || isFrom(entry, target, actor))
                .sorted(byTime())
                .toList();
        Map<Aspect, Position> positions = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            positions.put(
                    aspect,
                    position(
                            aspect,
                            day,
                            standing.stream()
                                    .filter(entry -> aspect == Aspect.RELATIONS || isFrom(entry, actor, target))
                                    .flatMap(entry -> timed(entry, aspect))
                                    .toList()));
        }
        return new Stance(actor, target, day, known, positions, standing);
    }

    /** The entries that stand at a revision: known by then, and neither corrected nor retracted by then. */
    public static List<Entry> standing(Revision known, List<Entry> entries) {
        List<Entry> seen = entries.stream()
                .filter(entry -> entry.revision().compareTo(known) <= 0)
                .toList();
        Set<Revision> superseded = new HashSet<>();
        seen.forEach(entry -> entry.supersedes().ifPresent(superseded::add));
        return seen.stream()
                .filter(entry -> entry.act().isPresent() && !superseded.contains(entry.revision()))
                .toList();
    }

    private static Comparator<Entry> byTime() {
        return Comparator.comparing((Entry entry) ->
                        Timed.when(entry, entry.act().orElseThrow()).from())
                .thenComparing(
                        entry -> Timed.when(entry, entry.act().orElseThrow()).to())
                .thenComparing(Entry::revision);
    }

    private static Stream<Timed> timed(Entry entry, Aspect aspect) {
        Act act = entry.act().orElseThrow();
        return act.kind().effect().stream()
                .filter(effect -> effect.aspect() == aspect && act.status() == Status.DONE)
                .map(effect -> new Timed(entry, effect, Timed.when(entry, act)));
    }

    private static boolean isFrom(Entry entry, PolityKey actor, PolityKey target) {
        Act act = entry.act().orElseThrow();
        Party from = Party.of(actor);
        Party to = Party.of(target);
        return act.actor().equals(from) && to.equals(act.target())
                || act.symmetric() && act.actor().equals(to) && from.equals(act.target());
    }

    /** An act can be the last one by the day unless another has surely happened by then, and surely after it. */
    private static Position position(Aspect aspect, LocalDate day, List<Timed> acts) {
        List<Timed> certain = acts.stream().filter(act -> act.isCertainBy(day)).toList();
        List<Timed> last = acts.stream()
                .filter(act -> act.canBeBy(day))
                .filter(act -> certain.stream().noneMatch(later -> later.isSurelyAfter(act)))
                .sorted(Timed.BY_TIME)
                .toList();
        List<Effect> could =
                last.stream().map(Timed::effect).distinct().sorted().toList();
        boolean orNothing = !last.isEmpty() && certain.isEmpty();
        return new Position(
                aspect, could, orNothing, last.stream().map(Timed::entry).toList());
    }
}
