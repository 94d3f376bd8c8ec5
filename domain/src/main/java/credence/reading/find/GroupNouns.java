package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Nouns that take up several who were named before: "the two countries", "both republics". */
final class GroupNouns {
    /** Such are two where nobody counts them: "the old foes". */
    private static final Set<String> PAIRS =
            WordSet.of("neighbours", "neighbors", "rivals", "sides", "foes", "enemies", "adversaries");

    private GroupNouns() {}

    static boolean areStates(Unit head) {
        return head.in("countries", "nations", "states", "governments");
    }

    static boolean arePair(Unit head) {
        return head.in(PAIRS);
    }

    /** "Bahrain and Sudan broke with Tehran. Both sides": who did the same to a third are not the two sides of it. */
    static boolean areAllies(Text text, List<PolityKey> two) {
        return text.memory().toldUpTo(text.sentences().size()).stream()
                .anyMatch(told -> Parties.keys(told.actors()).containsAll(two)
                        && !told.targets().isEmpty()
                        && Parties.keys(told.targets()).stream().noneMatch(two::contains));
    }

    static boolean are(Parse parse, Chunk noun, Unit head) {
        boolean counted = false;
        for (int i = noun.from(); i < noun.to(); i++) {
            counted |= Ordinals.count(parse.unit(i).lower()).isPresent();
        }
        return Words.GROUP_WORDS.contains(head.lower())
                && (counted || Word.isOneOf(parse.unit(noun.from()).lower(), "the", "these", "those", "both"));
    }
}
