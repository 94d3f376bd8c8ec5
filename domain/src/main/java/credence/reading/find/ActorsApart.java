package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whom "both" and "them" mean where two act one after the other, each in a clause of its own: "Mali recognised it in May and Chad did so in June". */
record ActorsApart(Text text, Groups groups) {
    private static final int TWO = 2;

    List<PolityKey> of(Place place) {
        Parse parse = text.parse(place.sentence());
        boolean object = !parse.kindAt(place.chunk() + 1, Chunk.Kind.VERB);
        if (!object || !Word.isOneOf(parse.lower(place.chunk()), "both", "them")) {
            return List.of();
        }
        List<PolityKey> here = followed(place);
        return here.isEmpty() && parse.lower(place.chunk()).equals("both") && place.sentence() > 0
                ? groups.alike(
                        place.sentence(),
                        parse.unit(parse.chunks().get(place.chunk()).from()).from(),
                        TWO)
                : here;
    }

    /** Who acts in the clause of "did so" or "followed" before the place, and who in the one before that; and neither of them acts again. */
    private List<PolityKey> followed(Place place) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        List<VerbGroup> before = parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < place.chunk())
                .toList();
        if (before.size() <= TWO || !DidSoBefore.follows(parse, before.get(before.size() - TWO))) {
            return List.of();
        }
        List<PolityKey> actors = before.subList(before.size() - TWO - 1, before.size()).stream()
                .flatMap(verb -> named(clauses, verb).stream())
                .distinct()
                .toList();
        return actors.size() == TWO + 1 ? actors.subList(0, TWO) : List.of();
    }

    private static Optional<PolityKey> named(Clauses clauses, VerbGroup verb) {
        OptionalInt subject = clauses.subject(verb);
        if (subject.isEmpty() || clauses.list(subject.getAsInt()).size() != 1) {
            return Optional.empty();
        }
        Unit head = clauses.head(subject.getAsInt());
        return head.named() ? Optional.ofNullable(head.polity()) : Optional.empty();
    }
}
