package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Token;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "the three Gulf states", "both Balkan countries": as many of whom the word is said as the text told to have acted, or named, before. */
final class CountedTraits {
    private static final int THREE = 3;
    private static final int REACH = 8;

    private final Text text;

    CountedTraits(Text text) {
        this.text = text;
    }

    List<PolityKey> meant(int sentence, Parse parse, Chunk noun, Unit head) {
        boolean definite = parse.unit(noun.from()).in("the", "these", "those", "all", "both");
        if (!definite || !Words.GROUP_WORDS.contains(head.lower())) {
            return List.of();
        }
        OptionalInt count = OptionalInt.empty();
        for (int i = noun.from(); i < noun.to() - 1; i++) {
            OptionalInt number = parse.unit(i).is("both")
                    ? OptionalInt.of(2)
                    : Ordinals.count(parse.unit(i).lower());
            count = number.isPresent() ? number : count;
            // "the three South American nations"
            boolean two = i + 2 < noun.to() && parse.unit(i + 2).equals(head);
            String word = parse.unit(i).lower();
            Set<PolityKey> said =
                    text.traits().of(two ? word + " " + parse.unit(i + 1).lower() : word);
            if (count.isPresent()
                    && !said.isEmpty()
                    && (two || parse.unit(i + 1).equals(head))) {
                return as(count.getAsInt(), said, sentence);
            }
        }
        return List.of();
    }

    /** "The ambassador to the Baltic states arrived. Copenhagen restored relations with all three": where as many have the trait that was told. */
    List<PolityKey> saidBefore(int sentence, Parse parse, Chunk noun) {
        boolean definite = parse.unit(noun.from()).in("the", "these", "those", "all");
        boolean three = definite
                && noun.from() + 1 < noun.to()
                && parse.unit(noun.from() + 1).is("three")
                && (noun.to() - noun.from() == 2
                        || noun.to() - noun.from() == 3
                                && Words.GROUP_WORDS.contains(
                                        parse.unit(noun.to() - 1).lower()));
        for (int back = sentence - 1; three && back >= Math.max(0, sentence - REACH); back--) {
            List<Token> tokens = text.sentences().get(back).tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                Set<PolityKey> said = tokens.get(i).capital()
                                && Words.GROUP_WORDS.contains(tokens.get(i + 1).lower())
                        ? text.traits().of(tokens.get(i).lower())
                        : Set.of();
                if (said.size() == THREE) {
                    return said.stream().sorted().toList();
                }
            }
        }
        return List.of();
    }

    /** "The four states severed their ties with Qatar": all whom the text named before, whoever stands behind left out. */
    List<PolityKey> onlyNamed(int sentence, int until, int count) {
        Set<PolityKey> behind = text.named().stream()
                .filter(name -> name.sentence() == sentence && name.from() > until)
                .map(name -> name.naming().polity())
                .collect(Collectors.toSet());
        List<PolityKey> named = text.named().stream()
                .filter(name -> name.from() < until)
                .map(name -> name.naming().polity())
                .filter(key -> !behind.contains(key) && !text.isOrganisation(key))
                .distinct()
                // one more than are meant is too many
                .limit(count + 1L)
                .toList();
        return named.size() == count ? named : List.of();
    }

    private List<PolityKey> as(int count, Set<PolityKey> said, int sentence) {
        List<PolityKey> acted = text.memory().toldUpTo(sentence - 1).stream()
                .flatMap(told -> Parties.keys(told.actors()).stream())
                .filter(said::contains)
                .distinct()
                .toList();
        List<PolityKey> named = text.named().stream()
                .filter(name -> name.sentence() < sentence)
                .map(name -> name.naming().polity())
                .filter(said::contains)
                .distinct()
                .toList();
        return Stream.of(acted, named)
                .filter(keys -> keys.size() == count)
                .findFirst()
                .orElse(List.of());
    }
}
