package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** What it takes two to do, so that a pronoun beside it means both: "urged them to restore relations". */
record MutualTies(Text text) {
    private static final Set<String> MUTUAL = WordSet.of(
            "establish",
            "re-establish",
            "reestablish",
            "restore",
            "resume",
            "renew",
            "normalise",
            "normalize",
            "sever",
            "break");

    /** "They restored relations in 2016", "urged them to resume ties", "ties between them": of the two that acts were told of, since it takes two. */
    boolean are(Place place) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        int noun = place.chunk() + 2;
        // "They expelled each other's ambassadors"
        boolean each = parse.kindAt(noun, NOUN)
                && Mutuals.EACH_OTHER.matcher(parse.lower(noun)).lookingAt();
        return each || parse.lower(place.chunk() - 1).equals("between") || sharesTies(parse, clauses, place.chunk());
    }

    private boolean sharesTies(Parse parse, Clauses clauses, int pronoun) {
        int next = pronoun + 1;
        // "appealed to them on Tuesday to restore relations"
        while (parse.kindAt(next, Chunk.Kind.TIME)
                || parse.kindAt(next, Chunk.Kind.OTHER)
                || parse.kindAt(next, Chunk.Kind.PREPOSITION) && parse.kindAt(next + 1, Chunk.Kind.TIME)) {
            next++;
        }
        return parse.verbAt(next)
                .filter(verb -> !verb.passive() && MUTUAL.contains(verb.base()))
                .map(clauses::object)
                .filter(OptionalInt::isPresent)
                .filter(object ->
                        clauses.head(object.getAsInt()).in(text.lexicon().list("ties"))
                                && !parse.lower(object.getAsInt() + 1).equals("with"))
                .isPresent();
    }
}
