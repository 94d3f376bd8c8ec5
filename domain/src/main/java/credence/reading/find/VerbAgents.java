package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** The noun group that acts with a verb: its subject, or the agent of a passive, wherever it stands. The other side of {@link VerbObjects}. */
final class VerbAgents {
    private static final Set<String> BY = WordSet.of("by");
    private static final Set<String> ASIDE =
            WordSet.of("after", "before", "since", "despite", "amid", "following", "during", "through");

    private final Scene scene;
    private final Parse parse;
    private final Clauses clauses;

    VerbAgents(Scene scene) {
        this.scene = scene;
        this.parse = scene.parse();
        this.clauses = scene.clauses();
    }

    OptionalInt of(VerbGroup verb) {
        return verb.passive() ? by(verb) : doer(verb);
    }

    /** By whom it was done; not "were restored after mediation by Oman", which mediated. */
    private OptionalInt by(VerbGroup verb) {
        OptionalInt right = clauses.after(verb.chunk(), BY);
        OptionalInt by = right.isPresent() ? right : byBehindLeaving(verb);
        int deed = by.orElse(0) - 2;
        boolean aside =
                deed > verb.chunk() + 1 && parse.kindAt(deed, Chunk.Kind.NOUN) && ASIDE.contains(parse.lower(deed - 1));
        return aside ? OptionalInt.empty() : by;
    }

    /** "were told to leave by Sweden", "given a week to pack his bags by Peru": by whom they were told. */
    private OptionalInt byBehindLeaving(VerbGroup verb) {
        OptionalInt by = leaving(parse, clauses, verb);
        // "by the junta": whose, only the host tells
        return by.isPresent()
                        && (scene.units(by.getAsInt()).stream().anyMatch(Unit::named)
                                // "by President Nicolas Maduro"
                                || scene.head(by.getAsInt()).tag("PROPN"))
                ? by
                : OptionalInt.empty();
    }

    private static OptionalInt leaving(Parse parse, Clauses clauses, VerbGroup verb) {
        return Word.isOneOf(verb.base(), "tell", "order", "ask", "give", "instruct", "request", "allow")
                ? parse.verbs().stream()
                        .filter(other -> other.chunk() > verb.chunk() && other.chunk() <= verb.chunk() + 2)
                        .filter(other -> other.infinitive()
                                && Word.isOneOf(other.base(), "leave", "go", "depart", "quit", "pack"))
                        .findFirst()
                        .map(other -> clauses.after(other.chunk(), BY))
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    /** "Italy said the attack left it no choice and expelled the envoy": who said so, where the inner clause is about what cannot act. */
    private OptionalInt doer(VerbGroup verb) {
        OptionalInt alone = AloneIn.noun(scene, verb);
        if (alone.isPresent()) {
            return alone;
        }
        OptionalInt signer = new Papers(scene).signer(verb);
        if (signer.isPresent()) {
            return signer;
        }
        OptionalInt subject = clauses.subject(verb);
        OptionalInt answers =
                subject.isPresent() && scene.head(subject.getAsInt()).in(Speakers.PRONOUNS)
                        ? YesOrNo.answerer(scene, verb)
                        : OptionalInt.empty();
        if (answers.isPresent()) {
            return answers;
        }
        if (!verb.finite()
                || !parse.kindAt(verb.chunk() - 1, Chunk.Kind.AND)
                || subject.isEmpty()
                || !scene.head(subject.getAsInt()).in(scene.lexicon().list("things"))) {
            return subject;
        }
        OptionalInt sayer = new SaidWithin(parse, clauses)
                .teller(clauses.list(subject.getAsInt()).getFirst())
                .map(clauses::subject)
                .orElse(OptionalInt.empty());
        return sayer.isPresent()
                        && scene.polities(subject).isEmpty()
                        && !scene.polities(sayer).isEmpty()
                ? sayer
                : subject;
    }

    /** "A decree was signed by President Ortega. He said": who did what a passive tells. */
    static OptionalInt byWhom(Parse parse, Clauses clauses, VerbGroup verb) {
        // "the step, ordered by the president, was right", "said he had been lied to by Uribe": of who says so
        // "The step, which surprised many, was announced by the president"
        int comma = verb.chunk() - 1;
        int opening = parse.kindAt(comma, Chunk.Kind.COMMA) ? clauses.relativeBefore(comma) : -1;
        int asideBefore = opening < 0 ? verb.chunk() : opening;
        boolean main = verb.passive()
                && verb.finite()
                && parse.verbs().stream().noneMatch(other -> other.finite() && other.chunk() < asideBefore);
        // "were thrown out by"
        int next = Word.isOneOf(parse.lower(verb.chunk() + 1), "out", "off", "down", "up", "home")
                ? verb.chunk() + 2
                : verb.chunk() + 1;
        OptionalInt by = !main
                ? OptionalInt.empty()
                : parse.lower(next).equals("by") ? clauses.after(verb.chunk(), BY) : leaving(parse, clauses, verb);
        return by.isPresent() && isOfPerson(parse, clauses, by.getAsInt()) ? OptionalInt.of(by.getAsInt() + 2) : by;
    }

    /** "by the junta of General Aziz", "by the government of Nicolas Maduro": the person behind those who act for him. */
    private static boolean isOfPerson(Parse parse, Clauses clauses, int by) {
        return Words.OFFICIALS.contains(clauses.head(by).lower())
                && parse.lower(by + 1).equals("of")
                && parse.kindAt(by + 2, Chunk.Kind.NOUN)
                && clauses.head(by + 2).tag("PROPN")
                && clauses.head(by + 2).capital()
                && !clauses.head(by + 2).named();
    }
}
