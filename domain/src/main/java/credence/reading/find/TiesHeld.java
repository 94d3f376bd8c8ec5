package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.OptionalInt;

/** "broke off those it had kept with Taiwan", "restored the relations that it had with the three": with whom they were. */
record TiesHeld(Scene scene) {
    OptionalInt with(Rule rule, int noun) {
        boolean relations = Word.isOneOf(scene.parse().lower(noun), "those", "the ones")
                || scene.lexicon().list("ties").contains(scene.head(noun).lower());
        if (!relations) {
            return OptionalInt.empty();
        }
        int holder = Word.isOneOf(scene.parse().lower(noun + 1), "that", "which") ? noun + 2 : noun + 1;
        boolean held = scene.parse().kindAt(holder, NOUN)
                && Word.isOneOf(scene.parse().lower(holder), "it", "they")
                && scene.parse()
                        .verbAt(Math.min(holder + 1, scene.parse().chunks().size() - 1))
                        .filter(VerbGroup::finite)
                        .filter(verb -> Word.isOneOf(verb.base(), "have", "had", "has", "keep", "maintain", "hold"))
                        .isPresent();
        int with = holder + 3;
        return held
                        && rule.prepositions().contains(scene.parse().lower(with - 1))
                        && scene.parse().kindAt(with, NOUN)
                ? OptionalInt.of(with)
                : OptionalInt.empty();
    }
}
