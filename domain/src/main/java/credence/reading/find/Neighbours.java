package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom "its neighbour" means: of those with whom the one whose it is was told to have to do, the last of the same part of the world; and whom
 * "its partner": the last with whom it did something together.
 */
final class Neighbours {
    /** Parts of the world, as the traits have them. */
    private static final Set<String> PARTS = WordSet.of(
            "pacific",
            "caribbean",
            "african",
            "arab",
            "central american",
            "latin american",
            "european",
            "balkan",
            "caucasus",
            "asian");

    /** Acts that are looked back over. */
    private static final int RECENT = 40;

    private final Text text;
    private final NamedLeaders leaders;

    Neighbours(Text text, NamedLeaders leaders) {
        this.text = text;
        this.leaders = leaders;
    }

    Optional<PolityKey> of(Place place, Parse parse, Chunk noun, Unit head, int depth) {
        boolean partner = head.is("partner");
        boolean its = (partner || head.in("neighbour", "neighbor"))
                && parse.unit(noun.from()).in(Words.POSSESSIVES)
                && parse.units().subList(noun.from(), noun.to()).stream().allMatch(unit -> unit.polity() == null);
        return its
                ? leaders.possessorPronoun(place, parse, noun, depth)
                        .flatMap(owner -> text.memory().toldUpTo(place.sentence()).reversed().stream()
                                .limit(RECENT)
                                // "Mali and Chad restored relations. Mali backs the integrity of its partner"
                                .filter(told -> !partner || told.symmetric())
                                .flatMap(told -> besides(told, owner))
                                .filter(other -> !other.equals(owner) && (partner || areNear(text, other, owner)))
                                .findFirst()
                                .or(() -> partner ? Optional.empty() : onlyNear(place, owner)))
                : Optional.empty();
    }

    /** "Iraq expelled Sweden's ambassador. Finland voiced solidarity with its neighbour": of all who act the one that is near. */
    private Optional<PolityKey> onlyNear(Place place, PolityKey owner) {
        List<PolityKey> near = text.memory().toldUpTo(place.sentence()).stream()
                .flatMap(told -> Stream.concat(told.actors().stream(), told.targets().stream()))
                .flatMap(Parties::known)
                .distinct()
                .filter(other -> !other.equals(owner) && areNear(text, other, owner))
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** The other side of what it did or suffered, and whoever did the same to the same one. */
    private Stream<PolityKey> besides(Found told, PolityKey owner) {
        List<PolityKey> actors = Parties.keys(told.actors());
        List<PolityKey> targets = Parties.keys(told.targets());
        boolean alike = text.memory().toldUpTo(told.sentence()).reversed().stream()
                .limit(RECENT)
                .anyMatch(other -> other.kind() == told.kind()
                        && other.targets().equals(told.targets())
                        && Parties.keys(other.actors()).contains(owner));
        return actors.contains(owner)
                ? targets.stream()
                : targets.contains(owner) || alike ? actors.stream() : Stream.empty();
    }

    /** Whether two lie in the same part of the world. */
    static boolean areNear(Text text, PolityKey one, PolityKey other) {
        return PARTS.stream()
                .map(part -> text.traits().of(part))
                .anyMatch(part -> part.contains(one) && part.contains(other));
    }
}
