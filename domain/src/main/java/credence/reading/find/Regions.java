package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Regions and republics by their noun, and the North and the South. */
final class Regions {
    static final Set<String> REGIONS = WordSet.of(
            "region",
            "regions",
            "republic",
            "republics",
            "territory",
            "territories",
            "enclave",
            "enclaves",
            "entity",
            "entities",
            "province",
            "provinces");

    private final Text text;
    private final Referents referents;

    Regions(Text text, Referents referents) {
        this.text = text;
        this.referents = referents;
    }

    /** "the Georgian regions of Abkhazia and South Ossetia": those of them that are no state's own name ("the regions of Ukraine"). */
    List<PolityKey> regionsOf(Place place, Parse parse, Clauses clauses, Unit head, int depth) {
        boolean of = REGIONS.contains(head.lower())
                && parse.lower(place.chunk() + 1).equals("of")
                && parse.kindAt(place.chunk() + 2, NOUN);
        if (!of) {
            return List.of();
        }
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : clauses.list(place.chunk() + 2)) {
            keys.addAll(referents.one(new Place(place.sentence(), member), depth + 1));
        }
        boolean states = keys.stream()
                .map(key -> text.polities().find(key))
                .flatMap(Optional::stream)
                .anyMatch(polity -> polity.kind() == PolityKind.STATE);
        // "the Yugoslav republics of Slovenia and Croatia", not "the regions of Ukraine"
        return states && !head.lower().startsWith("republic") ? List.of() : List.copyOf(keys);
    }

    /** "Luhansk people's republics", after "Donetsk and": the name that its noun explains. */
    Optional<PolityKey> namedRegion(Parse parse, Chunk noun, Unit head) {
        if (!REGIONS.contains(head.lower()) || !head.lower().endsWith("s")) {
            return Optional.empty();
        }
        List<Unit> named = parse.units().subList(noun.from(), noun.to()).stream()
                .filter(Unit::named)
                .toList();
        int next = named.size() == 1 ? parse.units().indexOf(named.getFirst()) + 1 : noun.to();
        boolean explained = next < noun.to() && !parse.unit(next).is("'s");
        return explained
                ? Optional.ofNullable(named.getFirst().polity())
                        .filter(key -> text.polities()
                                .find(key)
                                .filter(polity -> polity.kind() != PolityKind.STATE)
                                .isPresent())
                : Optional.empty();
    }

    /** "the North", "the South" in a text on Korea. */
    Optional<PolityKey> compass(Parse parse, Chunk noun) {
        if (noun.to() - noun.from() != 2
                || !parse.unit(noun.from()).is("the")
                || !parse.unit(noun.from() + 1).capital()) {
            return Optional.empty();
        }
        PolityKey key =
                switch (parse.unit(noun.from() + 1).lower()) {
                    case "north" -> new PolityKey("PRK");
                    case "south" -> new PolityKey("KOR");
                    default -> null;
                };
        // "South Korea set up relations with Moscow. The North is angry"
        return Optional.ofNullable(key)
                .filter(half ->
                        text.names(half) || text.names(new PolityKey("KOR")) || text.names(new PolityKey("PRK")));
    }
}
