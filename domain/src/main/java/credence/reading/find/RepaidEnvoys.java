package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Those who are sent home in return, told by a rank alone: "Russia expelled a British attache, and London sent home Ivan Petrov, a second
 * secretary".
 *
 * @param here the expulsions of the sentence that are told before
 */
record RepaidEnvoys(Scene scene, List<Found> here) {
    private static final Set<String> RANKS = WordSet.of("secretary", "counsellor", "counselor");

    private static final Set<String> HELPERS =
            WordSet.of("assistant", "aide", "adviser", "deputy", "chief", "secretary");

    /** Chunks from who helps to whom: "chief of staff to the ambassador". */
    private static final int NEAR = 4;

    /** Whether a noun names or ranks such a person, where an expulsion was told right before. */
    boolean are(int noun) {
        Unit head = scene.head(noun);
        boolean name = head.tag("PROPN")
                && !head.named()
                && scene.parse().kindAt(noun + 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN);
        return (isRank(noun) || name && isRank(noun + 2))
                && before().findFirst().isPresent();
    }

    /** Who had expelled some of theirs. */
    List<PolityKey> sender(int noun, List<PolityKey> actors) {
        return are(noun)
                ? before().filter(told -> told.targets().equals(Parties.of(actors)))
                        .map(told -> Parties.keys(told.actors()))
                        .filter(keys -> keys.size() == 1)
                        .findFirst()
                        .orElse(List.of())
                : List.of();
    }

    private Stream<Found> before() {
        return Stream.concat(
                        here.reversed().stream(),
                        scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                                .takeWhile(told -> told.sentence() >= scene.sentence() - 1))
                .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED);
    }

    private boolean isRank(int noun) {
        Unit head = scene.head(noun);
        boolean ranked = head.in(RANKS)
                && (!head.is("secretary")
                        || scene.units(noun).stream()
                                .anyMatch(unit -> Word.isOneOf(unit.lower(), "first", "second", "third")));
        return ranked || head.in(HELPERS) && helpsAnEnvoy(noun);
    }

    private boolean helpsAnEnvoy(int noun) {
        Set<String> heads = scene.lexicon().list("heads");
        for (int j = noun + 1; j < noun + NEAR; j += 2) {
            if (!Word.isOneOf(scene.parse().lower(j), "of", "to")
                    || !scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)) {
                return false;
            }
            if (scene.units(j + 1).stream()
                    .anyMatch(unit -> unit.in(heads) || scene.text().callings().isCalled(unit.text(), heads))) {
                return true;
            }
        }
        return false;
    }
}
