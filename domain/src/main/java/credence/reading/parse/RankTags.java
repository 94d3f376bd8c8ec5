package credence.reading.parse;

import java.util.List;
import java.util.Optional;

/** Words beside a rank that the tagger took for others: "the first to", "the very next to". */
final class RankTags {
    private RankTags() {}

    static Optional<String> mended(List<Unit> units, int i) {
        Unit unit = units.get(i);
        boolean last = i + 1 == units.size();
        if (i == 0) {
            // "First to recognise it was Peru"
            boolean first = unit.tag("ADV") && Ordinals.rank(unit.lower()).isPresent();
            return first && !last && units.get(1).is("to") ? Optional.of("ADJ") : Optional.empty();
        }
        boolean isTo = !last
                && units.get(i + 1).is("to")
                // "Ghana, first to recognise it, has changed its mind"
                && (units.get(i - 1).in(Words.BE) || units.get(i - 1).is(","));
        if (unit.capital()
                && (unit.tag("AUX") || unit.tag("VERB"))
                && !last
                && units.get(i + 1).tag("NOUN")
                && Ordinals.rank(units.get(i - 1).lower()).isPresent()) {
            // "the sixth Muslim country to do so"
            return Optional.of("ADJ");
        }
        if (unit.is("states") && unit.tag("VERB") && units.get(i - 1).tag("NUM")) {
            // "Palestine, which 147 states recognise"
            return Optional.of("NOUN");
        }
        boolean veryNext = unit.is("very")
                && !last
                && Ordinals.rank(units.get(i + 1).lower()).isPresent();
        boolean very = i > 1 && units.get(i - 1).is("very") && units.get(i - 2).is("the");
        if (unit.tag("ADV")
                && (veryNext && units.get(i - 1).is("the")
                        || Ordinals.rank(unit.lower()).isPresent()
                                && (very || units.get(i - 1).is("the") || isTo))) {
            // "became the first to take this step"
            return Optional.of("ADJ");
        }
        if (unit.in("in", "by") && unit.tag("ADV") && !last && isNoun(units.get(i + 1))) {
            // "became the first in the region to", "was the first by a Latin American state"
            return Optional.of("ADP");
        }
        if (unit.is("after") && unit.tag("ADJ") && !last && units.get(i + 1).tag("PROPN")) {
            // "the eighth member to do so, after Italy"
            return Optional.of("ADP");
        }
        if (unit.is("do") && units.get(i - 1).is("to") && !unit.tag("VERB") && !unit.tag("AUX")) {
            // "the second of the region's countries to do so"
            return Optional.of("VERB");
        }
        return Optional.empty();
    }

    private static boolean isNoun(Unit next) {
        return next.tag("DET") || next.tag("PROPN");
    }
}
