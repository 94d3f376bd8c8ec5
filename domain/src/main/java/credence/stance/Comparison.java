package credence.stance;

import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One tally by several viewpoints, and where they differ.
 *
 * @param tallies one for each viewpoint asked for, in that order
 * @param differences the polities that not all count alike, by key
 */
public record Comparison(List<Tally> tallies, List<Difference> differences) {
    /**
     * A polity that is not counted alike.
     *
     * @param positions by each viewpoint, in the order asked for
     */
    public record Difference(PolityKey polity, List<Counted> positions) {
        public Difference {
            positions = List.copyOf(positions);
        }
    }

    /** How a viewpoint counts a polity. */
    public record Counted(Viewpoint viewpoint, Status status, Optional<Tally.Member> member) {}

    /** Whether a tally counts a polity. */
    public enum Status {
        COUNTED,
        POSSIBLE,
        NOT_COUNTED
    }

    public Comparison {
        tallies = List.copyOf(tallies);
        differences = List.copyOf(differences);
    }

    /** The same question by each viewpoint; that of the question does not matter. */
    public static Comparison of(
            PolityKey polity,
            Tally.Direction direction,
            Question question,
            List<Viewpoint> viewpoints,
            Population population,
            Histories histories,
            Memberships memberships) {
        List<Tally> tallies = viewpoints.stream()
                .map(viewpoint -> Tally.of(
                        polity, direction, question.withViewpoint(viewpoint), population, histories, memberships))
                .toList();
        TreeSet<PolityKey> named = new TreeSet<>();
        List<Map<PolityKey, Counted>> counted = new ArrayList<>();
        for (Tally tally : tallies) {
            Map<PolityKey, Counted> byKey = new LinkedHashMap<>();
            tally.members().forEach(member -> byKey.put(member.polity(), counted(tally, Status.COUNTED, member)));
            tally.possible().forEach(member -> byKey.put(member.polity(), counted(tally, Status.POSSIBLE, member)));
            named.addAll(byKey.keySet());
            counted.add(byKey);
        }
        List<Difference> differences = new ArrayList<>();
        for (PolityKey key : named) {
            List<Counted> all = new ArrayList<>();
            for (int i = 0; i < tallies.size(); i++) {
                Counted theirs = counted.get(i).get(key);
                all.add(
                        theirs != null
                                ? theirs
                                : new Counted(
                                        tallies.get(i).question().viewpoint(), Status.NOT_COUNTED, Optional.empty()));
            }
            if (all.stream().map(Counted::status).distinct().count() > 1) {
                differences.add(new Difference(key, all));
            }
        }
        return new Comparison(tallies, differences);
    }

    private static Counted counted(Tally tally, Status status, Tally.Member member) {
        return new Counted(tally.question().viewpoint(), status, Optional.of(member));
    }
}
