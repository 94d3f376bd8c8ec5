package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a report is about at a place: the act that most have done or are asked about, so that "Spain will have none of it" and
 * "Azerbaijan takes the same view" need not name it.
 */
final class Issue {
    /** Sentences after the last telling of an act over which it is still what is talked about. */
    private static final int REACH = 4;

    /** Sentences of the lead, which tells the news. */
    private static final int LEAD = 4;

    /** What the news counts for, in actors. */
    private static final int NEWS = 3;

    /** Acts looked at, of the first and of the last: a text may tell of thousands. */
    private static final int MOST = 30;

    private record Act(ActKind kind, List<Party> targets) {}

    private static final class Weight {
        private final Set<Party> actors = new HashSet<>();
        private boolean news;
        private Found last;

        Weight(Found first) {
            this.last = first;
        }

        void add(Found found) {
            actors.addAll(found.actors());
            news |= found.sentence() < LEAD && !found.background() && found.status() != Status.HYPOTHETICAL;
            // "followed the Emirates and established relations": what is done now stands for it
            boolean older = found.background() && !last.background();
            last = found.sentence() >= last.sentence() && !older ? found : last;
        }

        int of() {
            return actors.size() + (news ? NEWS : 0) + (isOfMissions(last.kind()) ? 0 : 1);
        }

        boolean isBefore(Weight other) {
            return of() > other.of() || of() == other.of() && !(news && other.news);
        }

        /** What goes on between missions is talked about only where several do it, or right behind it. */
        boolean isTalkedAbout(int sentence) {
            return !isOfMissions(last.kind()) || actors.size() > 1 || news && last.sentence() >= sentence - 1;
        }
    }

    private Issue() {}

    /** Of what was told, one list behind the other, as much as is looked at, so that a long text is not gone through for each verb. */
    static List<Found> ends(List<List<Found>> told, Predicate<Found> which) {
        List<Found> first = told.stream()
                .flatMap(List::stream)
                .filter(which)
                .limit(2L * MOST + 1)
                .toList();
        if (first.size() <= 2 * MOST) {
            return first;
        }
        List<Found> last = told.reversed().stream()
                .flatMap(part -> part.reversed().stream())
                .filter(which)
                .limit(MOST)
                .toList();
        return Stream.concat(first.stream().limit(MOST), last.reversed().stream())
                .toList();
    }

    /**
     * The telling that stands for the act.
     *
     * @param all acts told up to the place
     */
    static Optional<Found> at(int sentence, List<Found> all) {
        List<Found> told = all.size() <= 2 * MOST
                ? all
                : Stream.concat(all.stream().limit(MOST), all.stream().skip(all.size() - MOST))
                        .toList();
        Map<Act, Weight> acts = new LinkedHashMap<>();
        for (Found found : told) {
            boolean known = found.kind().effect().isPresent() || found.kind() == ActKind.DIPLOMATS_EXPELLED;
            if (known
                    && !found.targets().isEmpty()
                    && found.status() != Status.DENIED
                    && told.stream().noneMatch(other -> isAnswer(found, other))) {
                acts.computeIfAbsent(new Act(found.kind(), found.targets()), act -> new Weight(found))
                        .add(found);
            }
        }
        return acts.values().stream()
                .filter(weight -> weight.last.sentence() >= sentence - (weight.news ? 2 * REACH : REACH)
                        && weight.isTalkedAbout(sentence))
                .sorted(Comparator.comparingInt(weight -> weight.last.sentence()))
                .reduce((one, other) -> other.isBefore(one) ? other : one)
                .map(weight -> weight.last);
    }

    /** What is done in reply to those who began is not what others are asked to do. */
    private static boolean isAnswer(Found found, Found first) {
        return first.sentence() <= found.sentence()
                && first != found
                && first.targets().containsAll(found.actors())
                && first.actors().containsAll(found.targets())
                && !found.actors().isEmpty()
                && (first.sentence() < found.sentence() || first.anchor() < found.anchor());
    }

    private static boolean isOfMissions(ActKind kind) {
        return kind == ActKind.DIPLOMATS_EXPELLED || kind.isOf(Aspect.MISSION);
    }
}
