package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "the Russian republic" of a union that broke up: no other than its adjective says. "The Soviet republic" is any of them. */
final class UnionRepublics {
    private static final Set<PolityKey> REPUBLICS = Stream.of(
                    "RUS", "UKR", "BLR", "KAZ", "UZB", "KGZ", "TJK", "TKM", "ARM", "MDA", "LTU", "LVA", "EST", "SVN",
                    "HRV")
            .map(PolityKey::new)
            .collect(Collectors.toUnmodifiableSet());

    private UnionRepublics() {}

    static Optional<PolityKey> of(Parse parse, Chunk noun, String head) {
        if (!head.equals("republic") || noun.to() - noun.from() != 3) {
            return Optional.empty();
        }
        Unit adjective = parse.unit(noun.from() + 1);
        return Optional.ofNullable(adjective.polity()).filter(key -> adjective.demonym() && REPUBLICS.contains(key));
    }
}
