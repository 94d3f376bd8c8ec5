package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;

/**
 * Whom a noun group stands for by a name in it or right beside it: a state, its people, a body, one of two named, a region. What only
 * describes or holds an office is {@link Referents}'.
 */
final class ByName {
    private final Text text;
    private final Groups groups;
    private final Regions regions;
    private final Bodies bodies;

    ByName(Text text, Groups groups, Regions regions) {
        this.text = text;
        this.groups = groups;
        this.regions = regions;
        this.bodies = new Bodies(text);
    }

    /** Empty where the noun group has no name; nobody where what it names is no polity. */
    Optional<List<PolityKey>> of(Place place, Chunk noun, Unit head) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        Optional<PolityKey> organ = regions.compass(parse, noun);
        if (organ.isPresent()) {
            return one(organ);
        }
        if (head.named()
                && (noun.to() - 1 == Referents.indexOf(parse, noun, head)
                        || ownsGerund(parse, place.chunk(), noun, head)
                        || SharedNouns.sharesPossessed(parse, clauses, place.chunk()))) {
            return one(Optional.ofNullable(head.polity()));
        }
        Optional<PolityKey> related = NamedBeside.ofAnother(parse, place.chunk(), head);
        if (related.isPresent()) {
            return one(related);
        }
        if (NamedBeside.isAnother(parse, place.chunk(), head)) {
            return one(NamedBeside.another(parse, place.chunk()));
        }
        Optional<PolityKey> called = bodies.of(parse, noun, head)
                .or(() -> bodies.led(place, parse, noun, head))
                .or(() -> bodies.named(parse, noun, head));
        if (called.isPresent()) {
            return one(called);
        }
        if (NamedBeside.isPeople(parse, noun, head)
                || head.demonym() && SharedNouns.sharesOffice(parse, clauses, place.chunk())) {
            return one(Optional.ofNullable(head.polity()));
        }
        Optional<PolityKey> beside = SharedNouns.beside(parse, clauses, place.chunk(), head);
        if (beside.isPresent()) {
            return one(beside);
        }
        if (head.is("former") || head.is("latter")) {
            List<PolityKey> here = NamedBeside.lastTwo(parse, place.chunk());
            List<PolityKey> pair = here.isEmpty() ? groups.lastBefore(place.sentence(), 2) : here;
            return Optional.of(pair.isEmpty() ? pair : List.of(head.is("former") ? pair.getFirst() : pair.getLast()));
        }
        return regions.namedRegion(parse, noun, head).map(List::of);
    }

    /** "Peru's recognising it": who does so. */
    private static boolean ownsGerund(Parse parse, int chunk, Chunk noun, Unit head) {
        return noun.to() - 2 == Referents.indexOf(parse, noun, head)
                && parse.unit(noun.to() - 1).is("'s")
                && parse.verbAt(chunk + 1).filter(VerbGroup::gerund).isPresent();
    }

    private static Optional<List<PolityKey>> one(Optional<PolityKey> key) {
        return Optional.of(key.map(List::of).orElse(List.of()));
    }
}
