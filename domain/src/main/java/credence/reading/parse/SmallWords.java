package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of chunk a small word makes: a comma, "and", "that". */
final class SmallWords {
    /** What "that" points at before them. */
    private static final Set<String> POINTED_AT = WordSet.of(
            "recognition",
            "annexation",
            "sovereignty",
            "claim",
            "step",
            "move",
            "decision",
            "status",
            "independence",
            "attack",
            "raid",
            "strike",
            "measure",
            "action",
            "announcement",
            "declaration",
            "treaty",
            "agreement",
            "accord",
            "expulsion");

    private static final Set<String> GOVERNING = WordSet.of("government", "regime", "authority");

    /** Behind these "that" opens what is told. */
    private static final Set<String> TELLING = WordSet.of(
            "said",
            "say",
            "says",
            "announced",
            "added",
            "insisted",
            "warned",
            "argued",
            "claimed",
            "believed",
            "believe",
            "stressed",
            "declared",
            "confirmed",
            "hoped",
            "stated",
            "denied");

    private static final Set<String> ROLES = WordSet.of(
            "state", "country", "nation", "republic", "government", "president", "leader", "authority", "capital");

    private final List<Unit> units;
    private final VerbChunks verbs;
    private final ClauseAhead ahead;

    SmallWords(List<Unit> units, VerbChunks verbs) {
        this.units = units;
        this.verbs = verbs;
        this.ahead = new ClauseAhead(units, verbs);
    }

    Chunk.@Nullable Kind kind(int i) {
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
        if (unit.in("all", "both", "each") && i > 0 && units.get(i - 1).in(Words.RELATIVES)) {
            // "Spain and Norway, which both did so"
            return Chunk.Kind.OTHER;
        }
        if (unit.is("once") && i + 1 < units.size() && units.get(i + 1).in("again", "more")) {
            return Chunk.Kind.OTHER;
        }
        if (unit.is("while") && i > 0 && units.get(i - 1).is("a")) {
            return null;
        }
        if (unit.is("how")
                && i + 1 < units.size()
                && (units.get(i + 1).named()
                        || units.get(i + 1).tag("DET")
                        || units.get(i + 1).tag("PRON"))) {
            // "will look at how Japan recognised it"
            return Chunk.Kind.SUBORDINATOR;
        }
        if (unit.is("than") && i > 3 && units.get(0).is("no") && units.get(1).is("sooner")) {
            // "No sooner had talks failed than Peru expelled him"
            return Chunk.Kind.SUBORDINATOR;
        }
        boolean clauseOpens = ahead.at(i + 1) && !(unit.is("as") && isRole(i));
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
        boolean afterNoun = i > 0
                && (units.get(i - 1).tag("NOUN")
                        || units.get(i - 1).tag("PROPN")
                        || units.get(i - 1).is("those"));
        boolean verbNext = i + 1 < units.size() && verbs.verbStarts(i + 1);
        int adverbs = verbs.skipAdverbs(i + 1);
        boolean verbBehind = adverbs > i + 1 && adverbs < units.size() && verbs.verbStarts(adverbs);
        if (afterNoun && (verbNext || verbBehind || isBehindRelations(i))) {
            return Chunk.Kind.RELATIVE;
        }
        // "That of Chile did so, too": a noun is left out
        boolean ofAnother = i == 0 && units.size() > 2 && units.get(1).is("of");
        // "It was Peru, not Chile, that recognised it"
        boolean cleft = verbNext
                && i > 3
                && units.get(i - 1).is(",")
                && units.get(0).is("it")
                && units.get(1).in("was", "is")
                && units.get(2).named();
        if (cleft) {
            return Chunk.Kind.RELATIVE;
        }
        if (verbNext || ofAnother) {
            return Chunk.Kind.NOUN;
        }
        return units.get(i).tag("DET") && !ahead.at(i + 1) ? Chunk.Kind.OTHER : Chunk.Kind.SUBORDINATOR;
    }

    /** "restored relations with Colombia that it had broken off in 2008": which ones. */
    private boolean isBehindRelations(int that) {
        return that > 2
                && that + 1 < units.size()
                && units.get(that + 1).in("it", "they", "he", "she")
                && units.get(that - 1).named()
                && units.get(that - 2).is("with")
                && units.get(that - 3).in("relations", "ties", "links");
    }

    /** "the recognition of Somaliland as an independent state drew protests": what it is recognised as, and no clause. */
    private boolean isRole(int as) {
        boolean recognition = units.subList(Math.max(0, as - 6), as).stream()
                .anyMatch(unit -> unit.lower().startsWith("recogni"));
        int k = as + 1;
        while (recognition
                && k < units.size()
                && k < as + 5
                && (units.get(k).tag("DET")
                        || units.get(k).tag("ADJ")
                        || units.get(k).tag("ADV")
                        || units.get(k).named()
                        || units.get(k).is("'s"))) {
            k++;
        }
        return recognition && k > as + 1 && k < units.size() && units.get(k).in(ROLES);
    }

    /** "suspended that recognition", "took that step": it points at what was told. */
    boolean pointsAt(int i) {
        if (i > 0
                && i + 1 < units.size()
                && units.get(i - 1).in(Words.SUBORDINATORS)
                && units.get(i + 1).in("country", "nation", "republic", "kingdom", "island")) {
            // "because that country had recognised Taiwan"
            return true;
        }
        // "at that time Spain recalled its ambassador"
        boolean then = i > 0
                && i + 1 < units.size()
                && units.get(i - 1).is("at")
                && units.get(i + 1).is("time");
        return then
                || isDone(i)
                || VerbChunks.isExactly(units, i - 1)
                || i > 0
                        && units.get(i - 1).tag("VERB")
                        && i + 2 < units.size()
                        && (units.get(i + 1).in(POINTED_AT) || isLandOrGovernment(i + 1) && isClosed(i + 2))
                        && !units.get(i + 2).tag("VERB")
                        && !units.get(i + 2).tag("AUX")
                        // "said that recognition of Kosovo would follow"
                        && !(units.get(i - 1).in(TELLING) && ahead.at(i + 1));
    }

    /** "Iran did that to Britain in 1989", "had done that before": what was done, and no clause begins with it. */
    private boolean isDone(int i) {
        return i > 0
                && units.get(i - 1).in("did", "done")
                && i + 1 < units.size()
                && (units.get(i + 1).tag("ADP")
                        || units.get(i + 1).tag("PUNCT")
                        || units.get(i + 1).tag("ADV"));
    }

    private boolean isLandOrGovernment(int i) {
        return units.get(i).in(Words.LANDS_POINTED_AT) || units.get(i).in(GOVERNING);
    }

    /** "does not recognise that territory, which", "that state as": no clause begins with it. */
    private boolean isClosed(int i) {
        return units.get(i).tag("PUNCT") || units.get(i).is("as");
    }
}
