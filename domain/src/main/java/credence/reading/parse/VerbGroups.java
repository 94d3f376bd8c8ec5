package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Reads a verb chunk. */
final class VerbGroups {
    /** Forms with which a participle is passive: "was expelled", "got expelled". */
    static final Set<String> BE = WordSet.of(
            "is", "are", "was", "were", "be", "been", "'s", "'re", "being", "am", "got", "gets", "get", "getting");

    private static final Set<String> HAVE = WordSet.of("has", "have", "'ve");

    /** Participles that do not end in "ed". */
    private static final Set<String> IRREGULAR = WordSet.of(
            "cut",
            "broken",
            "withdrawn",
            "frozen",
            "shut",
            "thrown",
            "shown",
            "driven",
            "given",
            "sent",
            "told",
            "set",
            "made",
            "known",
            "taken",
            "become",
            "put",
            "left",
            "brought",
            "said",
            "held",
            "done",
            "sought",
            "written",
            "understood",
            "seen");

    private static final Set<String> HAD = WordSet.of("had");
    private static final Set<String> HAVING = WordSet.of("having");
    static final Set<String> DO = WordSet.of("do", "does", "did");
    private static final Set<String> TO = WordSet.of("to");
    private static final Set<String> LONGER = WordSet.of("longer");
    static final Set<String> MODALS = WordSet.of(
            "will", "would", "may", "might", "could", "can", "should", "must", "shall", "wo", "'ll", "'d", "ca",
            "cannot");

    private VerbGroups() {}

    /**
     * The verb group at a chunk.
     *
     * @param read those before it, the nearest last: much is taken over from it
     */
    static VerbGroup of(List<Unit> units, List<Chunk> chunks, int index, List<VerbGroup> read) {
        Chunk chunk = chunks.get(index);
        int main = main(units, chunk);
        String form = units.get(main).lower();
        boolean be = has(units, chunk.from(), main, BE);
        boolean have = has(units, chunk.from(), main, HAVE);
        boolean had = has(units, chunk.from(), main, HAD);
        boolean having = has(units, chunk.from(), main, HAVING);
        // "will bring home its envoy": a form of its own
        boolean ing = form.endsWith("ing") && !VerbForms.isBase(form);
        VerbGroup sharing = chunk.to() - chunk.from() == 1 ? SharedPassives.before(units, chunks, index, read) : null;
        if (sharing != null) {
            return sharing;
        }
        VerbGroup joined = SharedModals.joined(units, chunks, index, form, read);
        VerbGroup denied = Negations.over(units, chunks, index, form, read);
        boolean going = ing && !be && progressiveBefore(chunks, index, read);
        String modal = joined != null ? joined.modal() : modal(units, chunk, main);
        boolean infinitive = units.get(chunk.from()).is("to")
                || modal.isEmpty() && toBefore(units, chunk, main)
                || joined != null && joined.infinitive();
        boolean auxiliary = be || have || had || having || !modal.isEmpty() || has(units, chunk.from(), main, DO);
        boolean past = participleForm(form);
        boolean inverted = !auxiliary
                && past
                && (InvertedPassives.auxiliary(units, chunks, index) > 0
                        || InvertedPassives.isParted(units, chunks, index));
        boolean participle =
                !auxiliary && !infinitive && past && !inverted && ReducedVerbs.reduced(units, chunks, index, read);
        boolean shared = inverted || !auxiliary && past && passiveBefore(units, chunks, index, read);
        return new VerbGroup(
                index,
                main,
                PutNames.in(units, chunk) ? "sign" : form.equals("to") ? "do" : VerbForms.lemma(form),
                infinitive && !modal.equals("be to"),
                // "on the brink of being shut"
                ing && !be && !going || having || units.get(chunk.from()).is("being") && main > chunk.from(),
                participle,
                be && past && !ing && !(modal.equals("be to") && !beAfterTo(units, chunk, main))
                        || participle
                        || shared,
                have || having || denied != null && denied.perfect(),
                had || denied != null && denied.pastPerfect(),
                be && ing || going,
                denied != null
                        || Negations.stand(units, chunk)
                        || neverInFront(units, chunks, index)
                        || joined != null && Negations.shared(units.get(chunk.from() - 1), joined)
                        || Parenthetical.negates(units, chunk.from())
                        || Negations.before(units, chunk.from(), infinitive),
                has(units, Math.max(0, chunk.from() - 1), chunk.to(), LONGER),
                // "would be expelled and given a week to leave"
                shared && !inverted && modal.isEmpty() ? read.getLast().modal() : modal);
    }

    /** "Never before had Mexico broken off relations": the first verb of the sentence, its auxiliary passed over. */
    private static boolean neverInFront(List<Unit> units, List<Chunk> chunks, int index) {
        return units.getFirst().is("never")
                && chunks.subList(0, index).stream()
                        .filter(chunk -> chunk.is(Chunk.Kind.VERB))
                        .allMatch(chunk ->
                                units.subList(chunk.from(), chunk.to()).stream().noneMatch(unit -> unit.tag("VERB")));
    }

    /** "is expelling the ambassador and lowering its ties": the second has the first one's "is". */
    private static boolean progressiveBefore(List<Chunk> chunks, int index, List<VerbGroup> read) {
        boolean joined = index > 2 && chunks.get(index - 1).is(Chunk.Kind.AND);
        for (int j = index - 2; joined && j >= 0; j--) {
            if (chunks.get(j).is(Chunk.Kind.VERB)) {
                VerbGroup before = read.getLast();
                return before.progressive() && !before.passive();
            }
            if (chunks.get(j).is(Chunk.Kind.STOP)
                    || chunks.get(j).is(Chunk.Kind.SUBORDINATOR)
                    || chunks.get(j).is(Chunk.Kind.RELATIVE)) {
                return false;
            }
        }
        return false;
    }

    /** "were severed in 1976 and restored in 1988": the second has the first one's "were", and no object. */
    private static boolean passiveBefore(List<Unit> units, List<Chunk> chunks, int index, List<VerbGroup> read) {
        boolean joined = index > 2 && chunks.get(index - 1).is(Chunk.Kind.AND);
        boolean object = index + 1 < chunks.size()
                && chunks.get(index + 1).is(Chunk.Kind.NOUN)
                && !units.get(chunks.get(index + 1).to() - 1).in(CalendarWords.SPANS);
        for (int j = index - 2; joined && !object && j >= 0; j--) {
            if (chunks.get(j).is(Chunk.Kind.VERB)) {
                VerbGroup before = read.getLast();
                return before.passive() && !before.participle();
            }
            if (!chunks.get(j).is(Chunk.Kind.TIME)
                    && !chunks.get(j).is(Chunk.Kind.PREPOSITION)
                    && !chunks.get(j).is(Chunk.Kind.NOUN)) {
                return false;
            }
        }
        return false;
    }

    private static int main(List<Unit> units, Chunk chunk) {
        for (int i = chunk.to() - 1; i >= chunk.from(); i--) {
            if (units.get(i).tag("VERB")) {
                return i;
            }
        }
        for (int i = chunk.to() - 1; i >= chunk.from(); i--) {
            if (units.get(i).tag("AUX")) {
                return i;
            }
        }
        return chunk.to() - 1;
    }

    private static boolean has(List<Unit> units, int from, int to, Set<String> words) {
        for (int i = from; i < to; i++) {
            if (units.get(i).in(words)) {
                return true;
            }
        }
        return false;
    }

    /** "is to be closed", but not "is to shut down its embassy". */
    private static boolean beAfterTo(List<Unit> units, Chunk chunk, int main) {
        for (int i = main - 1; i > chunk.from() && !units.get(i).is("to"); i--) {
            if (units.get(i).is("be")) {
                return true;
            }
        }
        return false;
    }

    private static boolean toBefore(List<Unit> units, Chunk chunk, int main) {
        return has(units, chunk.from(), main, TO);
    }

    private static String modal(List<Unit> units, Chunk chunk, int main) {
        for (int i = chunk.from(); i < main; i++) {
            Unit unit = units.get(i);
            String form = units.get(main).lower();
            // "they'd expelled him", but "they'd cut ties"
            boolean had = unit.is("'d") && participleForm(form) && !VerbForms.isBase(form);
            if (unit.in(MODALS) && !had) {
                return switch (unit.lower()) {
                    case "wo", "'ll", "shall" -> "will";
                    case "'d" -> "would";
                    case "ca", "cannot" -> "can";
                    default -> unit.lower();
                };
            }
            if (i + 1 < main && units.get(i + 1).is("to") && VerbChunks.isBe(units, i)) {
                return "be to";
            }
        }
        // "is, reluctantly, to recognise it"
        int aside = units.get(chunk.from()).is("to") ? Parenthetical.before(units, chunk.from()) : -1;
        return aside >= 0 && units.get(aside).in(BE) ? "be to" : "";
    }

    static boolean participleForm(String form) {
        return form.endsWith("ed") || IRREGULAR.contains(form);
    }
}
