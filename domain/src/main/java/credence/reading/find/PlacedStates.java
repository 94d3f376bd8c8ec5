package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** States called by where they are: "the self-proclaimed republics in Donetsk and Luhansk". */
record PlacedStates(Scene scene) {
    private static final Set<String> PLACED = WordSet.of(
            "republics",
            "regions",
            "states",
            "territories",
            "entities",
            "statelets",
            "enclaves",
            "governments",
            "formations",
            "authorities",
            "administrations",
            "leaderships",
            "regimes",
            "clients",
            "proxies",
            "puppets",
            "separatists",
            "secessionists",
            "rebels");

    private static final Set<String> SERVING = WordSet.of("proxy", "proxies", "puppet", "puppets");

    /** "the self-proclaimed republics in Donetsk and Luhansk", "the separatist governments in Abkhazia and South Ossetia". */
    List<PolityKey> of(int chunk) {
        boolean in = PLACED.contains(scene.head(chunk).lower())
                && scene.clauses().list(chunk).size() == 1
                && Word.isOneOf(scene.parse().lower(chunk + 1), "in", "of")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        List<PolityKey> named = in ? scene.polities(OptionalInt.of(land(chunk))) : List.of();
        return named.size() > 1 && named.stream().allMatch(scene.text()::isContested) ? named : List.of();
    }

    /** "Moscow's puppet republics", "Russia's proxies": those whom they serve are not meant. */
    static boolean areOfPatron(Scene scene, int chunk) {
        return scene.has(chunk, "'s") && scene.has(chunk, SERVING);
    }

    /** "in the occupied parts of Donetsk and Luhansk": of which land. */
    int land(int chunk) {
        boolean parts = Word.isOneOf(scene.head(chunk + 2).lower(), "parts", "areas", "territories")
                && scene.parse().lower(chunk + 3).equals("of")
                && scene.parse().kindAt(chunk + 4, Chunk.Kind.NOUN);
        return parts ? chunk + 4 : chunk + 2;
    }
}
