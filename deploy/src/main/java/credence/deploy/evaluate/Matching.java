package credence.deploy.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Which of the found stands for which of the labelled, each at most once; better ways to match go first.
 *
 * @param pairs found and labelled, optional ones among them
 * @param alarms found that match nothing
 * @param misses labelled, and not optional, that nothing matches
 */
record Matching<G, P>(List<Pair<G, P>> pairs, List<P> alarms, List<G> misses) {
    record Pair<G, P>(G labelled, P found, boolean optional) {}

    /** @param ways from the strictest to the weakest that counts */
    static <G, P> Matching<G, P> of(
            List<G> labelled, List<P> found, Predicate<G> optional, List<BiPredicate<G, P>> ways) {
        List<Pair<G, P>> pairs = new ArrayList<>();
        Set<Integer> usedLabels = new HashSet<>();
        Set<Integer> usedFinds = new HashSet<>();
        for (BiPredicate<G, P> way : ways) {
            for (boolean free : new boolean[] {false, true}) {
                for (int i = 0; i < labelled.size(); i++) {
                    for (int j = 0; j < found.size(); j++) {
                        if (optional.test(labelled.get(i)) == free
                                && !usedLabels.contains(i)
                                && !usedFinds.contains(j)
                                && way.test(labelled.get(i), found.get(j))) {
                            usedLabels.add(i);
                            usedFinds.add(j);
                            pairs.add(new Pair<>(labelled.get(i), found.get(j), free));
                        }
                    }
                }
            }
        }
        List<P> alarms = new ArrayList<>();
        for (int j = 0; j < found.size(); j++) {
            if (!usedFinds.contains(j)) {
                alarms.add(found.get(j));
            }
        }
        List<G> misses = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            if (!usedLabels.contains(i) && !optional.test(labelled.get(i))) {
                misses.add(labelled.get(i));
            }
        }
        return new Matching<>(pairs, alarms, misses);
    }

    Counts counts() {
        int hits = (int) pairs.stream().filter(pair -> !pair.optional()).count();
        return new Counts(hits, alarms.size(), misses.size());
    }
}
