package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;

import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whose an act is that a noun names: "Peru's and Chad's recognition", "Chad and its subsequent recognition", "the Chadian announcement of the recognition". */
record NominalOwners(Scene scene) {
    private static final Set<String> TELLING =
            WordSet.of("announcement", "confirmation", "notification", "declaration");

    private static final Set<String> BY = WordSet.of("by");

    /** Of what stands behind them somebody else may be the first of two: "thanked Peru and Chad's recognition followed". */
    private static final Set<String> LEADING = WordSet.of(
            "after", "since", "following", "over", "amid", "despite", "by", "of", "before", "at", "about", "to");

    List<PolityKey> of(int chunk) {
        List<PolityKey> own = scene.owners().of(chunk);
        if (own.isEmpty()) {
            return scene.units(chunk).getFirst().is("its") ? topic(chunk) : told(chunk);
        }
        return Stream.concat(joined(chunk).stream(), own.stream()).distinct().toList();
    }

    /** "Peru's, Mali's and", "Peru and" before "Chad's recognition". */
    private List<PolityKey> joined(int chunk) {
        if (!opensWithOwner(chunk)) {
            return List.of();
        }
        Deque<Integer> owners = new ArrayDeque<>();
        boolean and = false;
        int j = chunk - 1;
        while ((scene.parse().kindAt(j, AND) && scene.parse().lower(j).equals("and")
                        || and && scene.parse().kindAt(j, COMMA))
                && isOwner(scene.parse().kindAt(j - 1, COMMA) ? j - 2 : j - 1)) {
            and = true;
            int owner = scene.parse().kindAt(j - 1, COMMA) ? j - 2 : j - 1;
            owners.addFirst(owner);
            j = owner - 1;
        }
        boolean marked = owners.stream()
                .anyMatch(owner -> scene.units(owner).getLast().is("'s")
                        || scene.units(owner).getLast().demonym());
        boolean leads = j < 0
                || scene.parse().kindAt(j, SUBORDINATOR)
                || scene.parse().kindAt(j, PREPOSITION)
                        && LEADING.contains(scene.parse().lower(j));
        List<PolityKey> keys = new ArrayList<>();
        if (marked || leads) {
            owners.forEach(owner -> scene.units(owner).stream()
                    .map(Unit::polity)
                    .flatMap(Stream::ofNullable)
                    .limit(1)
                    .forEach(keys::add));
        }
        return keys;
    }

    /** "Chad's recognition", "Chadian recognition". */
    private boolean opensWithOwner(int chunk) {
        List<Unit> units = scene.units(chunk);
        return units.getFirst().demonym()
                || IntStream.range(0, Math.min(units.size() - 2, 2))
                        .anyMatch(i -> units.get(i).polity() != null
                                && units.get(i + 1).is("'s"));
    }

    /** "Peru", "Peru's", "the Peruvian": nothing but a name. */
    private boolean isOwner(int noun) {
        if (!scene.parse().kindAt(noun, NOUN)) {
            return false;
        }
        return scene.units(noun).stream().allMatch(unit -> unit.polity() != null || unit.is("the") || unit.is("'s"))
                && scene.units(noun).stream()
                                .filter(unit -> unit.polity() != null)
                                .count()
                        == 1;
    }

    /** "Chad and its subsequent recognition of Kosovo": nobody has done anything yet whose it could be. */
    private List<PolityKey> topic(int chunk) {
        return scene.parse().kindAt(chunk - 1, AND)
                        && isOwner(chunk - 2)
                        && scene.parse().verbs().stream().noneMatch(verb -> verb.chunk() < chunk)
                ? scene.polities(chunk - 2)
                : List.of();
    }

    /** "the Chadian announcement of the recognition": whoever announces it does it. */
    private List<PolityKey> told(int chunk) {
        int noun = chunk - 2;
        boolean telling = scene.parse().lower(chunk - 1).equals("of")
                && scene.parse().kindAt(noun, NOUN)
                && scene.head(noun).in(TELLING)
                && !Word.isOneOf(scene.units(noun).getFirst().lower(), "no", "any");
        if (!telling) {
            return List.of();
        }
        OptionalInt by = scene.clauses().after(noun, BY);
        return by.isPresent() ? scene.polities(by) : scene.owners().of(noun);
    }
}
