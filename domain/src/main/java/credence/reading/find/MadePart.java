package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Annexations told by what the land is made part of: "signed a treaty that makes Crimea a part of the Russian Federation". */
record MadePart(Scene scene, Lands lands, AnnexedLands taken) {
    private static final Pattern PART = Pattern.compile("(?:an? )?(integral |inseparable )?part");

    /** What whoever declares it calls its own. */
    private static final Set<String> OWN =
            WordSet.of("territory", "country", "state", "land", "soil", "federation", "union");

    /** The whole annexes what becomes part of it, whoever says so. */
    Optional<Found> of(VerbGroup verb, int noun, Status status) {
        if (!Territories.MAKING.contains(verb.base())) {
            return Optional.empty();
        }
        int last = verb.passive() ? verb.chunk() : scene.clauses().list(noun).getLast();
        int piece = Word.isOneOf(scene.parse().lower(last + 1), "to be", "as", "to become") ? last + 2 : last + 1;
        Matcher pieces = PART.matcher(scene.parse().lower(piece));
        boolean part = pieces.matches()
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
        boolean bare = pieces.group(1) == null;
        boolean land = lands.isLand(noun) || !lands.takenUp(noun).isEmpty() || bare && isAnothers(noun, whole);
        if (others || !land) {
            return Optional.empty();
        }
        return taken.annexed(whole, taken.of(noun, whole), status, verb, List.of(noun, piece + 2));
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
        return own ? Assembly.actors(scene, who) : scene.polities(who);
    }

    /** "declared Kuwait part of Iraq": a state that is named, and that has never been of the other. */
    private boolean isAnothers(int noun, List<PolityKey> whole) {
        List<PolityKey> keys = scene.head(noun).named() ? scene.polities(noun) : List.of();
        return keys.size() == 1
                && !whole.contains(keys.getFirst())
                && scene.text().parents().of(keys.getFirst()).stream().noneMatch(whole::contains);
    }
}
