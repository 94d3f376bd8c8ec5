package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose conduct is meant by words that take up what stands right before: "also denounced the bombing", "the pardon", "over the raid ... it". */
final class PointedConduct {
    private static final Set<String> DEFINITE = WordSet.of("the", "this", "that", "these");

    private static final Set<String> OVER = WordSet.of("over", "after", "for", "at", "following", "of");

    private final Scene scene;
    private final Deeds deeds;
    private final DeedVerbs verbs;

    PointedConduct(Scene scene, Deeds deeds) {
        this.scene = scene;
        this.deeds = deeds;
        this.verbs = new DeedVerbs(scene);
    }

    /** Empty where nothing before tells; nobody where it was done by people who are no polity. */
    Optional<List<PolityKey>> before(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        List<PolityKey> same = isAlso(noun, verb) ? deeds.lastSpokenOf(actors, both) : List.of();
        return same.isEmpty() ? byItsVerb(noun, actors) : Optional.of(same);
    }

    /** "Russia condemned the alliance. China also denounced the bombing": whoever was just condemned. */
    private boolean isAlso(int noun, VerbGroup verb) {
        return scene.units(noun).getFirst().is("the")
                && deeds.are(scene.head(noun).lower())
                && Word.isOneOf(
                        "also",
                        scene.parse().lower(verb.chunk() - 1),
                        scene.parse().lower(verb.chunk() + 1));
    }

    /** "the pardon", "the decree", "the measure": told of by its verb, where it is none of the acts that are read anyway. */
    private Optional<List<PolityKey>> byItsVerb(int noun, List<PolityKey> actors) {
        String conduct = scene.head(noun).lower();
        boolean verbal = scene.head(noun).tag("NOUN")
                && scene.units(noun).getFirst().in(DEFINITE)
                && !deeds.areViolent(conduct)
                && (!deeds.are(conduct) || Word.isOneOf(conduct, "decree", "decrees", "measure", "measures"));
        return verbal ? verbs.doers(noun, actors) : Optional.empty();
    }

    /** "broke off relations over the raid. Peru condemned it": whether the sentence before ends with violence. */
    static boolean isViolenceLast(Scene scene, Set<String> violence) {
        return scene.sentence() > 0 && lastNoun(scene.beside(scene.sentence() - 1), violence, OVER);
    }

    /** "will never recognise the annexation. Peru condemned it". */
    static boolean isAnnexationLast(Scene scene) {
        return scene.sentence() > 0 && lastNoun(scene.beside(scene.sentence() - 1), WordSet.of("annexation"), Set.of());
    }

    /** Whether a sentence ends with such a noun, behind such a word, or any where none is given. */
    private static boolean lastNoun(Scene there, Set<String> nouns, Set<String> behind) {
        int last = there.parse().chunks().size() - 1;
        while (last > 0
                && !there.parse().kindAt(last, Chunk.Kind.NOUN)
                && !there.parse().kindAt(last, Chunk.Kind.VERB)) {
            last--;
        }
        return there.parse().kindAt(last, Chunk.Kind.NOUN)
                && there.head(last).in(nouns)
                && (behind.isEmpty() || behind.contains(there.parse().lower(last - 1)));
    }
}
