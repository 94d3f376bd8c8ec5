package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * With which of two who did something together others do it next: "Israel and Bahrain established relations. Oman followed", with the one
 * that is not of its own sort.
 */
record Kindred(Scene scene) {
    /** They describe too many, or too different ones. */
    private static final Set<String> LOOSE = WordSet.of("island", "islands", "archipelago", "asian");

    /** The other side of a joint act for those who do it too; of any other act its targets. */
    List<Party> targets(Found act, List<PolityKey> actors) {
        List<Party> shared = shared(act);
        if (!shared.isEmpty() && shared.stream().flatMap(Parties::known).noneMatch(actors::contains)) {
            return shared;
        }
        if (act.symmetric()
                && Rivals.BOTH.containsAll(act.actors())
                && act.targets().stream().noneMatch(Rivals.BOTH::contains)
                && !isWith(act)) {
            // "China and Grenada restored relations": others do so with China
            return act.actors();
        }
        return tellsApart(act, actors) && likeness(act.targets(), actors) > likeness(act.actors(), actors)
                ? act.actors()
                : act.targets();
    }

    /** "India and Israel established relations, days after China and Israel had done so. Peru restored its own": with whom both did. */
    private List<Party> shared(Found act) {
        return act.symmetric()
                ? scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .filter(other -> other.symmetric() && !sides(other).containsAll(sides(act)))
                        .map(other -> sides(act).stream()
                                .filter(sides(other)::contains)
                                .toList())
                        .filter(both -> both.size() == 1)
                        .findFirst()
                        .orElse(List.of())
                : List.of();
    }

    /** Whether two others do with each other what two did: one of them is the same, or nothing tells with which they would. */
    boolean isPairOfItsOwn(Found act, List<PolityKey> two) {
        boolean joint =
                act.symmetric() && act.actors().size() == 1 && act.targets().size() == 1 && !isWith(act);
        boolean one = sides(act).stream().filter(Parties.of(two)::contains).count() == 1;
        return joint && (one || shared(act).isEmpty() && !tellsApart(act, two));
    }

    private static List<Party> sides(Found act) {
        return Stream.concat(act.actors().stream(), act.targets().stream()).toList();
    }

    /** "South Africa and Cuba established relations. Libya will be next, Pretoria said": with the one of the two who says so. */
    List<PolityKey> host(Found act, List<PolityKey> actors, List<PolityKey> sayer) {
        boolean ofTwo = act.symmetric()
                && sayer.size() == 1
                && !actors.containsAll(sayer)
                && sides(act).containsAll(Parties.of(sayer))
                && !isWith(act);
        return ofTwo ? sayer : List.of();
    }

    /** Whether others know with whom of the two they do it: one is more of their sort, or is told to have done it with the other. */
    boolean isToward(Found act, List<PolityKey> actors) {
        return !act.symmetric() || isWith(act) || tellsApart(act, actors);
    }

    private boolean tellsApart(Found act, List<PolityKey> actors) {
        return act.symmetric()
                && act.actors().size() == 1
                && act.targets().size() == 1
                && !isWith(act)
                && likeness(act.actors(), actors) != likeness(act.targets(), actors);
    }

    /** "Bahrain established relations with Israel": with whom others may do so next. */
    private boolean isWith(Found act) {
        Scene told = act.sentence() == scene.sentence() ? scene : scene.beside(act.sentence());
        // "with Belarus, the first to do so": before what points to it, too
        return IntStream.range(0, told.parse().chunks().size())
                .filter(chunk ->
                        told.parse().lower(chunk).equals("with") && told.parse().kindAt(chunk + 1, Chunk.Kind.NOUN))
                .findFirst()
                .stream()
                .anyMatch(with -> Parties.of(told.polities(with + 1)).equals(act.targets()));
    }

    /** How many of the words that describe a side describe all of these, too. */
    private long likeness(List<Party> side, List<PolityKey> actors) {
        return scene.text().traits().words().stream()
                .filter(word -> !LOOSE.contains(word))
                .map(scene.text().traits()::of)
                .filter(described -> described.containsAll(actors)
                        && side.stream().flatMap(Parties::known).anyMatch(described::contains))
                .count();
    }
}
