package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Where a noun group starts and ends among the units of a sentence. */
final class NounChunks {
    private static final Set<String> NOUN_TAGS = WordSet.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X");

    private static final Set<String> OPEN_PRONOUNS = WordSet.of(
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

    /** Nouns that make an adverb with "in". */
    private static final Set<String> PHRASES = WordSet.of(
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

    /** Behind them no name belongs to the same noun group. */
    private static final Set<String> DEEDS = WordSet.of(
            "move", "decision", "step", "act", "scene", "gesture", "attack", "raid", "strike", "vote", "recognition");

    private static final Set<String> ARTICLES = WordSet.of("the", "a", "an");

    private static final Set<String> BEFORE_ARTICLES =
            WordSet.of("all", "both", "half", "such", "quite", "many", "what");

    private final List<Unit> units;
    private final VerbChunks verbs;
    private final SmallWords smallWords;
    private final AdjectiveLists adjectives;

    NounChunks(List<Unit> units, VerbChunks verbs, SmallWords smallWords) {
        this.units = units;
        this.verbs = verbs;
        this.smallWords = smallWords;
        this.adjectives = new AdjectiveLists(units, verbs);
    }

    int afterParenthesis(int i) {
        int end = i + 1;
        while (end < units.size()
                && end < i + 30
                && !units.get(end).is(")")
                && !units.get(end).is("]")) {
            end++;
        }
        return end < units.size() && (units.get(end).is(")") || units.get(end).is("]")) ? end + 1 : i + 1;
    }

    /** "us", and not the US. */
    private static boolean isPronoun(Unit unit) {
        return unit.in(OPEN_PRONOUNS) && !unit.text().equals("US");
    }

    boolean nounStarts(int i) {
        Unit unit = units.get(i);
        return NOUN_TAGS.contains(unit.tag())
                || unit.tag("PRON")
                || isPronoun(unit)
                || adjectivalStart(i)
                // "condemned that decision and called a summit"
                || unit.is("that") && smallWords.pointsAt(i);
    }

    private boolean adjectivalStart(int i) {
        return units.get(i).tag("VERB") && verbs.adjectival(i);
    }

    /** "Merkel, herself a physicist, said": what somebody is, in one noun group. */
    private boolean isReflexive(int i) {
        return i > 0
                && units.get(i - 1).is(",")
                && Word.isOneOf(units.get(i).lower(), "himself", "herself")
                && i + 2 < units.size()
                && Word.isOneOf(units.get(i + 1).lower(), "a", "an", "the");
    }

    int nounEnd(int i) {
        if (isPronoun(units.get(i)) && !determines(i)) {
            return i + 1;
        }
        int k = isReflexive(i) ? i + 2 : i + 1;
        boolean noun = isNoun(i);
        while (k < units.size()) {
            int behindDay = behindDay(k);
            if (behindDay > k) {
                k = behindDay;
                noun = false;
                continue;
            }
            if (verbs.inTime(k)) {
                break;
            }
            Unit unit = units.get(k);
            if (k == i + 1 && unit.polity() != null && units.get(i).in("europe", "africa", "asia", "oceania")) {
                // "in Europe France and Spain called theirs back"
                break;
            }
            if (i > 0
                    && units.get(i - 1).is("whose")
                    && !units.get(k - 1).capital()
                    && unit.tag("PROPN")
                    && unit.capital()) {
                // "whose independence President Putin had recognised"
                break;
            }
            if (k == i + 1 && i > 0 && units.get(i).is("what") && unit.capital() && !unit.named()) {
                // "what Foreign Minister Tom Ikimi called a campaign"
                break;
            }
            if (k == i + 1 && unit.is("only") && units.get(i).tag("NUM")) {
                // "From 1996 to 2001 only Pakistan recognised it"
                break;
            }
            if (Fronted.endsBefore(units, i, k)) {
                break;
            }
            if (k == i + 2
                    && unit.polity() != null
                    && units.get(k - 1).is("america")
                    && Word.isOneOf(units.get(i).lower(), "latin", "central", "south", "north")) {
                // "in Latin America Bolivia severed relations"
                break;
            }
            boolean possessive = unit.is("'s")
                    || unit.is("'") && (noun || units.get(k - 1).lower().endsWith("s"));
            if (possessive && OwnedMissions.endAt(units, i, k)) {
                return k + 1;
            }
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
            } else if (!noun && adjectives.join(k)) {
                k++;
                continue;
            } else if (!continues(k, noun)) {
                break;
            } else {
                noun |= isNoun(k);
            }
            k++;
        }
        return k;
    }

    /** "Chad's March 3 recognition", "its Monday decision": what is owned, behind its day; the same unit where no day stands between. */
    private int behindDay(int k) {
        boolean owned = units.get(k - 1).is("'s")
                || units.get(k - 1).is("'")
                || units.get(k - 1).in(Words.POSSESSIVES);
        int end = k;
        while (owned && end < units.size() && verbs.inTime(end)) {
            end++;
        }
        return end < units.size() && units.get(end).tag("NOUN") ? end : k;
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
                && !verbs.inTime(i + 1)
                && !(units.get(i).is("both") && verbs.isPointedDay(i + 1))
                && NOUN_TAGS.contains(units.get(i + 1).tag());
    }

    private boolean continues(int k, boolean afterNoun) {
        Unit unit = units.get(k);
        if (unit.named() && units.get(k - 1).in(DEEDS) && units.get(k - 1).tag("NOUN")) {
            // "a decision Israel condemned": who condemned it begins a clause
            return false;
        }
        boolean span =
                units.get(k - 1).in(CalendarWords.SPANS) || units.get(k - 1).in(CalendarWords.MEASURES);
        if (span && Character.isUpperCase(unit.text().charAt(0))) {
            // "on the same day Iraqi diplomats were told to leave", "within hours President Chavez expelled"
            return false;
        }
        if (unit.is("alone") || Judgements.isBehindName(units, k)) {
            // "Greece alone did not"
            return false;
        }
        // "condemned in the strongest terms Israel's raid"
        if (unit.named() && (inPhrase(k - 1) || units.get(k - 1).is("terms"))
                || units.get(k - 1).named() && unit.in(CalendarWords.MEASURES)
                || unit.named() && units.get(k - 1).in(CalendarWords.MEASURES)) {
            return false;
        }
        if (unit.is("part")
                && (units.get(k - 1).tag("PROPN") || units.get(k - 1).capital())
                && k + 1 < units.size()
                && units.get(k + 1).is("of")) {
            // "made Crimea part of Russia": what it becomes
            return false;
        }
        // "denounced as illegal the referendum" is another matter
        boolean called = k > 1 && units.get(k - 2).is("as");
        if (unit.in(ARTICLES)
                && !called
                && units.get(k - 1).tag("ADJ")
                && !units.get(k - 1).in(BEFORE_ARTICLES)) {
            // "Because of the raid the president": a noun that the tagger has for an adjective
            return false;
        }
        if (unit.tag("DET") || unit.tag("PRON") || smallWords.kind(k) != null && !unit.tag("DET")) {
            return !afterNoun && unit.in(Words.POSSESSIVES) || unit.tag("DET") && !afterNoun;
        }
        if (units.get(k - 1).named() && (unit.tag("NUM") || unit.is("one"))) {
            // "and Belgium one": whose number it is, not part of the name
            return false;
        }
        if (unit.is("persona")
                || unit.is("personae")
                // "gave four German diplomats notice to leave"
                || unit.is("notice")
                        && afterNoun
                        && k + 1 < units.size()
                        && units.get(k + 1).is("to")
                || unit.tag("NUM")
                        && afterNoun
                        && k + 1 < units.size()
                        && units.get(k + 1).tag("NOUN")) {
            return false;
        }
        if (unit.tag("VERB")) {
            return verbs.adjectival(k);
        }
        if (unit.tag("ADV")) {
            return !afterNoun
                    && k + 1 < units.size()
                    && (NOUN_TAGS.contains(units.get(k + 1).tag())
                            || units.get(k + 1).tag("VERB") && verbs.adjectival(k + 1));
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
