package credence.reading.parse;

import credence.reading.text.Word;
import java.util.List;

/** Adjectives of one noun that marks and "and" join. */
final class AdjectiveLists {
    /** How those end that the tagger takes for verbs. */
    private static final List<String> ADJECTIVAL = List.of("ed", "ate", "ing", "ive");

    /** In units. */
    private static final int LONGEST_JOIN = 7;

    private final List<Unit> units;
    private final VerbChunks verbs;

    AdjectiveLists(List<Unit> units, VerbChunks verbs) {
        this.units = units;
        this.verbs = verbs;
    }

    /** "a cowardly and brutal attack", "a swift, firm and united response": of one noun; "the Chilean and Colombian governments" are two. */
    boolean join(int k) {
        Unit mark = units.get(k);
        boolean joins = (mark.is("and") || mark.is(",") || mark.is("but"))
                && isPlainAdjective(k - 1)
                && !(mark.is(",") && isPredicate(k - 1))
                // "is likely to be next, Western diplomats said"
                && !units.get(k - 1).is("next")
                && !isOffice(isMark(k + 1) ? k + 2 : k + 1);
        boolean adjective = false;
        for (int j = k + 1; joins && j < units.size() && j < k + LONGEST_JOIN; j++) {
            Unit unit = units.get(j);
            if (adjective && unit.demonym()) {
                // "the aggressive and disproportionate Israeli offensive"
                continue;
            }
            boolean link = unit.is("and") || unit.is(",") || unit.tag("ADV");
            if (!isPlainAdjective(j) && !link && !unit.is("\"")) {
                return adjective && unit.tag("NOUN") && !verbs.verbStarts(j);
            }
            adjective = isPlainAdjective(j) || adjective && !link;
        }
        return false;
    }

    /** "whose president is ill, severed relations", "whose people are mostly ethnic Albanian, declared". */
    private boolean isPredicate(int last) {
        int k = last;
        while (k > 0 && (units.get(k).tag("ADJ") || units.get(k).tag("ADV"))) {
            k--;
        }
        return k < last && units.get(k).tag("AUX");
    }

    private boolean isMark(int k) {
        return k < units.size() && units.get(k).is("\"");
    }

    /** "did the same, Prime Minister Gordon Brown said": with which an office begins. */
    private boolean isOffice(int k) {
        return k + 1 < units.size()
                && units.get(k).capital()
                && units.get(k + 1).capital()
                && Word.isOneOf(
                        units.get(k).lower(),
                        "prime",
                        "foreign",
                        "deputy",
                        "vice",
                        "acting",
                        "interim",
                        "interior",
                        "defence",
                        "defense",
                        "federal");
    }

    /** "the third and fourth Arab states" are two. */
    private boolean isPlainAdjective(int k) {
        Unit unit = units.get(k);
        return unit.polity() == null
                && Ordinals.rank(unit.lower()).isEmpty()
                && (unit.tag("ADJ") || unit.tag("VERB") && (verbs.adjectival(k) || isBeforeNoun(k)));
    }

    /** "unprovoked attack", "disproportionate\" offensive": verbs to the tagger. */
    private boolean isBeforeNoun(int k) {
        int next = k + 1 < units.size() && units.get(k + 1).is("\"") ? k + 2 : k + 1;
        return next < units.size()
                && units.get(next).tag("NOUN")
                && ADJECTIVAL.stream().anyMatch(units.get(k).lower()::endsWith);
    }
}
