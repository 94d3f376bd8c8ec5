package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** "condemned Chile's move and urged it to close the embassy": whose move it is, and not of whom the text told before. */
final class UrgedBeside {
    private static final Set<String> URGING =
            WordSet.of("urge", "ask", "call", "press", "tell", "advise", "order", "invite", "warn", "demand", "want");

    private UrgedBeside() {}

    /** The one state that the object of the verb before names, to which the urging is joined; empty where none is. */
    static Optional<PolityKey> of(Parse parse, int it) {
        int verb = parse.kindAt(it - 1, Chunk.Kind.PREPOSITION) ? it - 2 : it - 1;
        boolean urges = parse.verbAt(it + 1).filter(VerbGroup::infinitive).isPresent()
                && parse.verbAt(Math.max(0, verb))
                        .filter(one -> one.finite() && !one.passive() && URGING.contains(one.base()))
                        .isPresent()
                && parse.kindAt(verb - 1, Chunk.Kind.AND);
        if (!urges) {
            return Optional.empty();
        }
        int object = verb - 2;
        while (parse.kindAt(object, Chunk.Kind.TIME) || parse.kindAt(object, Chunk.Kind.COMMA)) {
            object--;
        }
        boolean whole = parse.kindAt(object, Chunk.Kind.NOUN)
                && parse.verbAt(Math.max(0, object - 1))
                        .filter(one -> one.finite() && !one.passive())
                        .isPresent();
        if (!whole) {
            return Optional.empty();
        }
        Chunk noun = parse.chunks().get(object);
        List<PolityKey> named = parse.units().subList(noun.from(), noun.to()).stream()
                .map(Unit::polity)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
