package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Verbs that the tagger took for something else. */
final class HiddenVerbs {
    static final Set<String> FLOATING = WordSet.of("all", "both", "each");

    private static final Set<String> BE = WordSet.of("is", "are", "was", "were", "been");

    static final Set<String> OBJECTS =
            WordSet.of("embassies", "embassy", "relations", "ties", "links", "diplomatic", "full", "missions");

    private static final Set<String> GERUND_OBJECTS = WordSet.of(
            "diplomatic",
            "full",
            "relations",
            "ties",
            "embassies",
            "recognition",
            "formal",
            "official",
            "itself",
            "unilateral",
            "sovereignty",
            "independence",
            "support",
            "solidarity");

    private static final Set<String> PARTICLES = WordSet.of("down", "off", "out", "back");

    private static final Set<String> ONLY_VERBS = WordSet.of(
            "recognise",
            "recognize",
            "annex",
            "annul",
            "bestow",
            "overturn",
            "secede",
            "derecognise",
            "derecognize",
            "sever",
            "expel",
            "establish",
            "re-establish",
            "restore",
            "resume",
            "suspend",
            "condemn",
            "denounce",
            "deplore",
            "normalise",
            "normalize",
            "reopen",
            "rescind",
            "revoke",
            "withdraw",
            "withhold");

    private static final Set<String> BEFORE_GERUNDS = WordSet.of(
            "by", "for", "after", "before", "of", "from", "without", "on", "in", "off", "against", "out", "towards",
            "toward", "about", "to", "with", "over", "despite", "than", "or", "and");

    private HiddenVerbs() {}

    /** "Russia and China, both permanent members, back Belgrade": a verb where none stands before it. */
    static boolean backs(List<Unit> units, int i) {
        boolean names = i > 0
                && i + 1 < units.size()
                && (units.get(i - 1).named()
                        || units.get(i - 1).is(",")
                        || i > 1
                                && units.get(i - 1).is("also")
                                && units.get(i - 2).named())
                && (units.get(i + 1).named()
                        || units.get(i + 1).is("the")
                        || units.get(i + 1).in(Words.POSSESSIVES));
        return names && units.subList(0, i).stream().noneMatch(unit -> unit.tag("VERB") || unit.tag("AUX"));
    }

    /** "Berlin rules it out", "Prague rules out recognising it": a noun to the tagger. */
    static boolean rulesOut(List<Unit> units, int i) {
        return i > 0
                && i + 2 < units.size()
                && units.get(i).is("rules")
                && (units.get(i + 1).is("out")
                        || units.get(i + 1).is("it") && units.get(i + 2).is("out"));
    }

    /** "Burkina Faso's decision leaves Swaziland as the only one": a noun to the tagger. */
    static boolean leaves(List<Unit> units, int i) {
        return i > 1
                && i + 2 < units.size()
                && units.get(i).is("leaves")
                && units.get(i).tag("NOUN")
                && units.get(i - 1).tag("NOUN")
                && (units.get(i + 1).named()
                        || units.get(i + 1).is("the")
                        || units.get(i + 1).is("only"));
    }

    /** No verb comes next, unless a gerund: "Chile opposes recognising". */
    static boolean roomForVerb(List<Unit> units, int i) {
        return i + 1 < units.size()
                && (!units.get(i + 1).tag("VERB") || units.get(i + 1).lower().endsWith("ing"))
                && !units.get(i + 1).tag("AUX");
    }

    /** "with scaling down its representation", "by closing the embassy": a noun to the tagger, yet it has an object. */
    static boolean gerund(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (i == 0) {
            return isBreaking(units);
        }
        return i + 1 < units.size()
                && !unit.tag("VERB")
                && !unit.tag("AUX")
                && !(unit.tag("PROPN") && unit.capital())
                && unit.lower().endsWith("ing")
                && VerbForms.isKnown(unit.lower())
                && (units.get(i - 1).tag("ADP")
                        // "went as far as freezing diplomatic relations"
                        || units.get(i - 1).is("as")
                                && i > 1
                                && units.get(i - 2).is("far")
                        || units.get(i - 1).is("to")
                        || units.get(i - 1).is(",")
                        || units.get(i - 1).in(BE)
                        || units.get(i - 1).tag("VERB"))
                && (units.get(i + 1).tag("DET")
                        || units.get(i + 1).is("that") && units.get(i - 1).is(",")
                        // "has no intention of breaking with Taiwan"
                        || unit.is("breaking")
                                && units.get(i + 1).is("with")
                                && i + 2 < units.size()
                                && units.get(i + 2).named()
                        || units.get(i + 1).named()
                        // "is considering absorbing Crimea": a name, even of what is no polity
                        || units.get(i - 1).tag("VERB")
                                && units.get(i + 1).tag("PROPN")
                                && units.get(i + 1).capital()
                        || units.get(i + 1).in(GERUND_OBJECTS)
                        || units.get(i + 1).in(Words.POSSESSIVES)
                        || units.get(i + 1).in(PARTICLES));
    }

    /** "Breaking off relations with Iran, Chile said". */
    private static boolean isBreaking(List<Unit> units) {
        return units.size() > 3
                && units.getFirst().is("breaking")
                && Word.isOneOf(units.get(1).lower(), "off", "with")
                && Word.isOneOf(units.get(2).lower(), "relations", "ties", "diplomatic", "its", "their", "all");
    }

    /** "and recognise China", "a communique establishing relations": no noun has these forms, whatever the tagger says. */
    static boolean onlyVerb(List<Unit> units, int i) {
        Unit unit = units.get(i);
        String base = VerbForms.base(unit.lower()).orElse("");
        if (unit.tag("VERB") || unit.tag("AUX") || i == 0) {
            return false;
        }
        if (HiddenBases.isBehindEach(units, i) && !base.isEmpty()) {
            return true;
        }
        if (!ONLY_VERBS.contains(base)) {
            return false;
        }
        boolean bare = unit.lower().equals(base)
                || unit.lower().equals(base + "s")
                || unit.lower().equals(base + "es");
        Unit before = units.get(i - 1);
        boolean ing = unit.lower().endsWith("ing")
                && (before.tag("NOUN")
                        || before.tag("PROPN")
                        || before.tag("VERB")
                        || before.tag("NUM")
                        || before.in(BE)
                        || before.in(BEFORE_GERUNDS)
                        // "by formally annexing it"
                        || before.tag("ADV") && i > 1 && units.get(i - 2).in(BEFORE_GERUNDS))
                && i + 1 < units.size()
                && !units.get(i + 1).is("of");
        return bare && (!before.tag("DET") || before.in(FLOATING)) || ing;
    }

    /** "would open again", "will exchange ambassadors and open embassies": adjectives to the tagger. */
    static boolean bareBehind(List<Unit> units, int i) {
        Unit unit = units.get(i);
        // "will back Qatar": an adverb to the tagger
        boolean backs = unit.is("back")
                && i + 2 < units.size()
                && units.get(i + 1).named()
                && !units.get(i + 2).is("'s");
        boolean isVerb = unit.tag("VERB") || unit.tag("AUX");
        if (i == 0 || isVerb || !VerbForms.isBase(unit.lower()) || unit.tag("ADV") && !backs) {
            return false;
        }
        Unit before = units.get(i - 1);
        if (!(unit.tag("ADJ") || unit.tag("NOUN") || backs)) {
            // "could announce", "led Chile to announce it was": no other word can stand there
            return (before.in(VerbGroups.MODALS) || before.is("to") && before.tag("PART") && unit.tag("DET"))
                    && !unit.capital();
        }
        boolean modal = before.in(VerbGroups.MODALS)
                // "would not itself break with Beijing"
                || i > 2
                        && Word.isOneOf(before.lower(), "itself", "themselves")
                        && units.get(i - 2).is("not")
                        && units.get(i - 3).in(VerbGroups.MODALS)
                || i > 1
                        && (before.tag("ADV") || Word.isOneOf(before.lower(), "not", "n't", "itself", "themselves"))
                        && units.get(i - 2).in(VerbGroups.MODALS);
        boolean object = i + 1 < units.size()
                && (units.get(i + 1).in(OBJECTS)
                        || units.get(i + 1).in(Words.POSSESSIVES)
                        || units.get(i + 1).tag("DET"));
        boolean joined = (before.is("and") || before.is("or"))
                && object
                && units.subList(0, i).stream().anyMatch(one -> one.is("to") || one.in(VerbGroups.MODALS));
        return modal || joined;
    }

    /** "The raid convinced Peru to recall its ambassador": adjectives to the tagger. */
    private static boolean isDriven(List<Unit> units, int i) {
        String base = VerbForms.base(units.get(i).lower()).orElse("");
        return (Control.DRIVING.contains(base) || Control.OF_OBJECTS.contains(base))
                && !units.get(i).lower().equals(base)
                && i + 2 < units.size()
                && units.get(i + 1).named()
                && units.get(i + 2).is("to")
                && (units.get(i - 1).tag("NOUN")
                        || units.get(i - 1).tag("ADJ")
                        || units.get(i - 1).tag("VERB"));
    }

    /** "and lowered relations", "previously expressed support", "to resume relations": tagged as adjective or noun, yet verbs. */
    static boolean mistagged(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (unit.tag("VERB") || i == 0) {
            return false;
        }
        Unit before = units.get(i - 1);
        boolean past = (unit.lower().endsWith("ed") || unit.is("shut"))
                && Word.isOneOf(unit.tag(), "ADJ", "ADP", "NOUN", "CCONJ", "SCONJ", "X");
        boolean afterSubject = before.named()
                || before.tag("PRON") && !before.in(Words.POSSESSIVES)
                || before.tag("CCONJ")
                || before.tag("ADV")
                || before.tag("AUX")
                // "Denmark on Saturday re-established diplomatic relations"
                || CalendarWords.isName(before.lower())
                        && i + 1 < units.size()
                        && (units.get(i + 1).in(OBJECTS) || units.get(i + 1).in(Words.POSSESSIVES));
        boolean infinitive = before.is("to")
                && VerbForms.isBase(unit.lower())
                && (unit.tag("NOUN") || unit.tag("ADJ") || unit.tag("INTJ"));
        boolean downed = unit.is("shot")
                && i + 1 < units.size()
                && (units.get(i + 1).is("down")
                        || before.named()
                                && (units.get(i + 1).tag("NUM")
                                        || units.get(i + 1).tag("DET")));
        // "Moscow on Friday annexed Donetsk": no such name has small letters
        boolean dated = CalendarWords.isName(before.lower())
                && i > 2
                && units.get(i - 2).is("on")
                && unit.lower().endsWith("ed")
                && !unit.capital()
                && VerbForms.isKnown(unit.lower())
                && i + 1 < units.size()
                && units.get(i + 1).capital();
        // "Chile, then under military rule, condemned Ethiopia"
        boolean behindAside = (before.is(",") || before.is("–"))
                && unit.lower().endsWith("ed")
                && VerbForms.isKnown(unit.lower())
                && i + 1 < units.size()
                && units.get(i + 1).named()
                && !units.get(i + 1).demonym();
        // "Peru, led by a former general, severed diplomatic relations"
        behindAside |= before.is(",")
                && past
                && VerbForms.isKnown(unit.lower())
                && i + 1 < units.size()
                && (units.get(i + 1).in(OBJECTS) || units.get(i + 1).in(Words.POSSESSIVES))
                && units.subList(0, i - 1).stream().anyMatch(one -> one.is(","))
                && units.get(0).named();
        return dated
                || LeftVerbs.isOne(units, i)
                || isDriven(units, i)
                || behindAside
                || downed
                || past && (afterSubject || before.tag("NOUN") && LoneVerbs.isPast(units, i))
                || infinitive
                || PairVerbs.acts(units, i);
    }
}
