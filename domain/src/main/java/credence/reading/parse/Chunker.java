package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts the units of a sentence into chunks. Quotation marks and what stands in parentheses are passed over. */
final class Chunker {
    static final Set<String> FLOATING =
            WordSet.of("each", "both", "all", "alone", "itself", "himself", "herself", "themselves");

    private static final int AS_WELL_AS = 3;

    private static final Set<String> EACH = WordSet.of("each", "apiece");

    private static final Set<String> REFLEXIVE = WordSet.of("itself", "himself", "herself", "themselves");

    private static final Set<String> PHRASES = WordSet.of(
            "in return",
            "in turn",
            "in response",
            "in reply",
            "in protest",
            "in retaliation",
            "in addition",
            "in exchange",
            "for its part",
            "for their part",
            "by contrast",
            "as well");

    private static final Set<String> LEADS = WordSet.of(
            "by then",
            "by now",
            "by nightfall",
            "by dusk",
            "by dawn",
            "by daybreak",
            "by noon",
            "by midday",
            "by lunchtime",
            "by teatime",
            "by midnight",
            "by evening",
            "until then",
            "since then",
            "at first",
            "at home",
            "without warning",
            "without delay",
            "with immediate effect",
            "at short notice");

    private final List<Unit> units;

    /** The time that starts at each unit. */
    private final @Nullable Time[] starting;

    private final List<Chunk> chunks = new ArrayList<>();
    private final VerbChunks verbs;
    private final SmallWords smallWords;
    private final NounChunks nouns;

    private Chunker(List<Unit> units, List<Time> times) {
        this.units = units;
        this.starting = new Time[units.size()];
        boolean[] timed = new boolean[units.size()];
        for (Time time : times) {
            if (starting[time.from()] == null) {
                starting[time.from()] = time;
            }
            Arrays.fill(timed, time.from(), Math.min(time.to(), timed.length), true);
        }
        this.verbs = new VerbChunks(units, timed);
        this.smallWords = new SmallWords(units, verbs);
        this.nouns = new NounChunks(units, verbs, smallWords);
    }

    static List<Chunk> of(List<Unit> units, List<Time> times) {
        Chunker chunker = new Chunker(units, times);
        int i = 0;
        while (i < units.size()) {
            i = chunker.next(i);
        }
        return List.copyOf(chunker.chunks);
    }

    private int next(int i) {
        Unit unit = units.get(i);
        Time time = timeAt(i);
        if (time != null) {
            return add(Chunk.Kind.TIME, i, time.to());
        }
        if (unit.is("(") || unit.is("[")) {
            return nouns.afterParenthesis(i);
        }
        if (unit.is("\"") || unit.is(")") || unit.is("]")) {
            return i + 1;
        }
        if (stressesName(i)) {
            return i + 1;
        }
        if (floats(i)) {
            return add(Chunk.Kind.OTHER, i, i + 1);
        }
        if (isAsWellAs(i)) {
            return add(Chunk.Kind.AND, i, i + AS_WELL_AS);
        }
        int lead = lead(i);
        if (lead > 0) {
            return add(Chunk.Kind.OTHER, i, i + lead);
        }
        int inTurn = inTurn(i);
        if (inTurn > 0) {
            return add(Chunk.Kind.OTHER, i, i + inTurn);
        }
        if (verbs.verbStarts(i)) {
            return add(Chunk.Kind.VERB, i, verbs.verbEnd(i));
        }
        int estimate = estimate(i);
        if (estimate > 0) {
            return add(Chunk.Kind.OTHER, i, i + estimate);
        }
        if (verbs.isAtOnce(i)) {
            // "and Belgrade at once recalled"
            return add(Chunk.Kind.OTHER, i, i + verbs.atOnce(i));
        }
        Chunk.Kind small = smallWords.kind(i);
        if (small != null) {
            return add(small, i, i + 1);
        }
        if (unit.is("there")) {
            return add(Chunk.Kind.OTHER, i, i + 1);
        }
        if (nouns.nounStarts(i)) {
            return add(Chunk.Kind.NOUN, i, nouns.nounEnd(i));
        }
        return add(Chunk.Kind.OTHER, i, i + 1);
    }

    /** "Poland and France each expelled", "the two both said": it belongs to the subject before it, and is none itself. */
    private boolean floats(int i) {
        // "expelled six diplomats each on Monday"
        boolean behindNumber = units.get(i).in(EACH)
                && !chunks.isEmpty()
                && chunks.getLast().kind() == Chunk.Kind.NOUN
                && (i + 1 == units.size()
                        || timeAt(i + 1) != null
                        || units.get(i + 1).tag("PUNCT")
                        // "expelled two diplomats each from Peru and Mali"
                        || units.get(i + 1).is("from"));
        return behindNumber
                || units.get(i).in(FLOATING)
                        && !chunks.isEmpty()
                        && (chunks.getLast().kind() == Chunk.Kind.NOUN
                                // "In June both declared independence": there is nothing before it
                                || chunks.getLast().kind() == Chunk.Kind.TIME && chunks.size() > 1)
                        && (isBeforeVerb(i + 1) || units.get(i).in(REFLEXIVE) && isBeforeComma(i + 1));
    }

    /** "after Russia itself and Nicaragua": it parts no list. */
    private boolean stressesName(int i) {
        return units.get(i).in(REFLEXIVE)
                && i > 0
                && i + 1 < units.size()
                && units.get(i - 1).named()
                && !chunks.isEmpty()
                && chunks.getLast().kind() == Chunk.Kind.NOUN
                && units.get(i + 1).in("and", "or", ".");
    }

    /** "Chad as well as Mali", "to Chad as well as to Mali": it joins them as "and" does. */
    private boolean isAsWellAs(int i) {
        int behind = i + AS_WELL_AS;
        return behind < units.size()
                && units.get(i).is("as")
                && units.get(i + 1).is("well")
                && units.get(i + 2).is("as")
                && !chunks.isEmpty()
                && chunks.getLast().kind() == Chunk.Kind.NOUN
                && !verbs.verbStarts(behind)
                && (nouns.nounStarts(behind) || units.get(behind).tag("ADP"));
    }

    private boolean isBeforeVerb(int i) {
        return verbs.skipAdverbs(i) < units.size() && verbs.verbStarts(verbs.skipAdverbs(i));
    }

    private boolean isBeforeComma(int i) {
        return i < units.size() && units.get(i).is(",");
    }

    /** "the president in return recognised", "Syria for its part withdrew": between a subject and its verb. How many words; 0 for none. */
    private int inTurn(int i) {
        if (chunks.isEmpty() || chunks.getLast().kind() != Chunk.Kind.NOUN) {
            return 0;
        }
        for (int words = 2; words <= 3 && i + words < units.size(); words++) {
            if (PHRASES.contains(lower(i, words)) && isBeforeVerb(i + words)) {
                return words;
            }
        }
        return 0;
    }

    /** "By then the ministry had", "With immediate effect France": an adverb of several words that leads a clause. How many; 0 for none. */
    private int lead(int i) {
        boolean opens = chunks.isEmpty()
                || chunks.getLast().kind() == Chunk.Kind.STOP
                // "and by nightfall Peru had recognised it"
                || chunks.getLast().kind() == Chunk.Kind.AND && units.get(i).is("by");
        for (int words = 3; opens && words > 1; words--) {
            // not "by noon on Monday"
            if (i + words < units.size()
                    && LEADS.contains(lower(i, words))
                    && !units.get(i + words).is("on")) {
                return words;
            }
        }
        return 0;
    }

    /** "at least 15 countries", "more than 80 states": no preposition governs the noun. How many words do so; 0 for none. */
    private int estimate(int i) {
        if (i + 2 < units.size()
                && units.get(i).is("as")
                && units.get(i + 1).is("many")
                && !units.get(i + 2).is("as")) {
            // "threw out as many Germans"
            return 2;
        }
        for (int words = 3; words > 0; words--) {
            if (i + words < units.size() && isNumber(i + words) && isEstimate(i, words)) {
                return words;
            }
        }
        return 0;
    }

    /** "30", "a dozen". */
    private boolean isNumber(int i) {
        return units.get(i).tag("NUM")
                || units.get(i).is("a")
                        && i + 1 < units.size()
                        && (units.get(i + 1).tag("NUM") || units.get(i + 1).in("dozen", "score", "hundred"));
    }

    /** "Over 140 countries", "around 40": these govern a noun elsewhere, and none at the head of a sentence. */
    private boolean isEstimate(int i, int words) {
        return switch (words) {
            case 3 -> Word.isOneOf(lower(i, 3), "no fewer than", "no less than", "no more than", "as many as");
            case 2 ->
                Word.isOneOf(
                        lower(i, 2), "at least", "at most", "more than", "fewer than", "less than", "up to", "as many");
            default ->
                i == 0 && Word.isOneOf(lower(i, 1), "over", "around", "about", "under")
                        // "is to expel about 50 Russian diplomats"
                        || isBehindVerb() && units.get(i).is("about");
        };
    }

    private boolean isBehindVerb() {
        return !chunks.isEmpty() && chunks.getLast().kind() == Chunk.Kind.VERB;
    }

    private String lower(int from, int words) {
        return String.join(
                " ", units.subList(from, from + words).stream().map(Unit::lower).toList());
    }

    private int add(Chunk.Kind kind, int from, int to) {
        chunks.add(new Chunk(kind, from, to));
        return to;
    }

    private @Nullable Time timeAt(int i) {
        return starting[i];
    }
}
