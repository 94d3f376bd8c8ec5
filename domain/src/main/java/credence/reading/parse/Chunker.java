package credence.reading.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts the units of a sentence into chunks. Quotation marks and what stands in parentheses are passed over. */
final class Chunker {
    private static final Set<String> NOUN_TAGS = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X");
    private static final Set<String> OPEN_PRONOUNS = Set.of(
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "them",
            "him",
            "us",
            "both",
            "this",
            "these",
            "those",
            "others",
            "neither",
            "each",
            "itself",
            "themselves",
            "former",
            "latter");
    private static final Set<String> FLOATING =
            Set.of("each", "both", "all", "itself", "himself", "herself", "themselves");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "'s", "'re", "being");

    /** Nouns that make an adverb with "in". */
    private static final Set<String> PHRASES = Set.of(
            "response",
            "reply",
            "return",
            "turn",
            "protest",
            "retaliation",
            "particular",
            "part",
            "addition",
            "fact",
            "theory",
            "practice",
            "public",
            "effect");

    /** What "that" points at before them. */
    private static final Set<String> POINTED_AT = Set.of(
            "recognition", "annexation", "sovereignty", "claim", "step", "move", "decision", "status", "independence");

    /** Behind them no name belongs to the same noun group. */
    private static final Set<String> DEEDS = Set.of(
            "move", "decision", "step", "act", "scene", "gesture", "attack", "raid", "strike", "vote", "recognition");

    private static final Set<String> MEASURES =
            Set.of("minutes", "hours", "days", "weeks", "months", "years", "decades");

    private final List<Unit> units;
    /** The time that starts at each unit, and whether one covers it. */
    private final @Nullable Time[] starting;

    private final boolean[] timed;

    private final List<Chunk> chunks = new ArrayList<>();

    private Chunker(List<Unit> units, List<Time> times) {
        this.units = units;
        this.starting = new Time[units.size()];
        this.timed = new boolean[units.size()];
        for (Time time : times) {
            if (starting[time.from()] == null) {
                starting[time.from()] = time;
            }
            Arrays.fill(timed, time.from(), Math.min(time.to(), timed.length), true);
        }
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
            return afterParenthesis(i);
        }
        if (unit.is("\"") || unit.is(")") || unit.is("]")) {
            return i + 1;
        }
        if (floats(i)) {
            return add(Chunk.Kind.OTHER, i, i + 1);
        }
        if (verbStarts(i)) {
            return add(Chunk.Kind.VERB, i, verbEnd(i));
        }
        int estimate = estimate(i);
        if (estimate > 0) {
            return add(Chunk.Kind.OTHER, i, i + estimate);
        }
        Chunk.Kind small = small(i);
        if (small != null) {
            return add(small, i, i + 1);
        }
        if (unit.is("there")) {
            return add(Chunk.Kind.OTHER, i, i + 1);
        }
        if (nounStarts(i)) {
            return add(Chunk.Kind.NOUN, i, nounEnd(i));
        }
        return add(Chunk.Kind.OTHER, i, i + 1);
    }

    /** "Poland and France each expelled", "the two both said": it belongs to the subject before it, and is none itself. */
    private boolean floats(int i) {
        return units.get(i).in(FLOATING)
                && !chunks.isEmpty()
                && (chunks.getLast().kind() == Chunk.Kind.NOUN
                        || chunks.getLast().kind() == Chunk.Kind.TIME)
                && skipAdverbs(i + 1) < units.size()
                && verbStarts(skipAdverbs(i + 1));
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
            if (i + words < units.size() && units.get(i + words).tag("NUM") && isEstimate(i, words)) {
                return words;
            }
        }
        return 0;
    }

    /** "Over 140 countries", "around 40": these govern a noun elsewhere, and none at the head of a sentence. */
    private boolean isEstimate(int i, int words) {
        return switch (words) {
            case 3 ->
                Set.of("no fewer than", "no less than", "no more than", "as many as")
                        .contains(lower(i, 3));
            case 2 ->
                Set.of("at least", "at most", "more than", "fewer than", "less than", "up to", "as many")
                        .contains(lower(i, 2));
            default -> i == 0 && Set.of("over", "around", "about", "under").contains(lower(i, 1));
        };
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

    private boolean inTime(int i) {
        return timed[i];
    }

    private int afterParenthesis(int i) {
        int end = i + 1;
        while (end < units.size()
                && end < i + 30
                && !units.get(end).is(")")
                && !units.get(end).is("]")) {
            end++;
        }
        return end < units.size() && (units.get(end).is(")") || units.get(end).is("]")) ? end + 1 : i + 1;
    }

    private Chunk.@Nullable Kind small(int i) {
        Unit unit = units.get(i);
        if (unit.is(",")) {
            return Chunk.Kind.COMMA;
        }
        if (unit.is(";") || unit.is(":") || unit.is("–") || unit.is("--")) {
            return Chunk.Kind.STOP;
        }
        if (unit.tag("CCONJ") && !unit.is("both") && !unit.is("either") || unit.is("and") || unit.is("or")) {
            return Chunk.Kind.AND;
        }
        if (unit.in(Words.RELATIVES)) {
            return Chunk.Kind.RELATIVE;
        }
        if (unit.is("that")) {
            return that(i);
        }
        if (unit.is("once") && i + 1 < units.size() && units.get(i + 1).in(Set.of("again", "more"))) {
            return Chunk.Kind.OTHER;
        }
        if (unit.is("while") && i > 0 && units.get(i - 1).is("a")) {
            return null;
        }
        boolean clauseOpens = clauseAhead(i + 1);
        if (unit.in(Words.SUBORDINATORS) && (unit.tag("SCONJ") || clauseOpens) && !(unit.is("as") && !clauseOpens)) {
            boolean preposition =
                    (unit.is("after") || unit.is("before") || unit.is("since") || unit.is("until")) && !clauseOpens;
            return preposition ? Chunk.Kind.PREPOSITION : Chunk.Kind.SUBORDINATOR;
        }
        if (unit.tag("ADP") || unit.is("to") || unit.tag("SCONJ")) {
            return Chunk.Kind.PREPOSITION;
        }
        return null;
    }

    /** "the territory that declared" opens a relative clause, "said that" a subordinate one, "that would be" is a pronoun. */
    private Chunk.@Nullable Kind that(int i) {
        if (pointsAt(i)) {
            return null;
        }
        boolean afterNoun =
                i > 0 && (units.get(i - 1).tag("NOUN") || units.get(i - 1).tag("PROPN"));
        boolean verbNext = i + 1 < units.size() && verbStarts(i + 1);
        int adverbs = skipAdverbs(i + 1);
        boolean verbBehind = adverbs > i + 1 && adverbs < units.size() && verbStarts(adverbs);
        if (afterNoun && (verbNext || verbBehind)) {
            return Chunk.Kind.RELATIVE;
        }
        if (verbNext) {
            return Chunk.Kind.NOUN;
        }
        return units.get(i).tag("DET") && !clauseAhead(i + 1) ? Chunk.Kind.OTHER : Chunk.Kind.SUBORDINATOR;
    }

    /** "suspended that recognition", "took that step": it points at what was told. */
    private boolean pointsAt(int i) {
        return i > 0
                && units.get(i - 1).tag("VERB")
                && i + 2 < units.size()
                && units.get(i + 1).in(POINTED_AT)
                && !units.get(i + 2).tag("VERB")
                && !units.get(i + 2).tag("AUX");
    }

    /** Whether a verb that needs a subject comes before the next mark. */
    private boolean clauseAhead(int i) {
        for (int k = i; k < units.size() && k < i + 14; k++) {
            Unit unit = units.get(k);
            if (unit.tag("VERB") && !unit.lower().endsWith("ing") || unit.tag("AUX")) {
                return !(k > i && units.get(k - 1).is("to"));
            }
            boolean goesOn = unit.is("and")
                    && k > i
                    && skipAdverbs(k + 1) < units.size()
                    && units.get(skipAdverbs(k + 1)).tag("VERB");
            if (goesOn) {
                // "which left it after a vote and declared": the verb is none of what stands behind "after"
                return false;
            }
            if (unit.is(",") && listGoesOn(k)) {
                continue;
            }
            if (unit.is(",") || unit.is(";") || unit.is("–") || unit.is(".")) {
                return false;
            }
        }
        return false;
    }

    /** "as Ireland, Spain and Norway recognised": a comma between names, of which more come. */
    private boolean listGoesOn(int comma) {
        int k = comma + 1;
        while (k < units.size()
                && k < comma + 5
                && (units.get(k).named()
                        || units.get(k).tag("PROPN")
                        || units.get(k).tag("DET"))) {
            k++;
        }
        return units.get(comma - 1).named()
                && k > comma + 1
                && k < units.size()
                && (units.get(k).is(",") || units.get(k).is("and"));
    }

    private boolean verbStarts(int i) {
        Unit unit = units.get(i);
        if (unit.tag("AUX")) {
            return true;
        }
        if (unit.tag("VERB")) {
            return !adjectival(i);
        }
        if (unit.is("to")) {
            int next = skipAdverbs(i + 1);
            return next < units.size()
                    && (units.get(next).tag("VERB") || units.get(next).tag("AUX"))
                    && !adjectival(next);
        }
        return unit.tag("ADV") && (unit.is("not") || unit.is("never")) && followedByVerb(i);
    }

    private boolean followedByVerb(int i) {
        int next = skipAdverbs(i);
        return next < units.size()
                && (units.get(next).tag("VERB") || units.get(next).tag("AUX"));
    }

    /** "Russian-backed regions", "the remaining friends", "its declared independence": a participle before its noun is no verb. */
    private boolean adjectival(int i) {
        Unit unit = units.get(i);
        if (i > 1
                && i + 1 < units.size()
                && units.get(i - 1).is("two")
                && units.get(i - 2).is("the")
                && units.get(i + 1).in(Set.of("relations", "ties", "diplomatic", "full", "formal"))) {
            // "under which the two resumed relations"
            return false;
        }
        boolean participle = unit.lower().endsWith("ed")
                || unit.lower().endsWith("ing")
                || unit.text().contains("-");
        boolean nounNext = i + 1 < units.size()
                && (units.get(i + 1).tag("NOUN")
                        || units.get(i + 1).tag("PROPN")
                        || units.get(i + 1).tag("ADJ"));
        int before =
                i > 1 && units.get(i - 1).tag("ADV") && units.get(i - 1).lower().endsWith("ly") ? i - 2 : i - 1;
        boolean determined = i > 0
                && (units.get(before).in(Set.of("'s", "the", "an", "a"))
                        || units.get(i - 1).tag("DET")
                        || units.get(i - 1).tag("NUM")
                        || units.get(i - 1).in(Words.POSSESSIVES)
                        || units.get(i - 1).is("'s"));
        return participle && nounNext && (determined || unit.text().contains("-") && !VerbForms.isKnown(unit.lower()));
    }

    private int skipAdverbs(int i) {
        int k = i;
        while (k < units.size()
                && (units.get(k).tag("ADV")
                        || units.get(k).in(FLOATING)
                        || units.get(k).is("not")
                        || units.get(k).is("n't")
                        || units.get(k).is("\""))
                && !inTime(k)) {
            k++;
        }
        return k;
    }

    private int verbEnd(int i) {
        boolean main = false;
        boolean to = false;
        int end = i;
        int k = i;
        while (k < units.size() && !inTime(k)) {
            Unit unit = units.get(k);
            if (unit.is("to")) {
                boolean be = end > i && BE.contains(units.get(end - 1).lower()) && !main;
                if (to || end > i && !be || !verbStarts(k)) {
                    break;
                }
                to = true;
            } else if (unit.tag("AUX")) {
                if (main) {
                    break;
                }
            } else if (unit.tag("VERB") && !adjectival(k)) {
                if (main) {
                    break;
                }
                main = true;
            } else if (unit.tag("ADV")
                    || k > i && unit.in(FLOATING)
                    || unit.is("not")
                    || unit.is("n't")
                    || unit.is("\"")
                    || unit.is("no") && longer(k)) {
                if (main || !followedByVerbOrLonger(k)) {
                    break;
                }
            } else {
                break;
            }
            k++;
            end = k;
        }
        return Math.max(end, i + 1);
    }

    private boolean longer(int i) {
        return i + 1 < units.size() && units.get(i + 1).is("longer");
    }

    private boolean followedByVerbOrLonger(int i) {
        return followedByVerb(i + 1)
                || longer(i)
                || units.get(i).is("longer") && followedByVerb(i + 1)
                || i + 1 < units.size() && units.get(i + 1).is("to") && verbStarts(i + 1);
    }

    private boolean nounStarts(int i) {
        Unit unit = units.get(i);
        return NOUN_TAGS.contains(unit.tag()) || unit.tag("PRON") || unit.in(OPEN_PRONOUNS) || adjectivalStart(i);
    }

    private boolean adjectivalStart(int i) {
        return units.get(i).tag("VERB") && adjectival(i);
    }

    private int nounEnd(int i) {
        if (units.get(i).in(OPEN_PRONOUNS) && !determines(i)) {
            return i + 1;
        }
        int k = i + 1;
        boolean noun = isNoun(i);
        while (k < units.size() && !inTime(k)) {
            Unit unit = units.get(k);
            boolean possessive = unit.is("'s")
                    || unit.is("'") && (noun || units.get(k - 1).lower().endsWith("s"));
            if (possessive) {
                noun = false;
            } else if (unit.is("\"")) {
                if (k + 1 >= units.size() || !continues(k + 1, noun)) {
                    break;
                }
            } else if (unit.is("(")) {
                int after = afterParenthesis(k);
                if (after >= units.size() || !units.get(after).is("'s")) {
                    break;
                }
                k = after - 1;
            } else if (!continues(k, noun)) {
                break;
            } else {
                noun |= isNoun(k);
            }
            k++;
        }
        return k;
    }

    private boolean determines(int i) {
        return (units.get(i).is("this")
                        || units.get(i).is("these")
                        || units.get(i).is("those")
                        || units.get(i).is("both")
                        || units.get(i).is("each")
                        || units.get(i).is("former")
                        || units.get(i).is("neither"))
                && i + 1 < units.size()
                && NOUN_TAGS.contains(units.get(i + 1).tag());
    }

    private boolean continues(int k, boolean afterNoun) {
        Unit unit = units.get(k);
        if (unit.named()
                && units.get(k - 1).tag("NOUN")
                && k > 1
                && units.get(k - 2).is("whose")) {
            // "whose independence Serbia does not recognise"
            return false;
        }
        if (unit.named() && units.get(k - 1).in(DEEDS) && units.get(k - 1).tag("NOUN")) {
            // "a decision Israel condemned": who condemned it begins a clause
            return false;
        }
        if (unit.named() && inPhrase(k - 1)
                || units.get(k - 1).named() && unit.in(MEASURES)
                || unit.named() && units.get(k - 1).in(MEASURES)) {
            return false;
        }
        if (unit.tag("DET") || unit.tag("PRON") || small(k) != null && !unit.tag("DET")) {
            return !afterNoun && unit.in(Words.POSSESSIVES) || unit.tag("DET") && !afterNoun;
        }
        if (units.get(k - 1).named() && (unit.tag("NUM") || unit.is("one"))) {
            // "and Belgium one": whose number it is, not part of the name
            return false;
        }
        if (unit.is("persona")
                || unit.is("personae")
                || unit.tag("NUM")
                        && afterNoun
                        && k + 1 < units.size()
                        && units.get(k + 1).tag("NOUN")) {
            return false;
        }
        if (unit.tag("VERB")) {
            return adjectival(k);
        }
        if (unit.tag("ADV")) {
            return !afterNoun
                    && k + 1 < units.size()
                    && (NOUN_TAGS.contains(units.get(k + 1).tag())
                            || units.get(k + 1).tag("VERB") && adjectival(k + 1));
        }
        return NOUN_TAGS.contains(unit.tag());
    }

    /** "In response France": the noun ends a phrase of its own. */
    private boolean inPhrase(int k) {
        return k > 0 && units.get(k - 1).is("in") && units.get(k).in(PHRASES);
    }

    private boolean isNoun(int k) {
        Unit unit = units.get(k);
        return unit.tag("NOUN")
                || unit.tag("PROPN")
                || unit.demonym() && unit.lower().endsWith("s")
                || unit.tag("PRON") && !unit.in(Words.POSSESSIVES);
    }
}
