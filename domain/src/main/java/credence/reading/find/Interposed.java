package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.polity.PolityKey;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** "Nepal, once it had withdrawn its recognition, sent a letter": a clause between who acts and what he does is about him. */
final class Interposed {
    private Interposed() {}

    /** Who leads the sentence, where a clause with the pronoun stands between marks right behind; empty where none does. */
    static Optional<PolityKey> of(Parse parse, Clauses clauses, int it, Referents referents, Place place, int depth) {
        if (isSoMuch(parse, it)) {
            return Optional.ofNullable(
                    parse.unit(parse.chunks().get(it - 2).to() - 1).polity());
        }
        Optional<PolityKey> joint = inJoint(parse, clauses, it);
        if (joint.isPresent()) {
            return joint;
        }
        int who = it - 3;
        boolean between = parse.kindAt(who + 1, COMMA)
                && parse.kindAt(who, NOUN)
                && Word.isOneOf(
                        parse.lower(it - 1),
                        "after",
                        "before",
                        "because",
                        "since",
                        "once",
                        "while",
                        "as",
                        "when",
                        "though",
                        "although",
                        "until",
                        "even though",
                        "now that");
        if (!between
                || !isLead(parse, clauses.list(who).getFirst())
                || clauses.list(who).size() > 1) {
            return Optional.empty();
        }
        boolean goesOn = IntStream.range(it + 2, parse.chunks().size() - 1)
                .anyMatch(j -> parse.kindAt(j, COMMA) && parse.verbAt(j + 1).isPresent());
        List<PolityKey> meant = goesOn ? referents.one(new Place(place.sentence(), who), depth + 1) : List.of();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** "Peru closed its embassy, and Chile has had no ambassador there since 2019, when it recalled him": whom the clause before is about, behind a joint. */
    private static Optional<PolityKey> inJoint(Parse parse, Clauses clauses, int it) {
        boolean opens = Word.isOneOf(parse.lower(it - 1), "before", "until")
                || parse.lower(it - 1).equals("when") && parse.kindAt(it - 2, COMMA) && parse.kindAt(it - 3, TIME);
        return opens
                ? parse.verbs().reversed().stream()
                        .filter(verb -> verb.finite() && verb.chunk() < it)
                        .findFirst()
                        .map(verb -> clauses.subject(verb).orElse(-1))
                        .filter(who -> who > 1 && clauses.list(who).size() == 1 && isJoint(parse, who - 1))
                        .map(who -> parse.unit(parse.chunks().get(who).to() - 1).polity())
                : Optional.empty();
    }

    private static boolean isJoint(Parse parse, int chunk) {
        return parse.kindAt(chunk, AND) || Word.isOneOf(parse.lower(chunk), ";", "but", "while", "whereas");
    }

    /** "So angry was Nepal that it closed its embassy": who stands behind the verb. */
    private static boolean isSoMuch(Parse parse, int it) {
        return parse.lower(it - 1).equals("that")
                && parse.kindAt(it - 2, NOUN)
                && Word.isOneOf(parse.lower(it - 3), "was", "is", "were")
                && parse.unit(0).in("so", "such");
    }

    private static boolean isLead(Parse parse, int first) {
        return first == 0
                || first == 1 && parse.kindAt(0, TIME)
                || first == 2 && parse.kindAt(0, TIME) && parse.kindAt(1, COMMA);
    }
}
