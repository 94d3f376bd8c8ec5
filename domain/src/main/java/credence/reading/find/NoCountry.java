package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.Set;

/** Places from which nobody is sent abroad: "the room", "the university". */
final class NoCountry {
    private static final Set<String> OF_THINGS =
            WordSet.of("the", "a", "an", "his", "her", "its", "their", "this", "that");

    private static final Set<String> PLACES = WordSet.of(
            "country",
            "capital",
            "city",
            "town",
            "kingdom",
            "republic",
            "island",
            "islands",
            "nation",
            "state",
            "emirate",
            "sultanate",
            "territory",
            "soil",
            "post",
            "posts",
            "embassy",
            "mission",
            "host",
            "region",
            "archipelago",
            "federation",
            "union",
            "land",
            "place",
            "places");

    private NoCountry() {}

    /** "the room", "his dog": no place from which a state sends envoys away. */
    static boolean is(Scene scene, int noun) {
        return scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                && scene.units(noun).getFirst().in(OF_THINGS)
                && scene.units(noun).stream().noneMatch(Unit::named)
                && !scene.head(noun).in(PLACES)
                && scene.polities(noun).isEmpty();
    }
}
