package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.polity.PolityKey;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import java.util.List;
import java.util.stream.Stream;

/** Who is joined to a subject in an aside: "Peru – and later Chile – cut ties", "Peru, then Chile, recognised", "Peru (and Chile)". */
record JoinedAsides(Scene scene) {
    /** In units. */
    private static final int LONGEST = 8;

    List<PolityKey> of(int chunk) {
        List<PolityKey> bracketed = bracketed(chunk);
        List<PolityKey> behind = bracketed.isEmpty() ? behind(chunk) : bracketed;
        return behind.isEmpty() ? before(chunk) : behind;
    }

    private List<PolityKey> behind(int chunk) {
        Parse parse = scene.parse();
        int mark = scene.clauses().list(chunk).getLast() + 1;
        int j = mark + 1;
        if (parse.lower(mark).equals("alongside") && isNamed(j)) {
            // "Chad alongside Mali recognised it"
            return goesOn(scene.clauses().list(j).getLast() + 1) ? scene.polities(j) : List.of();
        }
        boolean and = parse.kindAt(j, AND) && parse.lower(j).equals("and");
        boolean then = and || Word.isOneOf(parse.lower(j), "then", "later");
        if (!isMark(mark) || !then) {
            return List.of();
        }
        j = and ? j + 1 : j;
        while (parse.kindAt(j, OTHER) || parse.kindAt(j, TIME)) {
            j++;
        }
        if (!isNamed(j)) {
            return List.of();
        }
        int close = scene.clauses().list(j).getLast() + 1;
        // ", and Chile, has": a list, or the clause goes on without the first
        boolean adverb = !and || j > mark + 2 || !parse.kindAt(mark, COMMA);
        return adverb && isMark(close) && parse.kindAt(close, COMMA) == parse.kindAt(mark, COMMA) && goesOn(close + 1)
                ? scene.polities(j)
                : List.of();
    }

    /** "Peru, and with it Chile, has": where the aside is taken for who acts. */
    private List<PolityKey> before(int chunk) {
        Parse parse = scene.parse();
        // "Peru, and on Tuesday Chile, withdrew its recognition"
        boolean dated = parse.kindAt(chunk - 1, TIME)
                && parse.kindAt(chunk - 2, AND)
                && parse.kindAt(chunk - 3, COMMA)
                && parse.kindAt(chunk + 1, COMMA)
                && isNamed(chunk - 4)
                && goesOn(chunk + 2);
        if (dated && scene.clauses().list(chunk - 4).getFirst() == 0) {
            return scene.polities(chunk - 4);
        }
        int and = chunk - 3;
        boolean with = Word.isOneOf(parse.lower(chunk - 1), "it", "them")
                && parse.lower(chunk - 2).equals("with")
                && parse.kindAt(and, AND)
                && parse.kindAt(and - 1, COMMA)
                && isNamed(and - 2);
        return with && scene.clauses().list(and - 2).getFirst() == 0 ? scene.polities(and - 2) : List.of();
    }

    /** "Peru (and Chile) have recognised". */
    private List<PolityKey> bracketed(int chunk) {
        int open = scene.parse().chunks().get(chunk).to();
        List<Unit> units = scene.parse().units();
        if (open + 2 >= units.size()
                || !units.get(open).is("(")
                || !units.get(open + 1).is("and")) {
            return List.of();
        }
        List<Unit> inside = units.subList(open + 2, Math.min(units.size(), open + LONGEST)).stream()
                .takeWhile(unit -> !unit.is(")"))
                .toList();
        boolean names = inside.stream()
                .allMatch(unit -> unit.polity() != null
                        || Word.isOneOf(unit.lower(), "and", "later", "then", "the", ",", "possibly"));
        return names
                ? inside.stream().map(Unit::polity).flatMap(Stream::ofNullable).toList()
                : List.of();
    }

    private boolean isMark(int j) {
        return scene.parse().kindAt(j, COMMA)
                || scene.parse().kindAt(j, STOP)
                        && Words.DASHES.contains(scene.parse().lower(j));
    }

    private boolean isNamed(int j) {
        return scene.parse().kindAt(j, NOUN) && scene.head(j).named();
    }

    private boolean goesOn(int j) {
        int verb = j;
        while (scene.parse().kindAt(verb, TIME) || scene.parse().kindAt(verb, OTHER)) {
            verb++;
        }
        return scene.parse().verbAt(verb).filter(VerbGroup::finite).isPresent();
    }
}
