package credence.deploy.evaluate;

import credence.act.Party;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of labels as keys of the register, and whether two sides are the same. */
final class Sides {
    private static final Set<String> SMALL = Set.of("the", "of", "s", "over", "as", "a", "its", "on", "in", "to");

    /** Words: "Democratic Republic of the Congo". */
    private static final int LONGEST_NAME = 5;

    private final Polities polities;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    Sides(Polities polities) {
        this.polities = polities;
        for (Polity polity : polities.all()) {
            polity.aliases()
                    .forEach(alias -> keys.putIfAbsent(alias, polity.key().value()));
        }
        for (Polity polity : polities.all()) {
            keys.put(polity.name(), polity.key().value());
            keys.put(polity.key().value(), polity.key().value());
            Stream.of(
                            List.of(polity.name()),
                            polity.aliases(),
                            polity.demonyms(),
                            Optional.ofNullable(polity.capital()).stream().toList())
                    .flatMap(List::stream)
                    .forEach(word -> owners.putIfAbsent(word, polity.key().value()));
        }
    }

    /** A speaker's words with a key for each name, adjective or capital of a polity: the "ministry in Moscow" is the "Russian ministry". */
    String spoken(String speaker) {
        List<String> words = List.of(speaker.split("[^\\p{L}\\p{N}.'-]+|'s\\b"));
        List<String> keyed = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = Math.min(words.size(), from + LONGEST_NAME);
            while (to > from + 1 && !owners.containsKey(String.join(" ", words.subList(from, to)))) {
                to--;
            }
            String name = String.join(" ", words.subList(from, to));
            keyed.add(owners.getOrDefault(name, name));
            from = to;
        }
        return String.join(" ", keyed);
    }

    /** The key of a polity, or the words where the register has no such polity. */
    String of(String name) {
        return keys.getOrDefault(name, name);
    }

    static String of(Party party) {
        return switch (party) {
            case Party.Known known -> known.key().value();
            case Party.Named named -> named.text();
        };
    }

    /** What a key or words stand for. */
    Party party(String side) {
        return isKey(side) ? Party.of(new PolityKey(side)) : new Party.Named(side);
    }

    /** As labels name it. */
    String name(Party party) {
        return switch (party) {
            case Party.Known known ->
                polities.find(known.key()).map(Polity::name).orElse(known.key().value());
            case Party.Named named -> named.text();
        };
    }

    /** Keys must be the same; of free words the greater part of the fewer must be. */
    boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one.equals(other)) {
            return true;
        }
        if (isKey(one) && isKey(other)) {
            return false;
        }
        Set<String> left = words(one);
        Set<String> right = words(other);
        long shared = left.stream().filter(right::contains).count();
        return shared > 0 && 2 * shared >= Math.max(left.size(), right.size());
    }

    private boolean isKey(String side) {
        return keys.containsValue(side);
    }

    private Set<String> words(String side) {
        String words = isKey(side)
                ? Optional.of(side)
                        .flatMap(key -> polities.find(new PolityKey(key)))
                        .map(polity -> polity.name().replaceAll("\\(.*\\)", ""))
                        .orElse(side)
                : side;
        Set<String> set =
                new HashSet<>(Arrays.asList(words.toLowerCase(Locale.ROOT).split("\\W+")));
        set.removeAll(SMALL);
        return set;
    }
}
