package credence.reading.find;

import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.mention.Naming;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom words of a state mean where none was told of as recognised: the one that the text names most. */
record MostNamed(Scene scene) {
    private static final Set<String> HALVES = WordSet.of("south", "north");

    /** "Algeria recognised the republic", "the first to recognise the south". */
    Optional<PolityKey> meant(int chunk, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        if (units.size() == 1 && units.getFirst().is("them")) {
            return lastGovernment(actors);
        }
        boolean it = units.size() == 1 && units.getFirst().is("it");
        boolean definite = units.size() == 2 && units.getFirst().is("the");
        String head = units.getLast().lower();
        boolean half = HALVES.contains(head);
        if (!it && !(definite && (half || Topics.STATES.contains(head)))) {
            return Optional.empty();
        }
        return most(named(units.getFirst().from())
                .filter(key -> !actors.contains(key) && scene.text().kind(key) != PolityKind.ORGANISATION)
                // "recognised it": one that not all have recognised
                .filter(key -> !it
                        || scene.text().kind(key) == PolityKind.LIMITED_STATE
                        || scene.text().kind(key) == PolityKind.FORMER)
                .filter(key -> !half || isHalf(key, head)));
    }

    /** "the rebels' council won another friend. Germany recognised them". */
    private Optional<PolityKey> lastGovernment(List<PolityKey> actors) {
        return scene.text().named().reversed().stream()
                .filter(name -> name.sentence() < scene.sentence() && name.sentence() >= scene.sentence() - 2)
                .map(name -> name.naming().polity())
                .filter(key -> scene.text().kind(key) == PolityKind.GOVERNMENT && !actors.contains(key))
                .findFirst();
    }

    private Stream<PolityKey> named(int before) {
        return scene.text().named().stream()
                .filter(name -> name.from() < before
                        && (name.naming().form() != Naming.Form.DEMONYM
                                // "The Sahrawi republic sent ministers. Japan does not recognise it"
                                || scene.text().kind(name.naming().polity()) == PolityKind.LIMITED_STATE))
                .map(name -> name.naming().polity());
    }

    /** "the south" is South Sudan. */
    private boolean isHalf(PolityKey key, String half) {
        return scene.text()
                .polities()
                .find(key)
                .filter(polity -> polity.name().toLowerCase(Locale.ROOT).startsWith(half + " "))
                .isPresent();
    }

    private static Optional<PolityKey> most(Stream<PolityKey> named) {
        return named.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<PolityKey, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(PolityKey::value))))
                .map(Map.Entry::getKey);
    }
}
