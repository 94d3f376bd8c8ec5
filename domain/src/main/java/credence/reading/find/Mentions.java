package credence.reading.find;

import credence.polity.PolityKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom the text names most, and so is about. */
final class Mentions {
    /** By how much a report names the polity that it is about more than any other. */
    private static final double CLEARLY = 1.5;

    private final List<Text.Named> named;
    private final Memory memory;
    private @Nullable List<Map.Entry<PolityKey, Long>> byMentions;

    Mentions(List<Text.Named> named, Memory memory) {
        this.named = named;
        this.memory = memory;
    }

    /** Whom the sentences up to one name most, beside these, and at least twice: the other side of a report about two. */
    List<PolityKey> mostNamed(int sentence, List<PolityKey> not) {
        Map<PolityKey, Long> counts = new LinkedHashMap<>();
        for (Text.Named name : named) {
            if (name.sentence() <= sentence && !not.contains(name.naming().polity())) {
                counts.merge(name.naming().polity(), 1L, Long::sum);
            }
        }
        List<Map.Entry<PolityKey, Long>> order = counts.entrySet().stream()
                .sorted(Map.Entry.<PolityKey, Long>comparingByValue().reversed())
                .toList();
        long most = order.isEmpty() ? 0 : order.getFirst().getValue();
        boolean clearly = most >= 2 && (order.size() == 1 || order.get(1).getValue() < most);
        return clearly ? List.of(order.getFirst().getKey()) : List.of();
    }

    /** The two that the report names far more than any other, where it tells of an act between them. */
    List<PolityKey> mainPair() {
        List<PolityKey> order =
                byMentions().stream().limit(3).map(Map.Entry::getKey).toList();
        boolean clearly = order.size() == 2
                || order.size() > 2
                        && byMentions().get(1).getValue()
                                >= CLEARLY * byMentions().get(2).getValue();
        if (!clearly) {
            return List.of();
        }
        return memory.told().stream()
                .map(found -> Stream.concat(found.actors().stream(), found.targets().stream())
                        .flatMap(Parties::known)
                        .distinct()
                        .toList())
                .filter(sides -> sides.size() == 2 && order.subList(0, 2).containsAll(sides))
                .findFirst()
                .orElse(List.of());
    }

    private List<Map.Entry<PolityKey, Long>> byMentions() {
        if (byMentions == null) {
            Map<PolityKey, Long> counts = new LinkedHashMap<>();
            named.forEach(name -> counts.merge(name.naming().polity(), 1L, Long::sum));
            byMentions = counts.entrySet().stream()
                    .sorted(Map.Entry.<PolityKey, Long>comparingByValue().reversed())
                    .toList();
        }
        return byMentions;
    }

    /** Whom the report is about: the polity that it names by far the most; empty where there is none such. */
    List<PolityKey> protagonist() {
        List<Map.Entry<PolityKey, Long>> order = byMentions();
        boolean clearly = order.size() > 2
                && order.getFirst().getValue() > 2
                && order.getFirst().getValue() >= CLEARLY * order.get(1).getValue();
        return clearly ? List.of(order.getFirst().getKey()) : List.of();
    }
}
