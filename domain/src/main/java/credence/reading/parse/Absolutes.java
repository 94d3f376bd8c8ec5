package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import java.util.List;
import java.util.OptionalInt;

/** A clause of its own that has no finite verb: "With its embassy in Iran closed, Peru", "With Peru set to recognise it, Serbia". */
final class Absolutes {
    private Absolutes() {}

    /** Whether a verb is a participle said of the noun behind "with", or of what is its owner's that comes next: "Its embassy closed, Peru". */
    static boolean isParticiple(List<Unit> units, List<Chunk> chunks, int index) {
        // "with the ambassador told to leave"
        boolean toGo = index + 1 < chunks.size()
                && chunks.get(index + 1).is(VERB)
                && units.get(chunks.get(index + 1).from()).is("to");
        if (says(units, chunks.get(index))
                && !(toGo && units.get(chunks.get(index).from()).is("told"))) {
            return false;
        }
        int noun = noun(units, chunks, index);
        if (noun < 0 || index + 1 >= chunks.size()) {
            return false;
        }
        Chunk next = chunks.get(index + 1);
        boolean hangs = next.is(VERB) && units.get(next.from()).is("to");
        boolean ends = next.is(COMMA) || next.is(PREPOSITION) || next.is(TIME) || hangs;
        return ends && closes(chunks, index);
    }

    /** "Peru, its foreign minister said, has recalled": no participle. */
    private static boolean says(List<Unit> units, Chunk verb) {
        String form = units.get(verb.to() - 1).lower();
        return Words.REPORTING.contains(VerbForms.base(form).orElse(form)) || form.equals("told");
    }

    /** Of whom or what a participle is said; empty where it is none of such a clause. */
    static OptionalInt subject(Parse parse, VerbGroup verb) {
        int noun = noun(parse.units(), parse.chunks(), verb.chunk());
        return noun < 0 ? OptionalInt.empty() : OptionalInt.of(noun);
    }

    static OptionalInt orElse(Parse parse, VerbGroup verb, OptionalInt other) {
        OptionalInt subject = subject(parse, verb);
        return subject.isPresent() ? subject : other;
    }

    /** "With Peru about to recognise it": who is; empty where the infinitive hangs on another word. */
    static OptionalInt doer(Parse parse, Clauses clauses, VerbGroup infinitive) {
        int who = infinitive.chunk() - 2;
        boolean with = (parse.kindAt(who + 1, OTHER) || parse.lower(who + 1).equals("about"))
                && parse.kindAt(who, NOUN)
                && clauses.head(who).named()
                && parse.lower(clauses.list(who).getFirst() - 1).equals("with");
        return with ? OptionalInt.of(who) : OptionalInt.empty();
    }

    /** Whether such a clause stands between a verb and who leads the sentence. */
    static boolean isAround(Parse parse, VerbGroup verb) {
        return verb.finite()
                && parse.kindAt(verb.chunk() - 1, COMMA)
                && parse.verbAt(Math.max(0, verb.chunk() - 2))
                        .filter(inner -> inner.participle() && parse.kindAt(1, COMMA) && inner.chunk() > 2)
                        .filter(inner -> noun(parse.units(), parse.chunks(), inner.chunk()) == 2)
                        .isPresent();
    }

    /** The noun that leads such a clause, of which nothing but its own phrases stands before the verb; -1 where none does. */
    private static int noun(List<Unit> units, List<Chunk> chunks, int index) {
        int j = index - 1;
        while (j > 0
                && (chunks.get(j).is(NOUN)
                        || chunks.get(j).is(AND)
                        || chunks.get(j).is(TIME)
                        || chunks.get(j).is(PREPOSITION)
                                && !units.get(chunks.get(j).from()).is("with"))) {
            j--;
        }
        if (j < 0) {
            return -1;
        }
        Chunk first = chunks.get(j);
        boolean with = units.get(first.from()).is("with")
                && (j == 0 || chunks.get(j - 1).is(COMMA))
                && j + 1 < index
                && chunks.get(j + 1).is(NOUN);
        if (with) {
            return j + 1;
        }
        boolean interposed = j == 1
                && first.is(COMMA)
                && chunks.getFirst().is(NOUN)
                && index > 2
                && units.get(chunks.get(2).from()).in(Words.POSSESSIVES)
                && index + 2 < chunks.size()
                && chunks.get(index + 1).is(COMMA)
                && chunks.get(index + 2).is(VERB);
        if (interposed) {
            // "Peru, its envoy expelled, closed its embassy"
            return 2;
        }
        boolean owned = j == 0 && first.is(NOUN) && units.get(first.from()).in(Words.POSSESSIVES);
        return owned && namedBehindComma(units, chunks, index) ? 0 : -1;
    }

    /** "Its embassy in Iran closed, Peru relies": who owns it stands right behind the comma, with a verb. */
    private static boolean namedBehindComma(List<Unit> units, List<Chunk> chunks, int index) {
        for (int j = index + 1; j + 2 < chunks.size(); j++) {
            if (chunks.get(j).is(COMMA)) {
                return chunks.get(j + 1).is(NOUN)
                        && units.get(chunks.get(j + 1).to() - 1).named()
                        && chunks.get(j + 2).is(VERB)
                        && !says(units, chunks.get(j + 2));
            }
            if (!chunks.get(j).is(PREPOSITION)
                    && !chunks.get(j).is(NOUN)
                    && !chunks.get(j).is(TIME)) {
                return false;
            }
        }
        return false;
    }

    /** Where the clause leads, a comma ends it. */
    private static boolean closes(List<Chunk> chunks, int index) {
        return chunks.subList(0, index).stream().anyMatch(chunk -> chunk.is(COMMA))
                || chunks.subList(index, chunks.size()).stream().anyMatch(chunk -> chunk.is(COMMA));
    }
}
