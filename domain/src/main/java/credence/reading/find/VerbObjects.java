package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import java.util.OptionalInt;
import java.util.Set;

/** The noun group that a verb acts on, wherever it stands. */
final class VerbObjects {
    /** So many of a thing are the thing, whatever is done with them. */
    private static final Set<String> AMOUNTS = Set.of("total", "dozens", "scores", "hundreds", "handful", "batch");

    private static final Set<String> MANY = Set.of(
            "dozens",
            "scores",
            "hundreds",
            "number",
            "total",
            "handful",
            "batch",
            "group",
            "rest",
            "majority",
            "several",
            "most",
            "all",
            "any",
            "none",
            "either",
            "neither",
            "each",
            "some");

    private final Parse parse;
    private final Clauses clauses;
    private final Scene scene;

    VerbObjects(Scene scene) {
        this.parse = scene.parse();
        this.clauses = scene.clauses();
        this.scene = scene;
    }

    OptionalInt of(VerbGroup verb) {
        if (verb.passive()) {
            // "a total of 58 diplomats were expelled"
            OptionalInt subject = clauses.subject(verb);
            return subject.isPresent() && scene.head(subject.getAsInt()).in(AMOUNTS)
                    ? counted(subject.getAsInt())
                    : subject;
        }
        OptionalInt object = clauses.object(verb);
        boolean most = parse.kindAt(verb.chunk() + 1, Chunk.Kind.OTHER)
                && Set.of("most", "much", "all", "part").contains(parse.lower(verb.chunk() + 1))
                && parse.lower(verb.chunk() + 2).equals("of")
                && parse.kindAt(verb.chunk() + 3, NOUN);
        if (most) {
            return OptionalInt.of(verb.chunk() + 3);
        }
        return object.isPresent() ? counted(object.getAsInt()) : relativeObject(hookOf(verb));
    }

    /** "the embassy, which Denmark plans to open": what stands before the clause that the infinitive ends. */
    private VerbGroup hookOf(VerbGroup verb) {
        return verb.infinitive()
                ? parse.verbAt(Math.max(0, verb.chunk() - 1))
                        .filter(VerbGroup::finite)
                        .orElse(verb)
                : verb;
    }

    /** "dozens of Russian diplomats": what is counted is meant. */
    private OptionalInt counted(int chunk) {
        boolean many = MANY.contains(scene.head(chunk).lower())
                || scene.units(chunk).getLast().tag("NUM");
        return many && parse.lower(chunk + 1).equals("of") && parse.kindAt(chunk + 2, NOUN)
                ? OptionalInt.of(chunk + 2)
                : OptionalInt.of(chunk);
    }

    /** "a decision that Somalia condemned", "ties that Washington severed": what stands before "that". */
    private OptionalInt relativeObject(VerbGroup verb) {
        OptionalInt subject = verb.finite() ? clauses.subject(verb) : OptionalInt.empty();
        if (subject.isEmpty() || subject.getAsInt() > verb.chunk()) {
            return OptionalInt.empty();
        }
        int before = clauses.list(subject.getAsInt()).getFirst() - 1;
        // "Kosovo, whose independence Serbia does not recognise"
        int that = parse.kindAt(before, NOUN) && parse.lower(before - 1).equals("whose") ? before - 1 : before;
        boolean opens = Set.of("that", "which", "whose", "whom").contains(parse.lower(that));
        int noun = parse.kindAt(that - 1, COMMA) ? that - 2 : that - 1;
        return opens && parse.kindAt(noun, NOUN) ? OptionalInt.of(noun) : OptionalInt.empty();
    }
}
