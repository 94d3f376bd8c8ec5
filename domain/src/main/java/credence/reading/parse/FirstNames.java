package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** A name that begins a sentence, where the tagger, which cannot go by its capital there, takes it for another word. */
final class FirstNames {
    private static final Set<String> COUNTING = WordSet.of(
            "more", "much", "many", "most", "other", "few", "same", "such", "first", "next", "last", "several");

    private static final Set<String> SMALL = WordSet.of(
            "da", "das", "do", "dos", "de", "del", "della", "di", "la", "von", "van", "der", "bin", "ibn", "ould");

    private FirstNames() {}

    static boolean isMistaken(List<Unit> units) {
        if (units.size() < 3
                || units.getFirst().naming() != null
                || !units.getFirst().capital()) {
            return false;
        }
        Unit first = units.getFirst();
        Unit next = units.get(1);
        // "Khaled Kaim, the deputy minister, denounced it"
        boolean given = first.tag("VERB")
                && !VerbForms.isKnown(first.lower())
                && !first.lower().endsWith("ing")
                && next.tag("PROPN")
                && next.capital()
                && next.naming() == null
                && units.get(2).is(",");
        // "Chavez broke them off"
        boolean alone = first.tag("ADJ")
                && next.tag("VERB")
                && !next.lower().endsWith("ing")
                && VerbForms.isKnown(next.lower())
                && !COUNTING.contains(first.lower());
        return given || alone;
    }

    /** Behind a clause set off by marks that says more of the name with which the sentence begins. */
    static boolean areSetApart(List<Unit> units, int i) {
        return i > 3
                && units.getFirst().named()
                && units.get(1).is(",")
                && units.get(2).in("which", "who", "whose", "where")
                && units.get(i - 1).is(",");
    }

    /** "Sir Geoffrey Howe": an adverb to the tagger. */
    static boolean isSurname(List<Unit> units, int i) {
        Unit unit = units.get(i);
        return unit.tag("ADV")
                && i > 0
                && unit.capital()
                && unit.lower().length() > 3
                && unit.lower().chars().allMatch(Character::isLetter)
                && units.get(i - 1).tag("PROPN")
                && units.get(i - 1).capital()
                && !units.get(i - 1).named();
    }

    /** "Lula da Silva", "Jorge de los Santos": a small word within a name, and the name behind it. */
    static boolean isWithinName(List<Unit> units, int i) {
        int small = units.get(i).in(SMALL) ? i : i - 1;
        return small > 0
                && small + 1 < units.size()
                && units.get(i).tag("NOUN")
                && units.get(small).in(SMALL)
                && units.get(small - 1).tag("PROPN")
                && units.get(small - 1).capital()
                && !units.get(small - 1).named()
                && units.get(small + 1).capital()
                && !units.get(small + 1).named();
    }

    /** "the minister of state, Henry Okello Oryem": an adverb to the tagger. */
    static boolean isGiven(List<Unit> units, int i) {
        Unit unit = units.get(i);
        return unit.tag("ADV")
                && i > 0
                && unit.capital()
                && unit.lower().length() > 3
                && unit.lower().chars().allMatch(Character::isLetter)
                && units.get(i - 1).is(",")
                && i + 1 < units.size()
                && units.get(i + 1).tag("PROPN")
                && !units.get(i + 1).named();
    }
}
