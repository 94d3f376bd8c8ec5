package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import java.util.Set;

/** Nouns that take up several who were named before: "the two countries", "both republics". */
final class GroupNouns {
    private GroupNouns() {}

    static boolean are(Parse parse, Chunk noun, Unit head) {
        boolean counted = false;
        for (int i = noun.from(); i < noun.to(); i++) {
            counted |= Ordinals.count(parse.unit(i).lower()).isPresent();
        }
        return Words.GROUP_WORDS.contains(head.lower())
                && (counted
                        || Set.of("the", "these", "those", "both")
                                .contains(parse.unit(noun.from()).lower()));
    }
}
