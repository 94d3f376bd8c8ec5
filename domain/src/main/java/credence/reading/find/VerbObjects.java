package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.ContactClauses;
import credence.reading.parse.Parse;
import credence.reading.parse.PartsOfLands;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** The noun group that a verb acts on, wherever it stands. */
final class VerbObjects {
    /** So many of a thing are the thing, whatever is done with them. */
    private static final Set<String> AMOUNTS = WordSet.of("total", "dozens", "scores", "hundreds", "handful", "batch");

    private static final Set<String> MANY = WordSet.of(
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

    private static final Set<String> TIES = WordSet.of("relations", "ties", "links");

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
            OptionalInt subject = ofAside(verb, clauses.subject(verb));
            return subject.isPresent() && scene.head(subject.getAsInt()).in(AMOUNTS)
                    ? counted(subject.getAsInt())
                    : subject;
        }
        OptionalInt object = clauses.object(verb);
        boolean most = parse.kindAt(verb.chunk() + 1, Chunk.Kind.OTHER)
                && Word.isOneOf(parse.lower(verb.chunk() + 1), "most", "much", "all", "part")
                && parse.lower(verb.chunk() + 2).equals("of")
                && parse.kindAt(verb.chunk() + 3, NOUN);
        if (most) {
            return OptionalInt.of(verb.chunk() + 3);
        }
        // "the envoy whom Peru declared persona non grata": what he is called is not who he is
        boolean label = object.isPresent()
                && Word.isOneOf(
                        parse.unit(parse.chunks().get(object.getAsInt()).from()).lower(), "persona", "personae");
        OptionalInt relative = object.isEmpty() || label ? relativeObject(hookOf(verb)) : OptionalInt.empty();
        return object.isPresent() && relative.isEmpty() ? counted(object.getAsInt()) : relative;
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

    /** "Relations with Libya, severed by Bolivia in 2008,": not Libya itself. */
    private OptionalInt ofAside(VerbGroup verb, OptionalInt subject) {
        int name = subject.orElse(-1);
        boolean aside = name > 1
                && verb.participle()
                && name == verb.chunk() - 2
                && parse.kindAt(name + 1, COMMA)
                && parse.kindAt(name - 1, Chunk.Kind.PREPOSITION)
                && parse.kindAt(name - 2, NOUN)
                && scene.head(name).named()
                && !verb.base().startsWith("recogni");
        return aside && (isOfItsOwn(name - 2) || scene.head(name - 2).in(TIES)) && isDoneTo(verb)
                ? OptionalInt.of(name - 2)
                : subject;
    }

    private boolean isDoneTo(VerbGroup verb) {
        return !scene.lexicon().verb(Frame.OBJECT, verb.base()).isEmpty()
                || !scene.lexicon().verb(Frame.EXPEL, verb.base()).isEmpty();
    }

    private boolean isOfItsOwn(int noun) {
        return scene.head(noun).in(Owners.RECOGNITION)
                || scene.head(noun).in(scene.lexicon().list("envoys"))
                || scene.head(noun).in(scene.lexicon().list("missions"));
    }

    /** "a decision that Somalia condemned", "ties that Washington severed": what stands before "that". */
    private OptionalInt relativeObject(VerbGroup verb) {
        OptionalInt subject = verb.finite() ? clauses.subject(verb) : OptionalInt.empty();
        if (subject.isEmpty() || subject.getAsInt() > verb.chunk()) {
            return OptionalInt.empty();
        }
        int before = clauses.list(subject.getAsInt()).getFirst() - 1;
        if (ContactClauses.are(parse, before)) {
            // "the embassy Peru opened in Iran"
            return OptionalInt.of(before);
        }
        // "Kosovo, whose independence Serbia does not recognise"
        int that = parse.kindAt(before, NOUN) && parse.lower(before - 1).equals("whose") ? before - 1 : before;
        if (that != before && isOfItsOwn(before)) {
            // "Belarus, whose ambassador Poland expelled": not Belarus itself
            return OptionalInt.of(before);
        }
        boolean opens = Word.isOneOf(parse.lower(that), "that", "which", "whose", "whom");
        int noun = parse.kindAt(that - 1, COMMA) ? that - 2 : that - 1;
        return opens && parse.kindAt(noun, NOUN)
                ? OptionalInt.of(PartsOfLands.meant(parse, clauses, noun))
                : OptionalInt.empty();
    }
}
