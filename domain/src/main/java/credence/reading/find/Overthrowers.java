package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "the officers who overthrew him recognised Kuwait": who drove a ruler out rules in his stead, and acts for the same state. */
record Overthrowers(Parse parse, Referents referents) {
    private static final Set<String> WHO = WordSet.of(
            "officers",
            "officer",
            "soldiers",
            "generals",
            "general",
            "colonels",
            "colonel",
            "captains",
            "rebels",
            "guerrillas",
            "insurgents",
            "revolutionaries",
            "clerics",
            "men",
            "man",
            "communists",
            "plotters");

    Optional<PolityKey> of(Place place, Unit head, int depth) {
        int verb = place.chunk() + 2;
        boolean ousts = head.in(WHO)
                && Word.isOneOf(parse.lower(place.chunk() + 1), "who", "that")
                && parse.verbAt(verb)
                        .filter(VerbGroup::finite)
                        .filter(told -> !told.passive() && !told.negated() && isOusting(told.base()))
                        .isPresent()
                && parse.kindAt(verb + 1, Chunk.Kind.NOUN);
        List<PolityKey> ruled = ousts ? referents.one(new Place(place.sentence(), verb + 1), depth + 1) : List.of();
        return ruled.size() == 1 ? Optional.of(ruled.getFirst()) : Optional.empty();
    }

    private static boolean isOusting(String base) {
        return Word.isOneOf(base, "overthrow", "topple", "oust", "depose", "unseat", "replace", "succeed");
    }
}
