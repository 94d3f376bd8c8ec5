package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import java.util.Optional;
import java.util.OptionalInt;

/** "Malawi is the third country that Taiwan has lost: Senegal broke with it in May": with whoever has lost them. */
final class Losers {
    private Losers() {}

    /** Who is told before a colon to have lost some, for an "it" behind that colon with which others broke; empty where nobody is. */
    static Optional<PolityKey> of(Parse parse, Clauses clauses, int it) {
        int colon = it - 1;
        while (colon > 0 && !parse.lower(colon).equals(":")) {
            colon--;
        }
        int end = colon;
        return colon <= 0 || !parse.kindAt(it - 1, Chunk.Kind.PREPOSITION)
                ? Optional.empty()
                : parse.verbs().stream()
                        .filter(verb -> verb.chunk() < end && verb.base().equals("lose") && !verb.passive())
                        .map(verb -> loser(clauses, verb))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .flatMap(who ->
                                Optional.ofNullable(clauses.head(who.getAsInt()).polity()));
    }

    private static OptionalInt loser(Clauses clauses, VerbGroup verb) {
        OptionalInt who = clauses.subject(verb);
        return who.isPresent() && clauses.head(who.getAsInt()).named() ? who : OptionalInt.empty();
    }
}
