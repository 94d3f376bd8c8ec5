package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Slips of the tagger on words that stand for acts: "answered by ordering 23 Britons to leave", "gave 13 their marching orders". */
final class FieldSlips {
    private static final Set<String> BEFORE_OBJECTS =
            WordSet.of("its", "their", "his", "her", "the", "all", "a", "an", "two");

    private static final Set<String> MEDIA =
            WordSet.of("media", "television", "radio", "tv", "broadcaster", "newspapers", "news");

    private static final Set<String> DEEDS =
            WordSet.of("raid", "effect", "coup", "attack", "siege", "strike", "crisis", "revolt", "unrest", "takeover");

    private static final Set<String> VOICED = WordSet.of("support", "solidarity", "backing", "condemnation", "concern");

    /** Words that are never anything else. */
    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("consuls", "NOUN"),
            // "the rebels' backer"
            Map.entry("backer", "NOUN"),
            Map.entry("attache", "NOUN"),
            Map.entry("attaches", "NOUN"),
            Map.entry("attaché", "NOUN"),
            Map.entry("attachés", "NOUN"),
            Map.entry("envoys", "NOUN"),
            Map.entry("rebels", "NOUN"),
            Map.entry("separatists", "NOUN"),
            Map.entry("secessionists", "NOUN"),
            // "for their betrayal and severed relations"
            Map.entry("betrayal", "NOUN"),
            // "whereupon Serbia, which claims the land, withdrew its ambassador"
            Map.entry("whereupon", "SCONJ"),
            // "intends to comply"
            Map.entry("comply", "VERB"),
            Map.entry("afterwards", "ADV"),
            // "has never recognised Israel"
            Map.entry("never", "ADV"));

    /** The same, but for names: "Nepal's cabinet met on Friday", "Ivan Peric, visited Cuba", "the Met Office". */
    private static final Set<String> SMALL_VERBS = WordSet.of("met", "visited");

    private static final Set<String> FIELDS = WordSet.of(
            "cooperation",
            "co-operation",
            "integration",
            "trade",
            "development",
            "immigration",
            "worship",
            "commerce",
            "tourism",
            "expatriates",
            "emigrants");

    private static final Set<String> PROCEEDINGS =
            WordSet.of("opening", "reopening", "closing", "shutting", "severing");

    private static final Set<String> JUDGING = WordSet.of(
            "disproportionate",
            "inappropriate",
            "inadequate",
            "illegitimate",
            "unfortunate",
            "intemperate",
            "inaccurate",
            "inconsiderate",
            "indiscriminate");

    private static final Set<String> ALIKE = WordSet.of("similar", "same", "such", "like", "identical", "comparable");

    private static final Set<String> TRADES = WordSet.of(
            "shipping",
            "trading",
            "mining",
            "banking",
            "engineering",
            "brewing",
            "publishing",
            "broadcasting",
            "advertising");

    private static final Set<String> DATING = WordSet.of("from", "back");

    private static final Set<String> NUMBERING = WordSet.of("now", "which", "who", "currently", "today");
    private static final Set<String> PARTNERS = WordSet.of("allies", "friends", "partners", "backers");

    private FieldSlips() {}

    /** The tag that a word should have; empty where the tagger is right. */
    static Optional<String> mended(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (isMarching(units, i)) {
            return Optional.of("ADV");
        }
        String always =
                unit.in(SMALL_VERBS) && !unit.capital() ? "VERB" : ALWAYS.getOrDefault(unit.lower(), unit.tag());
        if (unit.lower().startsWith("spokes") && !unit.tag("NOUN")) {
            return Optional.of("NOUN");
        }
        if (!unit.tag(always)) {
            return Optional.of(always);
        }
        if (i > 0
                && unit.tag("VERB")
                && unit.in(PROCEEDINGS)
                && units.get(i - 1).is("the")
                && (i + 1 == units.size()
                        || !units.get(i + 1).tag("NOUN")
                                // "the opening of an embassy" is read as it is
                                && !units.get(i + 1).is("of")
                                && !units.get(i + 1).tag("ADJ")
                                && !units.get(i + 1).named())) {
            // "condemned the opening the same evening"
            return Optional.of("NOUN");
        }
        if (unit.tag("PROPN") && !unit.named() && isBesideAffairs(units, i)) {
            return Optional.of("NOUN");
        }
        boolean ofOne = i > 1
                && (units.get(i - 1).named() && Word.isOneOf(units.get(i - 2).lower(), "a", "an")
                        || units.get(i - 1).is("'")
                                && units.get(i - 1).tag("PART")
                                && units.get(i - 2).named());
        if (ofOne && unit.tag("VERB") && VerbForms.isBase(unit.lower())) {
            // "following a United Nations report", "Honduras' plan": one that did so would have another form
            return Optional.of("NOUN");
        }
        if (i > 1 && unit.is("there") && unit.tag("NOUN") && units.get(i - 1).tag("NOUN")) {
            // "opened an embassy there"
            return Optional.of("ADV");
        }
        if (i == 0 && unit.is("following") && unit.tag("VERB")) {
            // "Following the raid Canada closed its embassy"
            return Optional.of("ADP");
        }
        if (unit.in(TRADES)
                && unit.tag("VERB")
                && i > 0
                && i + 1 < units.size()
                && units.get(i - 1).demonym()
                && units.get(i + 1).tag("NOUN")) {
            // "the Danish shipping group"
            return Optional.of("NOUN");
        }
        if (isInTurn(units, i)) {
            // "will in turn declare them unwelcome"
            return Optional.of("ADV");
        }
        if (unit.tag("NOUN")
                && i > 2
                && isInTurn(units, i - 2)
                && units.get(i - 3).tag("AUX")) {
            // "will in turn recall its ambassador"
            return Optional.of("VERB");
        }
        if (unit.is("according") && i + 1 < units.size() && units.get(i + 1).is("to") && !unit.tag("ADP")) {
            return Optional.of("ADP");
        }
        if (unit.is("voice")
                && !unit.tag("VERB")
                && i > 0
                && i + 1 < units.size()
                && units.get(i - 1).is("to")
                && (units.get(i + 1).in(Words.POSSESSIVES) || units.get(i + 1).in(VOICED))) {
            // "telephoned him to voice his country's support"
            return Optional.of("VERB");
        }
        if (unit.is("state") && i + 1 < units.size() && units.get(i + 1).in(MEDIA)) {
            // "according to state media"
            return Optional.of("NOUN");
        }
        if (unit.in(JUDGING) && unit.tag("VERB") && i > 1) {
            // "called the decision disproportionate and recalled its ambassador"
            return Optional.of("ADJ");
        }
        if (unit.is("measures")
                && !unit.tag("NOUN")
                && i > 0
                && units.get(i - 1).in(ALIKE)) {
            // "is considering similar measures"
            return Optional.of("NOUN");
        }
        if (unit.is("dates")
                && unit.tag("NOUN")
                && i > 1
                && i + 1 < units.size()
                && units.get(i + 1).in(DATING)
                && (units.get(i - 1).named() || units.get(i - 1).tag("NOUN"))) {
            // "Mali's recognition of the republic dates from 1980"
            return Optional.of("VERB");
        }
        if (unit.is("number")
                && !unit.tag("VERB")
                && i > 0
                && i + 1 < units.size()
                && units.get(i + 1).tag("NUM")
                && (units.get(i - 1).in(NUMBERING) || units.get(i - 1).in(PARTNERS))
                // "is now number 12"
                && !(i > 1 && units.get(i - 2).in(Words.BE))) {
            // "Its allies now number 12"
            return Optional.of("VERB");
        }
        if (unit.is("anew") || unit.is("afresh")) {
            return Optional.of("ADV");
        }
        // "Peru's Monday announcement that it would": no word that opens a clause
        boolean telling = unit.tag("SCONJ")
                && unit.in(ToldClauses.TELLING)
                && i + 1 < units.size()
                && units.get(i + 1).is("that");
        if (telling || isNamedDeed(units, i)) {
            return Optional.of("NOUN");
        }
        boolean gerund = unit.tag("NOUN")
                && unit.lower().endsWith("ing")
                && i > 0
                && i + 1 < units.size()
                && units.get(i - 1).is("by")
                && VerbForms.isKnown(unit.lower())
                && (units.get(i + 1).tag("NUM") || units.get(i + 1).in(BEFORE_OBJECTS));
        return gerund ? Optional.of("VERB") : Optional.empty();
    }

    /** "in turn", and not "in turn for" or "a turn". */
    private static boolean isInTurn(List<Unit> units, int i) {
        int in = units.get(i).is("turn") ? i - 1 : i;
        return in >= 0
                && in + 2 < units.size()
                && units.get(in).is("in")
                && units.get(in + 1).is("turn")
                && VerbForms.isKnown(units.get(in + 2).lower());
    }

    /** "Over the killing the government", "Following the raid Canada closed": an article before it, and who acts behind it. */
    private static boolean isNamedDeed(List<Unit> units, int i) {
        Unit unit = units.get(i);
        boolean determined =
                i > 1 && units.get(i - 1).is("the") && units.get(i - 2).tag("ADP");
        if (!determined || i + 2 >= units.size()) {
            return false;
        }
        boolean ing = unit.tag("VERB") && unit.lower().endsWith("ing");
        boolean whoever = units.get(i + 1).is("the")
                || units.get(i + 1).named()
                        && (units.get(i + 2).tag("VERB") || units.get(i + 2).tag("AUX"))
                        && !units.get(i + 2).lower().endsWith("ing");
        return whoever && (ing || unit.tag("ADJ") && unit.in(DEEDS));
    }

    /** "marching orders", and "their" before them: they say where those go. */
    private static boolean isMarching(List<Unit> units, int i) {
        for (int at = i; at < Math.min(units.size() - 1, i + 2); at++) {
            boolean orders = units.get(at).is("marching") && units.get(at + 1).is("orders");
            if (orders && (at == i || units.get(i).in(Words.POSSESSIVES))) {
                return true;
            }
        }
        return units.get(i).is("orders") && i > 0 && units.get(i - 1).is("marching");
    }

    /** "the Minister of Foreign Affairs and International Cooperation, Ann Obi,": a field of the office, and nobody's name. */
    private static boolean isBesideAffairs(List<Unit> units, int i) {
        int and = i > 1 && units.get(i - 1).is("and") ? i - 1 : i - 2;
        return and > 0
                && units.get(i).in(FIELDS)
                && units.get(and).is("and")
                && Word.isOneOf(units.get(and - 1).lower(), "affairs", "relations");
    }
}
