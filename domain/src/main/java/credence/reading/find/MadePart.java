package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Annexations told by what the land is made part of: "signed a treaty that makes Crimea a part of the Russian Federation". */
record MadePart(Scene scene, Lands lands, AnnexedLands taken) {
    /** What whoever declares it calls its own. */
    private static final Set<String> OWN =
            Set.of("territory", "country", "state", "land", "soil", "federation", "union");

    /** By whom it becomes part. */
    Optional<Found> of(VerbGroup verb, int noun, Status status) {
        if (!Territories.MAKING.contains(verb.base())) {
            return Optional.empty();
        }
        int last = verb.passive() ? verb.chunk() : scene.clauses().list(noun).getLast();
        int be = Word.isOneOf(scene.parse().lower(last + 1), "to be", "as", "to become") ? 1 : 0;
        int piece = last + 1 + be;
        boolean bare = Word.isOneOf(scene.parse().lower(piece), "a part", "part");
        boolean part = (bare
                        || Word.isOneOf(
                                scene.parse().lower(piece),
                                "an integral part",
                                "an inseparable part",
                                "an part",
                                "a integral part",
                                "a inseparable part",
                                "integral part",
                                "inseparable part"))
                && scene.parse().lower(piece + 1).equals("of")
                && scene.parse().kindAt(piece + 2, Chunk.Kind.NOUN);
        List<PolityKey> whole = part ? whole(verb, piece + 2) : List.of();
        if (whole.size() != 1) {
            return Optional.empty();
        }
        OptionalInt who = verb.passive() ? scene.agent(verb) : scene.clauses().subject(verb);
        // "was declared part of Russia by its president": whose, is not told
        boolean named =
                !verb.passive() || who.isPresent() && scene.head(who.getAsInt()).named();
        List<PolityKey> actors = named ? scene.polities(who) : List.of();
        boolean others = actors.stream().anyMatch(key -> !whole.contains(key));
        boolean land = lands.isLand(noun) || !lands.takenUp(noun).isEmpty() || bare && isAnothers(noun, whole);
        if (others || !land) {
            return Optional.empty();
        }
        List<Party> territories = taken.of(noun, whole);
        return territories.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("annexation.verb"),
                                whole,
                                territories,
                                status,
                                verb.chunk(),
                                List.of(noun, piece + 2)));
    }

    /** "part of Russia", "part of its territory": of whoever declares it. */
    private List<PolityKey> whole(VerbGroup verb, int noun) {
        boolean own = scene.units(noun).getFirst().in(Words.POSSESSIVES)
                && scene.head(noun).in(OWN);
        if (!own && !scene.head(noun).named()) {
            // "made Peru part of its plan"
            return List.of();
        }
        OptionalInt who = own && !verb.passive() ? scene.agent(verb) : OptionalInt.of(noun);
        List<PolityKey> keys = scene.polities(who);
        return keys.isEmpty() && own ? Assembly.actors(scene, who) : keys;
    }

    /** "declared Kuwait part of Iraq": a state that is named, and that has never been of the other. */
    private boolean isAnothers(int noun, List<PolityKey> whole) {
        List<PolityKey> keys = scene.head(noun).named() ? scene.polities(noun) : List.of();
        return keys.size() == 1
                && !whole.contains(keys.getFirst())
                && scene.text().parents().of(keys.getFirst()).stream().noneMatch(whole::contains);
    }
}
