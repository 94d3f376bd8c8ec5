package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Papers by which somebody acts: "A note from the Eritrean foreign ministry gave the ambassador a day to leave". */
record Documents(Scene scene) {
    static final Set<String> PAPERS = WordSet.of(
            "statement",
            "note",
            "decree",
            "order",
            "letter",
            "communique",
            "communiqué",
            "announcement",
            "message",
            "notice",
            "telegram",
            "broadcast",
            "bulletin",
            "proclamation");

    /** What is done with papers by those whose they are. */
    static final Set<String> SIGNING = WordSet.of(
            "sign",
            "signed",
            "issue",
            "issued",
            "hand",
            "handed",
            "deliver",
            "delivered",
            "send",
            "sent",
            "publish",
            "published",
            "release",
            "released",
            "read",
            "present",
            "presented");

    /** What is done to papers before they act. */
    private static final Set<String> MADE = Stream.concat(
                    SIGNING.stream(), Stream.of("broadcast", "carry", "carried", "put"))
            .collect(Collectors.toUnmodifiableSet());

    /** Whose paper it is; empty where a noun group is none, or nothing says whose. */
    List<PolityKey> whose(int chunk) {
        if (!PAPERS.contains(scene.head(chunk).lower())) {
            return List.of();
        }
        List<PolityKey> owner = scene.owners().of(chunk);
        if (!owner.isEmpty()) {
            return owner;
        }
        int link = chunk + 1;
        boolean made = scene.parse()
                .verbAt(Math.min(link, scene.parse().chunks().size() - 1))
                .filter(verb -> MADE.contains(verb.base()) && isNoPredicate(verb))
                .isPresent();
        if (made) {
            link++;
            while (scene.parse().kindAt(link, Chunk.Kind.OTHER) || scene.parse().kindAt(link, Chunk.Kind.TIME)) {
                link++;
            }
        }
        boolean whose = Word.isOneOf(scene.parse().lower(link), "from", "of", "by");
        boolean from = whose || made && Word.isOneOf(scene.parse().lower(link), "on", "in", "over", "out");
        if (!from || !scene.parse().kindAt(link + 1, Chunk.Kind.NOUN)) {
            return List.of();
        }
        // "published in Beirut": by whom, is not told
        List<PolityKey> named = whose ? scene.polities(OptionalInt.of(link + 1)) : List.of();
        return named.isEmpty() ? scene.owners().of(link + 1) : named;
    }

    /** "A statement read on the radio gave", and not "The statement read": another verb follows. */
    private boolean isNoPredicate(VerbGroup made) {
        Optional<VerbGroup> next = scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() > made.chunk() && verb.finite())
                .findFirst();
        return made.participle()
                || made.passive()
                || next.isPresent() && !made.modal().equals("will");
    }
}
