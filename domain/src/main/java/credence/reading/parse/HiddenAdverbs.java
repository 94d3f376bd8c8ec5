package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Adverbs that the tagger took for something else. */
final class HiddenAdverbs {
    private static final Pattern ENVOYS = Pattern.compile(
            "(?:ambassador|counterpart|envoy|diplomat|commissioner|consul|attaché|attache|d'affaires|nuncio|minister|officer|official|adviser)s?");

    private static final Set<String> RANKS = WordSet.of("last", "first", "once", "seldom", "often");

    private static final Set<String> CALLING = WordSet.of(
            "call", "calls", "called", "calling", "bring", "brought", "bringing", "order", "ordered", "ordering");

    private static final Set<String> SPANS =
            WordSet.of("minutes", "moments", "hours", "days", "weeks", "months", "years", "shortly", "long");

    private HiddenAdverbs() {}

    static boolean isOne(List<Unit> units, int i) {
        return packing(units, i) || manner(units, i) || homeward(units, i) || before(units, i);
    }

    /** "had only hours before recognised it": when, between the auxiliary and its verb. */
    private static boolean before(List<Unit> units, int i) {
        int before = units.get(i).in(SPANS) ? i + 1 : i;
        int verb = before + 1;
        boolean span = i > 0
                && verb < units.size()
                && units.get(before).is("before")
                && units.get(before - 1).in(SPANS)
                && (units.get(verb).tag("VERB") || units.get(verb).lower().endsWith("ed"));
        int had = before - 2;
        while (span
                && had > before - 5
                && had > 0
                && (units.get(had).tag("ADV") || units.get(had).tag("NUM"))) {
            had--;
        }
        return span && had >= 0 && units.get(had).is("had");
    }

    /** "sent five Russians packing". */
    private static boolean packing(List<Unit> units, int i) {
        return units.get(i).is("packing")
                && i > 1
                && !(i + 1 < units.size() && units.get(i + 1).in(Words.POSSESSIVES));
    }

    private static boolean homeward(List<Unit> units, int i) {
        return units.get(i).is("home")
                && i > 0
                && (VerbForms.isKnown(units.get(i - 1).lower())
                        // "sent one home each", "sent three Moldovans home"
                        || i > 1
                                && units.get(i - 1).tag("NUM")
                                && VerbForms.isKnown(units.get(i - 2).lower())
                        || units.get(i - 1).demonym()
                                && units.get(i - 1).lower().endsWith("s")
                        || ENVOYS.matcher(units.get(i - 1).lower()).matches()
                        || isCalled(units, i));
    }

    /** "calling Mr Loh home". */
    private static boolean isCalled(List<Unit> units, int i) {
        int name = i - 1;
        while (name > 0 && units.get(name).tag("PROPN") && units.get(name).capital()) {
            name--;
        }
        return name < i - 1 && units.get(name).in(CALLING);
    }

    /** "Iran formally broke", "Pakistan last recalled": between a name and its verb, no part of the name. */
    private static boolean manner(List<Unit> units, int i) {
        Unit unit = units.get(i);
        boolean adverb = unit.lower().length() > 5 && unit.lower().endsWith("ly") && !unit.capital() || unit.in(RANKS);
        boolean verbNext = i + 1 < units.size()
                && (units.get(i + 1).lower().endsWith("ed") || units.get(i + 1).tag("VERB"))
                && VerbForms.isKnown(units.get(i + 1).lower());
        return i > 0 && adverb && verbNext && units.get(i - 1).named() && !unit.tag("ADV");
    }
}
