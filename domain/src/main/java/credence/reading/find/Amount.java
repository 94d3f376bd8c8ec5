package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.report.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A number with the words before it that say how it is meant: "at least 15", "nearly 150".
 *
 * @param from first UTF-16 unit of those words, or of the number where there are none
 * @param to unit after the number
 */
record Amount(int number, Comparison comparison, int from, int to) {
    /** Most words first, so that "no fewer than" is not taken for "fewer than". */
    private static final List<Map.Entry<String, Comparison>> WORDS = List.of(
            Map.entry("no fewer than", Comparison.AT_LEAST),
            Map.entry("no less than", Comparison.AT_LEAST),
            Map.entry("not less than", Comparison.AT_LEAST),
            Map.entry("no more than", Comparison.AT_MOST),
            Map.entry("not more than", Comparison.AT_MOST),
            Map.entry("as many as", Comparison.AT_MOST),
            Map.entry("at least", Comparison.AT_LEAST),
            Map.entry("more than", Comparison.MORE_THAN),
            Map.entry("upwards of", Comparison.MORE_THAN),
            Map.entry("well over", Comparison.MORE_THAN),
            Map.entry("just over", Comparison.MORE_THAN),
            Map.entry("at most", Comparison.AT_MOST),
            Map.entry("up to", Comparison.AT_MOST),
            Map.entry("fewer than", Comparison.FEWER_THAN),
            Map.entry("less than", Comparison.FEWER_THAN),
            Map.entry("just under", Comparison.NEARLY),
            Map.entry("close to", Comparison.NEARLY),
            Map.entry("only", Comparison.EXACTLY),
            Map.entry("just", Comparison.EXACTLY),
            Map.entry("over", Comparison.MORE_THAN),
            Map.entry("under", Comparison.FEWER_THAN),
            Map.entry("nearly", Comparison.NEARLY),
            Map.entry("almost", Comparison.NEARLY),
            Map.entry("about", Comparison.ABOUT),
            Map.entry("around", Comparison.ABOUT),
            Map.entry("some", Comparison.ABOUT),
            Map.entry("roughly", Comparison.ABOUT),
            Map.entry("approximately", Comparison.ABOUT));

    private static final int DOZEN = 12;

    /** The first number of a noun group. */
    static Optional<Amount> in(Parse parse, int chunk) {
        Chunk group = parse.chunks().get(chunk);
        for (int i = group.from(); i < group.to(); i++) {
            OptionalInt number = Ordinals.count(parse.unit(i).lower());
            if (number.isPresent()
                    && i > 1
                    && parse.unit(i - 1).is("but")
                    && parse.unit(i - 2).is("all")) {
                // "all but two of the members": how many that are, is not told
                return Optional.empty();
            }
            if (parse.unitAt(i + 1).filter(unit -> unit.is("dozen")).isPresent()) {
                number = CalendarWords.number(parse.unit(i).lower());
                if (number.isPresent()) {
                    return Optional.of(meant(parse, i, number.getAsInt() * DOZEN));
                }
            }
            if (number.isPresent()) {
                return Optional.of(meant(parse, i, number.getAsInt()));
            }
        }
        return Optional.empty();
    }

    private static Amount meant(Parse parse, int at, int number) {
        for (Map.Entry<String, Comparison> words : WORDS) {
            int start = at - words.getKey().split(" ").length;
            if (start >= 0 && lower(parse, start, at).equals(words.getKey())) {
                return new Amount(
                        number,
                        words.getValue(),
                        parse.unit(start).from(),
                        parse.unit(at).to());
            }
        }
        return new Amount(
                number,
                Comparison.EXACTLY,
                parse.unit(at).from(),
                parse.unit(at).to());
    }

    /**
     * That so many do so toward somebody.
     *
     * @param population among whom; null where it is not said
     */
    Claim counts(ActKind kind, Party target, @Nullable String population, Passage evidence) {
        return new Claim(
                ClaimForm.COUNT, kind, null, target, null, number, comparison, population, null, List.of(), evidence);
    }

    private static String lower(Parse parse, int from, int to) {
        return String.join(
                " ", parse.units().subList(from, to).stream().map(Unit::lower).toList());
    }
}
