package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** "Friday also saw Peru recognise Palestine": what was done on that day, and nothing that a day sees. */
final class SeenDeeds {
    private static final Set<String> SEES = WordSet.of("saw", "sees", "seen");

    private static final Set<String> BESIDE = WordSet.of(
            "last", "this", "the", "same", "next", "early", "late", "of", "also", "has", "and", "that", "then");

    private static final Set<String> SPANS =
            WordSet.of("week", "month", "year", "day", "weekend", "summer", "afternoon", "evening");

    /** In words, from the verb to what was done. */
    private static final int NEAR = 7;

    private SeenDeeds() {}

    /** Whether a word is the verb of such a sentence, which says nothing. */
    static boolean isVerb(List<Unit> units, int i) {
        int first = i;
        while (first > 0 && isOfTime(units.get(first - 1))) {
            first--;
        }
        boolean time = first < i
                && (first == 0 || units.get(first - 1).tag("PUNCT"))
                && units.subList(first, i).stream()
                        .anyMatch(unit -> CalendarWords.isName(unit.lower()) || unit.in(SPANS));
        return time
                && units.get(i).in(SEES)
                && i + 1 < units.size()
                && (units.get(i + 1).named() || units.get(i + 1).is("the"))
                && IntStream.range(i + 2, Math.min(units.size(), i + NEAR))
                        .anyMatch(j -> VerbForms.isBase(units.get(j).lower())
                                && (units.get(j).tag("VERB")
                                        || units.get(j - 1).named()
                                        || units.get(j - 1).tag("NOUN"))
                                && units.subList(i + 1, j).stream().anyMatch(Unit::named)
                                && units.subList(i + 1, j).stream()
                                        .noneMatch(unit -> unit.tag("AUX") || unit.is("to") || unit.is(",")));
    }

    private static boolean isOfTime(Unit unit) {
        return CalendarWords.isName(unit.lower()) || unit.in(SPANS) || unit.in(BESIDE) || unit.tag("NUM");
    }
}
