package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Slips of the tagger that the words right beside show: what the word is instead. */
final class Slips {
    private static final Set<String> RECOGNISED = WordSet.of("recognised", "recognized");
    private static final Set<String> WIDELY = WordSet.of("internationally", "widely", "universally", "generally");
    /** What is left of "will" and "can" before "n't". */
    private static final Set<String> CONTRACTED = WordSet.of("wo", "ca");

    private static final Set<String> WHO = WordSet.of("which", "who");

    /** Nouns that "in" governs: "in solidarity with". */
    private static final Set<String> MANNERS =
            WordSet.of("solidarity", "protest", "condemnation", "retaliation", "response", "support");

    private static final Set<String> ITS = WordSet.of("its", "their", "our", "my");

    private static final Set<String> AUXILIARIES =
            WordSet.of("being", "been", "having", "does", "were", "have", "will");

    private static final Set<String> OPINIONS_AND_ACTS =
            WordSet.of("recognition", "condemnation", "support", "backing", "praise", "solidarity", "denunciation");

    private static final Set<String> WANTED = WordSet.of("needed", "required");

    private static final Pattern ADJECTIVAL = Pattern.compile("[a-z]{2,}(?:ive|less|ful|ous|ible)");

    private Slips() {}

    /** "won swift recognition", "There was swift condemnation": a form that no finite verb has behind another. */
    private static boolean bareAdjective(List<Unit> units, int i) {
        String word = units.get(i).lower();
        return i > 0
                && i + 1 < units.size()
                && units.get(i - 1).tag("VERB")
                && units.get(i + 1).in(OPINIONS_AND_ACTS)
                && !word.endsWith("ing")
                && !word.endsWith("ed");
    }

    /** "a biased and surprising decision". */
    private static boolean besideAdjective(List<Unit> units, int i) {
        return i > 2
                && i + 1 < units.size()
                && units.get(i - 1).is("and")
                && units.get(i - 2).tag("ADJ")
                && units.get(i - 3).tag("DET")
                && units.get(i + 1).tag("NOUN");
    }

    static Optional<String> mended(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (condition(units, i)) {
            return Optional.of("AUX");
        }
        if (unit.tag("ADV")
                && unit.is("in")
                && i + 1 < units.size()
                && units.get(i + 1).in(MANNERS)) {
            return Optional.of("ADP");
        }
        if (unit.tag("NOUN")
                && i > 0
                && units.get(i - 1).in(WHO)
                && i + 1 < units.size()
                && units.get(i + 1).is("to")
                && unit.lower().endsWith("s")
                && VerbForms.isKnown(unit.lower())) {
            // "Uruguay, which plans to recognise it"
            return Optional.of("VERB");
        }
        if (unit.tag("NOUN")
                && unit.is("plans")
                && i + 1 < units.size()
                && units.get(i + 1).is("to")
                && FirstNames.areSetApart(units, i)) {
            // "Bosnia, which has a lawsuit pending, plans to recognise it"
            return Optional.of("VERB");
        }
        if (unit.tag("ADJ")
                && i > 0
                && units.get(i - 1).is("to")
                && unit.lower().endsWith("iate")) {
            // "flew to Jeddah to mediate"
            return Optional.of("VERB");
        }
        if (unit.tag("VERB")
                && !VerbForms.isKnown(unit.lower())
                && (ADJECTIVAL.matcher(unit.lower()).matches() || bareAdjective(units, i))) {
            // "an aggressive offensive", "condemned as reckless"
            return Optional.of("ADJ");
        }
        if (unit.tag("VERB") && unit.lower().endsWith("ing") && besideAdjective(units, i)) {
            return Optional.of("ADJ");
        }
        if (unit.in(CONTRACTED) && i + 1 < units.size() && units.get(i + 1).is("n't")) {
            return Optional.of("AUX");
        }
        if (unit.is("back")
                && !unit.tag("VERB")
                && i > 0
                && i + 1 < units.size()
                && units.get(i - 1).is("to")
                && units.get(i + 1).named()) {
            // "was quick to back Madrid"
            return Optional.of("VERB");
        }
        if (unit.tag("NOUN")
                && afterName(units, i)
                && unit.lower().endsWith("s")
                && units.get(i + 1).is("that")
                && VerbForms.isKnown(unit.lower())) {
            // "Serbia insists that it will not"
            return Optional.of("VERB");
        }
        if (unit.in(Words.BE)
                && unit.tag("VERB")
                && i + 2 < units.size()
                && units.get(i + 1).is("to")
                && isBase(units.get(i + 2))) {
            // "The Philippines is to open relations"
            return Optional.of("AUX");
        }
        if (unit.tag("ADJ")
                && unit.lower().endsWith("ed")
                && VerbForms.isKnown(unit.lower())
                && i > 0
                && isHolder(units, i - 1)
                && i + 1 < units.size()
                && (units.get(i + 1).named()
                        || units.get(i + 1).tag("NUM") && units.get(i - 1).demonym())) {
            // "the president's office condemned China", "The Japanese expelled two"
            return Optional.of("VERB");
        }
        if ((unit.tag("INTJ") || unit.tag("X") || unit.tag("ADJ"))
                && unit.capital()
                && !unit.named()
                && i + 2 < units.size()
                && units.get(i + 1).is("'s")
                && units.get(i + 2).tag("NOUN")) {
            // "Anez's government": a name that the tagger has not met
            return Optional.of("PROPN");
        }
        if (unit.is("military")
                && !unit.tag("NOUN")
                && i > 1
                && units.get(i - 1).is("'s")
                && units.get(i - 2).named()
                && (i + 1 == units.size()
                        || units.get(i + 1).tag("ADP")
                        || units.get(i + 1).tag("PUNCT")
                        || units.get(i + 1).tag("VERB")
                        || units.get(i + 1).tag("AUX"))) {
            // "condemned Myanmar's military on Tuesday"
            return Optional.of("NOUN");
        }
        if (unit.tag("VERB") && i > 0 && units.get(i - 1).in(ITS) && isNoParticiple(unit)) {
            // "Kyrgyzstan, its neighbour in Central Asia, did so"
            return Optional.of("NOUN");
        }
        if (unit.tag("NOUN") && plans(units, i)) {
            return Optional.of("VERB");
        }
        if (unit.is("live")
                && unit.tag("ADJ")
                && i > 0
                && i + 1 < units.size()
                && units.get(i - 1).tag("NOUN")
                && units.get(i + 1).tag("ADP")) {
            // "where its leaders live in exile"
            return Optional.of("VERB");
        }
        if (unit.in(WANTED)
                && unit.tag("VERB")
                && i > 0
                && units.get(i - 1).tag("NOUN")
                && i + 1 < units.size()
                && units.get(i + 1).is("to")) {
            // "the steps needed to open embassies"
            return Optional.of("ADJ");
        }
        if (attribute(units, i, i - 1) || attribute(units, i + 1, i)) {
            return Optional.of("ADJ");
        }
        return owned(units, i)
                ? Optional.of("NOUN")
                : FirstNames.isWithinName(units, i)
                                || FirstNames.isGiven(units, i)
                                || FirstNames.isSurname(units, i)
                                || actsFirst(units, i)
                        ? Optional.of("PROPN")
                        : Optional.empty();
    }

    /** "the first internationally recognised state", "Libya's UN-recognised government": what sort of state it is, and no act. */
    private static boolean attribute(List<Unit> units, int recognised, int adverb) {
        return adverb > 0
                && recognised + 1 < units.size()
                && units.get(recognised).in(RECOGNISED)
                && units.get(adverb).in(WIDELY)
                && (units.get(recognised + 1).tag("NOUN")
                        || units.get(recognised + 1).tag("ADJ"))
                && (units.get(adverb - 1).tag("DET")
                        || units.get(adverb - 1).tag("ADJ")
                        || units.get(adverb - 1).tag("NUM")
                        || units.get(adverb - 1).in("'s", "its", "their", "first", "only"));
    }

    /** Behind whom no adjective stands: "its office", "the secretary general", "the crown prince", "the Japanese". */
    private static boolean isHolder(List<Unit> units, int i) {
        Unit unit = units.get(i);
        boolean people = unit.demonym() && i > 0 && units.get(i - 1).is("the");
        boolean general = unit.is("general") && i > 0 && units.get(i - 1).is("secretary");
        return people
                || general
                || unit.tag("NOUN") && (Words.OFFICIALS.contains(unit.lower()) || unit.is("prince"))
                || unit.is("premier");
    }

    private static boolean afterName(List<Unit> units, int i) {
        return i > 0 && i + 1 < units.size() && units.get(i - 1).named();
    }

    /** "Were Bulgaria to expel him": a condition. */
    private static boolean condition(List<Unit> units, int i) {
        return i == 0
                && units.getFirst().is("were")
                && units.size() > 3
                && (units.get(1).named() || units.get(1).tag("DET"))
                && units.subList(2, Math.min(5, units.size())).stream().anyMatch(unit -> unit.is("to"));
    }

    /** "denounced Ankara's meddling.": what somebody has, with nothing behind it that it would be done to. */
    private static boolean owned(List<Unit> units, int i) {
        return units.get(i).tag("VERB")
                && units.get(i).lower().endsWith("ing")
                && i > 1
                && units.get(i - 1).is("'s")
                && units.get(i - 2).naming() != null
                && (i + 1 == units.size()
                        || units.get(i + 1).tag("PUNCT")
                        || units.get(i + 1).tag("ADP")
                        || units.get(i + 1).tag("CCONJ"));
    }

    /** "Rabat welcomed the change and plans to open an embassy": what who began the sentence does besides. */
    private static boolean plans(List<Unit> units, int i) {
        return units.get(i).in("plans", "hopes", "aims")
                && i > 3
                && i + 2 < units.size()
                && units.get(i - 1).is("and")
                && units.get(i + 1).is("to")
                && java.util.stream.IntStream.range(0, i - 2)
                        .anyMatch(j -> units.get(j).named()
                                && (j == 0 || units.get(j - 1).tag("PUNCT"))
                                && (units.get(j + 1).tag("VERB")
                                        || units.get(j + 1).tag("AUX")));
    }

    /** "Trump recognised it", "In 2017 Trump recognised it": no other word with a capital stands right before a verb. */
    private static boolean actsFirst(List<Unit> units, int i) {
        Unit unit = units.get(i);
        boolean first = i == 0 || units.get(i - 1).is(",") || units.get(i - 1).is("\"");
        boolean taken = unit.tag("VERB")
                || unit.tag("AUX") && first
                || unit.tag("ADJ") && i > 0
                // "In December 2017 Trump"
                || unit.tag("NOUN")
                        && i > 0
                        && (units.get(i - 1).tag("NUM") || units.get(i - 1).is(";"));
        return taken
                && unit.capital()
                && !unit.named()
                && unit.lower().length() > 3
                && unit.lower().chars().allMatch(Character::isLetter)
                && !VerbForms.isKnown(unit.lower())
                && !unit.in(AUXILIARIES)
                && (i == 0 || !units.get(i - 1).tag("DET"))
                && i + 2 < units.size()
                && units.get(i + 1).tag("VERB")
                && VerbForms.isKnown(units.get(i + 1).lower())
                && VerbGroups.participleForm(units.get(i + 1).lower());
    }

    private static boolean isNoParticiple(Unit unit) {
        return !unit.lower().endsWith("ing") && !VerbGroups.participleForm(unit.lower());
    }

    private static boolean isBase(Unit unit) {
        return VerbForms.base(unit.lower()).filter(unit.lower()::equals).isPresent();
    }
}
