package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verbs of acts that the tagger takes for adjectives, adverbs and nouns: "ordered the embassy closed", "would close in May". */
final class FieldVerbs {
    private static final Set<String> OPENS = WordSet.of("open", "close");

    private static final Set<String> ANOTHER = WordSet.of("one", "another", "a", "an");

    private static final Set<String> SHUT = WordSet.of("closed", "shut", "shuttered");

    private static final Set<String> MISSIONS =
            WordSet.of("embassy", "embassies", "mission", "missions", "nunciature", "commission", "bureau");

    private static final Set<String> ORDERING = WordSet.of(
            "order", "orders", "ordered", "ordering", "declare", "declared", "declaring", "want", "wants", "wanted");

    private static final Set<String> THOUGHT = WordSet.of("understood", "believed", "reported", "rumoured", "rumored");

    private static final Set<String> SOLDIERS = WordSet.of("military", "army", "generals", "junta", "regime");

    /** Words from the order to what is ordered shut. */
    private static final int NEAR = 10;

    private FieldVerbs() {}

    /** The tag that a word should have; empty where the tagger is right. */
    static Optional<String> mended(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (i == 0 || unit.tag("VERB")) {
            return Optional.empty();
        }
        boolean opens = unit.in(OPENS)
                && (units.get(i - 1).tag("AUX") && units.get(i - 1).in(VerbGroups.MODALS)
                        // "plans to move its embassy and open one in Riyadh"
                        || units.get(i - 1).is("and")
                                && i + 1 < units.size()
                                && units.get(i + 1).in(ANOTHER));
        boolean thought = unit.in(THOUGHT)
                && units.get(i - 1).in(Words.BE)
                && i + 1 < units.size()
                && units.get(i + 1).is("to");
        boolean cut = unit.is("cut")
                && (units.get(i - 1).named()
                        || units.get(i - 1).in(SOLDIERS)
                        // "Peru on Jan. 3 cut ties"
                        || units.get(i - 1).tag("NUM"))
                && i + 1 < units.size()
                && units.get(i + 1).in(HiddenVerbs.OBJECTS);
        boolean breaks = unit.is("break")
                && units.get(i - 1).is("and")
                && i + 2 < units.size()
                && (units.get(i + 1).is("off")
                        || units.get(i + 1).is("with") && units.get(i + 2).named())
                && units.subList(0, i).stream().anyMatch(before -> before.in(VerbGroups.MODALS) || before.is("to"));
        boolean sided = unit.is("sided")
                && units.get(i - 1).named()
                && i + 1 < units.size()
                && units.get(i + 1).is("with");
        return sided || opens || thought || cut || breaks || isOrderedShut(units, i)
                ? Optional.of("VERB")
                : Optional.empty();
    }

    /** "ordered the Libyan embassy closed". */
    private static boolean isOrderedShut(List<Unit> units, int i) {
        boolean shut = units.get(i).in(SHUT)
                && units.get(i - 1).in(MISSIONS)
                && (i + 1 == units.size()
                        || units.get(i + 1).tag("PUNCT")
                        || units.get(i + 1).tag("CCONJ")
                        || units.get(i + 1).tag("ADP"));
        return shut && units.subList(Math.max(0, i - NEAR), i).stream().anyMatch(before -> before.in(ORDERING));
    }
}
