package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passives that leave out what the one before has: "the embassy will be closed and the ambassador recalled". */
final class SharedPassives {
    /** What is done to envoys, missions and relations. */
    private static final Set<String> DONE = WordSet.of(
            "recalled",
            "withdrawn",
            "expelled",
            "closed",
            "shut",
            "opened",
            "reopened",
            "severed",
            "cut",
            "suspended",
            "restored",
            "downgraded",
            "lowered",
            "frozen",
            "established");

    private SharedPassives() {}

    /** A bare participle behind a subject of its own that no other word governs, with nothing it acts on. */
    static @Nullable VerbGroup before(List<Unit> units, List<Chunk> chunks, int index, List<VerbGroup> read) {
        Chunk verb = chunks.get(index);
        boolean object = index + 1 < chunks.size() && chunks.get(index + 1).is(Chunk.Kind.NOUN);
        if (!units.get(verb.from()).in(DONE) || object || index < 4 || !isSubject(units, chunks, index - 1)) {
            return null;
        }
        for (int j = index - 3; j >= 0; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk.is(Chunk.Kind.VERB)) {
                VerbGroup first = read.getLast();
                return first.passive() && first.finite() ? first.at(index, verb.from(), base(units, verb)) : null;
            }
            if (chunk.is(Chunk.Kind.STOP) || chunk.is(Chunk.Kind.RELATIVE) || chunk.is(Chunk.Kind.SUBORDINATOR)) {
                return null;
            }
        }
        return null;
    }

    /** "and the ambassador", ", its diplomats": no name, which would act itself. */
    private static boolean isSubject(List<Unit> units, List<Chunk> chunks, int index) {
        Chunk noun = chunks.get(index);
        Chunk joint = chunks.get(index - 1);
        return noun.is(Chunk.Kind.NOUN)
                && (joint.is(Chunk.Kind.AND) || joint.is(Chunk.Kind.COMMA))
                && units.subList(noun.from(), noun.to()).stream().noneMatch(Unit::named)
                && units.get(noun.to() - 1).tag("NOUN");
    }

    private static String base(List<Unit> units, Chunk verb) {
        String form = units.get(verb.from()).lower();
        return VerbForms.lemma(form);
    }
}
