package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small words that the tagger took for others, as the words right beside show: what the word is instead. */
final class SmallTags {
    private static final Set<String> FEELING = WordSet.of("feel", "feels", "felt");
    private static final Set<String> LINKS = WordSet.of("by", "to", "from", "of", "with");
    private static final Set<String> BOUND = WordSet.of("obliged", "compelled", "forced", "bound");

    private static final Set<String> HAVE = WordSet.of("has", "have", "had");

    private static final Set<String> SHORTENED = WordSet.of("'ll", "'d", "'ve", "'re", "'m");

    private static final Set<String> MAKING = WordSet.of("make", "makes", "made", "making");

    private static final Set<String> BEFORE_TO = WordSet.of("ought", "undertook", "strove", "sought");
    private static final Set<String> HEARSAY = WordSet.of("reports", "claims");

    private static final Set<String> BEFORE_HEARSAY = WordSet.of(
            "denied",
            "denies",
            "denying",
            "deny",
            "dismissed",
            "dismissing",
            "rejected",
            "rejecting",
            "refuted",
            "disputed",
            "confirmed",
            "confirming",
            "confirm",
            "despite",
            "amid");

    private static final Set<String> OFFICES = WordSet.of("cabinet", "government", "ministry", "presidency", "junta");

    private static final Set<String> CHANGED = WordSet.of("rises", "climbs", "falls", "drops");

    private static final Set<String> LAST = WordSet.of("last", "once");

    private static final Set<String> STEADY =
            WordSet.of("unwavering", "unflinching", "unstinting", "unswerving", "unyielding", "unfailing");

    private SmallTags() {}

    static Optional<String> mended(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (unit.is("which")
                && unit.tag("DET")
                && i + 1 < units.size()
                && (units.get(i + 1).tag("VERB") || units.get(i + 1).tag("AUX"))) {
            // "which established full relations"
            return Optional.of("PRON");
        }
        if (unit.is("theirs") && unit.tag("ADV")) {
            // "will close theirs within days"
            return Optional.of("PRON");
        }
        if (CHANGED.contains(unit.lower())
                && unit.tag("NOUN")
                && i + 2 < units.size()
                && units.get(i + 1).is("to")
                && Ordinals.count(units.get(i + 2).lower()).isPresent()) {
            // "the number of states that recognise Kosovo rises to 110"
            return Optional.of("VERB");
        }
        if (unit.is("either")
                && i > 0
                && i + 1 < units.size()
                && (units.get(i - 1).is("to") || units.get(i - 1).in(VerbGroups.MODALS))
                && VerbForms.isBase(units.get(i + 1).lower())) {
            // "plans to either downgrade or sever relations"
            return Optional.of("ADV");
        }
        if (unit.is("support")
                && unit.tag("VERB")
                && i > 0
                && i + 1 < units.size()
                && units.get(i - 1).is("and")
                && units.get(i + 1).is("for")) {
            // "voiced solidarity with Chad and support for Mali"
            return Optional.of("NOUN");
        }
        if (i > 2
                && unit.tag("ADJ")
                && VerbForms.isKnown(unit.lower())
                && (VerbChunks.isPhrase(units, i - 2)
                        || units.get(i - 2).is("at") && units.get(i - 1).in(LAST))
                && units.get(i - 3).tag("AUX")) {
            // "has without explanation condemned"
            return Optional.of("VERB");
        }
        boolean compound = unit.text().indexOf('-') > 0
                && (unit.tag("SCONJ") || unit.tag("ADP") || unit.tag("CCONJ"))
                && i + 1 < units.size()
                && units.get(i + 1).named();
        if (compound) {
            // "Once-hostile Peru has"
            return Optional.of("ADJ");
        }
        boolean owner = unit.in(Words.POSSESSIVES) && !unit.tag("PRON");
        if (owner
                && (unit.tag("AUX")
                        || unit.tag("VERB")
                        || i > 0 && units.get(i - 1).in(VerbGroups.MODALS))) {
            // "said that neither would his country"
            return Optional.of("PRON");
        }
        if (unit.is("neither") && !unit.tag("DET") && i > 0 && units.get(i - 1).tag("VERB")) {
            // "recognises neither Abkhazia nor South Ossetia"
            return Optional.of("DET");
        }
        if (unit.in(VerbGroups.DO)
                && !unit.tag("AUX")
                && i + 1 < units.size()
                && units.get(i + 1).is("n't")) {
            // "didn't annex it"
            return Optional.of("AUX");
        }
        if (unit.in(BEFORE_TO)
                && !unit.tag("VERB")
                && i + 1 < units.size()
                && units.get(i + 1).is("to")) {
            // "Brazil ought to recall its ambassador"
            return Optional.of("VERB");
        }
        if (unit.tag("PROPN")
                && unit.in(OFFICES)
                && i > 0
                && units.get(i - 1).is("the")
                && !(i + 1 < units.size() && units.get(i + 1).capital())) {
            // "the Cabinet condemned": no name
            return Optional.of("NOUN");
        }
        if (unit.is("n't") && !unit.tag("PART")) {
            return Optional.of("PART");
        }
        if (unit.in(SHORTENED) && i > 0) {
            // "said it'd recognise Kosovo", "We'll recall our ambassador"
            return Optional.of("AUX");
        }
        if (unit.is("do") && unit.tag("AUX") && i > 0 && units.get(i - 1).is("to")) {
            // "The only others to do so were Chad and Togo": it helps no other verb
            return Optional.of("VERB");
        }
        if (unit.is("neither")
                && i > 0
                && i + 1 < units.size()
                && units.get(i - 1).in(HAVE)
                && units.get(i + 1).tag("VERB")) {
            // "has neither closed its embassy nor recalled its ambassador"
            return Optional.of("ADV");
        }
        if (isAfterNeither(units, i) || unit.is("neither") && isAfterNeither(units, i + 1)) {
            // "will neither sever relations nor say why"
            return Optional.of(unit.is("neither") ? "CCONJ" : "VERB");
        }
        if (unit.in(HEARSAY)
                && unit.tag("VERB")
                && i + 1 < units.size()
                && units.get(i + 1).is("that")
                && (i == 0 || units.get(i - 1).tag("VERB") || isDeniedOrNot(units, i))) {
            // "Reports that it had closed its embassy are false", "said claims that it had were untrue"
            return Optional.of("NOUN");
        }
        if (unit.in(LINKS) && unit.tag("CCONJ")) {
            // "The recognition of Eritrea by Sweden took effect"
            return Optional.of("ADP");
        }
        if (unit.is("only") && unit.tag("ADP")) {
            // "until 2001 only Mali, Chad and Togo recognised it"
            return Optional.of("ADV");
        }
        if (i > 0 && unit.in(Words.BE) && (unit.tag("NOUN") || unit.tag("SCONJ"))) {
            // "the two are to open embassies"
            return Optional.of("AUX");
        }
        if (unit.in(BOUND) && !unit.tag("ADJ") && i > 0 && units.get(i - 1).in(FEELING)) {
            // "felt obliged to expel the ambassador"
            return Optional.of("ADJ");
        }
        if (unit.is("do")
                && i > 0
                && i + 1 < units.size()
                && units.get(i + 1).is("with")
                && units.get(i - 1).in(MAKING)) {
            // "made do with recalling its ambassador"
            return Optional.of("ADV");
        }
        boolean of = i + 1 < units.size() && units.get(i + 1).is("of");
        if (unit.is("ahead") && of && !unit.tag("ADP")) {
            // "expelled him from Cuba ahead of the elections"
            return Optional.of("ADP");
        }
        if (unit.is("official") && unit.tag("ADJ") && isOffice(units, i)) {
            // "a White House official said"
            return Optional.of("NOUN");
        }
        if (unit.is("last") && unit.tag("ADJ") && isSince(units, i)) {
            // "Peru last did so in 2008"
            return Optional.of("ADV");
        }
        if (unit.is("fell")
                && unit.tag("NOUN")
                && i > 0
                && (units.get(i - 1).is("last") || units.get(i - 1).named())) {
            return Optional.of("VERB");
        }
        if (unit.in(STEADY) && !unit.tag("ADJ")) {
            // "its full, unwavering and unconditional support"
            return Optional.of("ADJ");
        }
        if (unit.is("alongside")
                && !unit.tag("ADP")
                && i + 1 < units.size()
                && units.get(i + 1).named()) {
            return Optional.of("ADP");
        }
        if (unit.is("unlike")
                && !unit.tag("ADP")
                && i + 1 < units.size()
                && units.get(i + 1).named()) {
            // "Gabon, unlike Mali and Niger, has not expelled": no part of the name
            return Optional.of("ADP");
        }
        if (isLatin(units, i) && !unit.tag("ADJ")) {
            return Optional.of("ADJ");
        }
        return Word.isOneOf(unit.lower(), "altogether", "duly") && !unit.tag("ADV")
                ? Optional.of("ADV")
                : Optional.empty();
    }

    private static boolean isOffice(List<Unit> units, int i) {
        return i > 0
                && (units.get(i - 1).named() || units.get(i - 1).tag("NOUN"))
                && i + 1 < units.size()
                && (units.get(i + 1).tag("VERB")
                        || units.get(i + 1).tag("AUX")
                        || units.get(i + 1).is(","));
    }

    /** Between a name and the verb of what it did. */
    private static boolean isSince(List<Unit> units, int i) {
        return i > 0
                && units.get(i - 1).named()
                && i + 1 < units.size()
                && (units.get(i + 1).tag("VERB")
                        || units.get(i + 1).tag("AUX")
                        || units.get(i + 1).is("fell"));
    }

    /** "denied Thai media reports that", "despite local reports that": what is denied or confirmed, and no clause of its own. */
    private static boolean isDeniedOrNot(List<Unit> units, int hearsay) {
        int i = hearsay - 1;
        while (i > 0
                && (units.get(i).tag("ADJ")
                        || units.get(i).tag("NOUN")
                        || units.get(i).demonym())) {
            i--;
        }
        return i >= 0 && i < hearsay - 1 && units.get(i).in(BEFORE_HEARSAY);
    }

    /** "will neither sever". */
    private static boolean isAfterNeither(List<Unit> units, int i) {
        return i > 1
                && i < units.size()
                && units.get(i - 1).is("neither")
                && ((units.get(i - 2).in(VerbGroups.MODALS) || units.get(i - 2).in(VerbGroups.DO))
                                && VerbForms.isBase(units.get(i).lower())
                        // "has neither severed relations nor recalled its ambassador"
                        || units.get(i - 2).in(HAVE)
                                && VerbForms.isKnown(units.get(i).lower()));
    }

    /** "the de facto government": no name, and no verb. */
    private static boolean isLatin(List<Unit> units, int i) {
        int last = units.get(i).is("de") ? i + 1 : i;
        return last > 0
                && last + 1 < units.size()
                && units.get(last - 1).is("de")
                && Word.isOneOf(units.get(last).lower(), "facto", "jure")
                && (units.get(last + 1).tag("NOUN") || units.get(last + 1).tag("ADJ"));
    }
}
