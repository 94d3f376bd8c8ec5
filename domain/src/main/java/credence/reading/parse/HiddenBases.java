package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** A verb in its bare form that the tagger took for something else: "Not until May did Senegal close its embassy", "made Chile break off ties". */
final class HiddenBases {
    private static final Set<String> INVERTED = WordSet.of("will", "would", "could", "can");
    private static final Set<String> MAKE =
            WordSet.of("make", "makes", "made", "let", "lets", "help", "helps", "helped");
    private static final Set<String> BE = WordSet.of("is", "was", "be", "been");
    private static final Set<String> DOING = WordSet.of("do", "does", "did", "done");
    private static final Set<String> OBJECTS =
            WordSet.of("off", "down", "recognition", "independence", "support", "solidarity");

    /** Words of who does it, between. */
    private static final int NAME = 4;

    private HiddenBases() {}

    static boolean isOne(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (i < 2
                || i + 1 >= units.size()
                || unit.tag("VERB")
                || unit.tag("AUX")
                || unit.capital()
                || !VerbForms.isBase(unit.lower())
                || !isObject(units.get(i + 1))
                        && !(units.get(i - 1).is("either") && units.get(i + 1).is("or"))) {
            return false;
        }
        Unit before = units.get(i - 1);
        if (before.is("either")) {
            // "is to either suspend or sever relations"
            return units.get(i - 2).in(VerbGroups.MODALS) || units.get(i - 2).is("to");
        }
        if (before.in(BE)) {
            // "All it has done is downgrade relations", "What it will do is open an embassy"
            return units.get(i - 2).in(DOING);
        }
        if (!isDoer(before) || before.demonym()) {
            return false;
        }
        for (int j = i - 2; j >= Math.max(0, i - 1 - NAME); j--) {
            if (units.get(j).in(MAKE)
                    || units.get(j).in(VerbGroups.DO)
                    || units.get(j).in(INVERTED) && j > 0) {
                return true;
            }
            if (!isDoer(units.get(j))
                    && !units.get(j).tag("DET")
                    && !units.get(j).tag("ADJ")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isDoer(Unit unit) {
        return unit.named() || unit.tag("PROPN") && unit.capital() || unit.in("government", "it", "country");
    }

    /** What begins an object. */
    static boolean isObject(Unit next) {
        return next.tag("DET")
                || next.named()
                || next.in(Words.POSSESSIVES)
                || next.in(HiddenVerbs.OBJECTS)
                || next.in(OBJECTS);
    }

    /** "got expelled". */
    static boolean isUndergone(Unit unit) {
        return VerbGroups.participleForm(unit.lower())
                && VerbForms.isKnown(unit.lower())
                && Word.isOneOf(
                        VerbForms.base(unit.lower()).orElse(""),
                        "expel",
                        "close",
                        "recognise",
                        "recognize",
                        "recall",
                        "sever",
                        "suspend",
                        "restore",
                        "kick",
                        "throw",
                        "condemn",
                        "annex",
                        "shut");
    }

    /** "Each recognised Kosovo", "They each recalled their ambassadors": an adjective to the tagger, yet it has an object. */
    static boolean isBehindEach(List<Unit> units, int i) {
        // "Each expelled Russian diplomats", not "Each expelled Russian diplomat"
        boolean theirs = i + 2 < units.size()
                && units.get(i + 1).demonym()
                && units.get(i + 2).lower().endsWith("s");
        return i + 1 < units.size()
                && units.get(i - 1).is("each")
                && units.get(i).lower().endsWith("ed")
                && (theirs
                        || units.get(i + 1).named() && !units.get(i + 1).demonym()
                        || units.get(i + 1).tag("DET")
                        || units.get(i + 1).tag("NUM")
                        || units.get(i + 1).in(Words.POSSESSIVES)
                        || units.get(i + 1).in(HiddenVerbs.OBJECTS));
    }
}
