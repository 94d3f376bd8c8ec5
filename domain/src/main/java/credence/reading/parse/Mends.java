package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mends the tags of a sentence by what stands beside a word. */
final class Mends {
    private static final Set<String> LIKENING = WordSet.of("as", "so", "nor", "neither");

    private static final Set<String> ELLIPTIC = WordSet.of("did", "do", "does", "has", "have", "had", "will", "would");

    private static final Set<String> HAVE = WordSet.of("has", "have", "had");

    /** "Berlin's came later", "the president's said the same": verbs behind whose noun is left out. */
    private static final Pattern BEHIND_OWNER = Pattern.compile(".*(?:ed|ing)|came|went|said|told|did");

    private static final Set<String> GET = WordSet.of("get", "gets", "got", "getting");

    private static final Set<String> PERFECT = WordSet.of("had", "has", "have", "having");

    private static final Set<String> ARTICLES = WordSet.of("the", "a", "an", "this", "its", "their");

    private static final Set<String> DEEDS = WordSet.of(
            "move", "recall", "attack", "raid", "strike", "vote", "break", "switch", "step", "act", "visit", "offer");

    private static final Set<String> SINCE = WordSet.of("since", "earlier", "long");

    private static final Set<String> ACTING = WordSet.of("foreign", "prime", "president", "minister", "premier");

    private Mends() {}

    static void mend(List<Unit> units) {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            int at = i;
            boolean verbNext = i + 1 < units.size() && units.get(i + 1).tag("VERB");
            if (SeenDeeds.isVerb(units, i)) {
                units.set(i, retag(unit, "ADV"));
                continue;
            }
            Optional<String> slip = Slips.mended(units, i)
                    .or(() -> SmallTags.mended(units, at))
                    .or(() -> ParticleTags.mended(units, at))
                    .or(() -> RankTags.mended(units, at))
                    .or(() -> OpinionTags.mended(units, at))
                    .or(() -> FieldSlips.mended(units, at))
                    .or(() -> FieldVerbs.mended(units, at));
            if (slip.isPresent()) {
                units.set(i, retag(unit, slip.get()));
                continue;
            }
            if (i == 0 && FirstNames.isMistaken(units)) {
                units.set(i, retag(unit, "PROPN"));
                continue;
            }
            if (i == 0 && unit.is("talks") && !unit.tag("NOUN")) {
                units.set(i, retag(unit, "NOUN"));
                continue;
            }
            if (unit.tag("VERB") && Character.isDigit(unit.text().charAt(0))) {
                // "brings to 50 the number"
                units.set(i, retag(unit, "NUM"));
                continue;
            }
            boolean hasObject = !unit.tag("VERB")
                    && unit.lower().endsWith("ed")
                    && i + 1 < units.size()
                    && units.get(i + 1).in(Words.POSSESSIVES)
                    && VerbForms.isKnown(unit.lower());
            if (hasObject) {
                // "the union, which rejects that, expressed its support"
                units.set(i, retag(unit, "VERB"));
                continue;
            }
            if (unit.tag("VERB") && unit.in(VerbGroups.MODALS) && LoneVerbs.governs(units, i)) {
                units.set(i, retag(unit, "AUX"));
                continue;
            }
            if (SomeDay.mend(units, i)) {
                continue;
            }
            if (inverted(units, i)) {
                units.set(i, retag(unit, "AUX"));
                continue;
            }
            if (unit.is("back") && HiddenVerbs.backs(units, i)
                    || HiddenVerbs.rulesOut(units, i)
                    || HiddenVerbs.leaves(units, i)
                    || LoneVerbs.opinesToo(units, i)) {
                units.set(i, retag(unit, "VERB"));
                continue;
            }
            if (verbNext && (unit.is("having") || unit.is("being"))) {
                units.set(i, retag(unit, "AUX"));
                continue;
            }
            if (!unit.tag("AUX") && (unit.in(HAVE) || unit.is("having")) && participleAhead(units, i + 1)) {
                units.set(i, retag(unit, "AUX"));
                continue;
            }
            boolean perfect = i > 0 && units.get(i - 1).in(PERFECT);
            if (perfect
                    && VerbForms.isKnown(unit.lower())
                    && VerbGroups.participleForm(unit.lower())
                    && !unit.tag("VERB")) {
                units.set(i, retag(unit, "VERB"));
                units.set(i - 1, retag(units.get(i - 1), "AUX"));
                continue;
            }
            if (unit.tag("VERB")
                    && i > 0
                    && units.get(i - 1).is("'s")
                    && !BEHIND_OWNER.matcher(unit.lower()).matches()) {
                units.set(i, retag(unit, "NOUN"));
                continue;
            }
            if (unit.in(HiddenVerbs.FLOATING) && i > 0 && i + 1 < units.size() && allBroken(units, i)) {
                units.set(i, retag(unit, "ADV"));
                units.set(i - 1, retag(units.get(i - 1), "AUX"));
                units.set(i + 1, retag(units.get(i + 1), "VERB"));
                continue;
            }
            if (unit.is("state")
                    && unit.tag("VERB")
                    && i > 0
                    && (isGroup(units.get(i - 1)) || isRanked(units, i - 1))) {
                // "the only Gulf state to reopen its embassy"
                units.set(i, retag(unit, "NOUN"));
                continue;
            }
            if (unit.in(GET) && i + 1 < units.size() && HiddenBases.isUndergone(units.get(i + 1))) {
                // "got expelled", whatever the tagger takes the second for
                units.set(i, retag(unit, "AUX"));
                units.set(i + 1, retag(units.get(i + 1), "VERB"));
                continue;
            }
            if (HiddenVerbs.onlyVerb(units, i)
                    || HiddenVerbs.gerund(units, i)
                    || HiddenVerbs.bareBehind(units, i)
                    || HiddenBases.isOne(units, i)
                    || OwnedGerunds.isOne(units, i)
                    || Predicates.isOne(units, i)) {
                units.set(i, retag(unit, "VERB"));
                continue;
            }
            boolean name = i > 0
                    && unit.tag("VERB")
                    && unit.capital()
                    && !VerbForms.isKnown(unit.lower())
                    && (Character.isLetter(units.get(i - 1).text().charAt(0)) || isGivenName(units, i));
            if (name) {
                units.set(i, retag(unit, "PROPN"));
                continue;
            }
            boolean adjective = unit.tag("VERB")
                    && unit.lower().endsWith("ed")
                    && !VerbForms.isKnown(unit.lower())
                    // "Norway's president, Ivan Peric, visited Cuba"
                    && !unit.is("visited")
                    && i + 1 < units.size()
                    && units.get(i + 1).named()
                    && (i == 0 || units.get(i - 1).tag("PUNCT"));
            if (adjective) {
                units.set(i, retag(unit, "ADJ"));
                continue;
            }
            boolean acting = unit.is("acting")
                    && i + 1 < units.size()
                    && (units.get(i + 1).in(ACTING)
                            // "Acting Peruvian President Manuel Merino"
                            || i + 2 < units.size()
                                    && units.get(i + 1).demonym()
                                    && units.get(i + 2).in(ACTING));
            if (acting) {
                units.set(i, retag(unit, "ADJ"));
                continue;
            }
            boolean sinceThen = unit.in(SINCE)
                    && i > 0
                    && units.get(i - 1).in("has", "have", "had")
                    && i + 1 < units.size()
                    && VerbForms.isKnown(units.get(i + 1).lower());
            if (sinceThen) {
                units.set(i, retag(unit, "ADV"));
                units.set(i - 1, retag(units.get(i - 1), "AUX"));
                continue;
            }
            boolean adverb = unit.tag("ADJ")
                    && i > 0
                    && units.get(i - 1).named()
                    && (unit.lower().endsWith("ly") || unit.in("last", "first"))
                    && verbNext;
            if (adverb) {
                // "Iran formally broke relations", "Pakistan last recalled its envoy"
                units.set(i, retag(unit, "ADV"));
                continue;
            }
            if (HiddenAdverbs.isOne(units, i)
                    || unit.is("either") && i > 0 && units.get(i - 1).in(VerbGroups.MODALS)) {
                units.set(i, retag(unit, "ADV"));
                continue;
            }
            if (unit.tag("VERB") && i > 0 && units.get(i - 1).in(ARTICLES) && unit.in(DEEDS)) {
                // "condemned the move the same day"
                units.set(i, retag(unit, "NOUN"));
                continue;
            }
            boolean theAct = i > 0
                    && (units.get(i - 1).tag("DET")
                            || units.get(i - 1).in(Words.POSSESSIVES)
                            || units.get(i - 1).is("'s"))
                    && i + 1 < units.size()
                    && (units.get(i + 1).is("of")
                            // "the severing by Bolivia of relations"
                            || units.get(i + 1).is("by") && unit.lower().endsWith("ing"));
            if ((unit.tag("VERB") || unit.tag("ADP")) && theAct) {
                units.set(i, retag(unit, "NOUN"));
                continue;
            }
            if (HeadlineVerbs.isOne(units, i) || VerbForms.isKnown(unit.lower()) && HiddenVerbs.mistagged(units, i)) {
                units.set(i, retag(unit, "VERB"));
            }
        }
    }

    /** "A spokeswoman, Zhang Qiyue, said". */
    private static boolean isGivenName(List<Unit> units, int i) {
        return units.get(i - 1).is(",")
                && !units.get(i).lower().endsWith("ing")
                && i > 1
                && units.get(i - 2).tag("NOUN")
                && i + 2 < units.size()
                && units.get(i + 1).tag("PROPN")
                && units.get(i + 1).capital()
                && units.get(i + 1).naming() == null
                && units.get(i + 2).is(",");
    }

    /** "as did Jordan", "so has Chile", "nor does the country": part of no name. */
    private static boolean inverted(List<Unit> units, int i) {
        return i > 0
                && i + 1 < units.size()
                && units.get(i - 1).in(LIKENING)
                && units.get(i).in(ELLIPTIC)
                && (units.get(i + 1).named()
                        || units.get(i + 1).tag("PROPN")
                        || units.get(i + 1).tag("DET"));
    }

    /** "had all broken with Doha". */
    private static boolean allBroken(List<Unit> units, int i) {
        return units.get(i - 1).in("has", "have", "had", "were", "are")
                && VerbForms.isKnown(units.get(i + 1).lower())
                && VerbGroups.participleForm(units.get(i + 1).lower());
    }

    /** "the second Gulf": a name behind a rank. */
    private static boolean isRanked(List<Unit> units, int i) {
        return i > 0
                && units.get(i).tag("PROPN")
                && (Ordinals.rank(units.get(i - 1).lower()).isPresent()
                        || units.get(i - 1).in("only", "last", "latest", "other"));
    }

    private static boolean isGroup(Unit before) {
        return before.tag("NOUN") && !before.lower().endsWith("s")
                || before.tag("ADJ")
                || before.tag("DET")
                || before.naming() != null;
    }

    /** "has so far not recognised": adverbs stand between. */
    private static boolean participleAhead(List<Unit> units, int from) {
        int i = from;
        while (i < units.size()
                && i < from + 4
                && (units.get(i).tag("ADV") || units.get(i).in("not", "n't", "never"))) {
            i++;
        }
        return i < units.size()
                && units.get(i).tag("VERB")
                && VerbForms.isKnown(units.get(i).lower())
                && VerbGroups.participleForm(units.get(i).lower());
    }

    static Unit retag(Unit unit, String tag) {
        return new Unit(unit.from(), unit.to(), unit.text(), unit.lower(), tag, unit.naming());
    }
}
