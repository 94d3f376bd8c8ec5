package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "took the city in 1967 and later annexed it": when is not told, but that it is long ago. */
final class LaterOn {
    private static final Set<String> LATER = WordSet.of("later", "subsequently", "eventually", "afterwards");

    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");

    private LaterOn() {}

    /** Whether what a verb tells came at some later time than the clause that it is joined to. */
    static boolean is(Parse parse, int verb) {
        boolean apart = LATER.contains(parse.lower(verb - 1)) && parse.kindAt(verb - 2, Chunk.Kind.AND);
        boolean within = parse.kindAt(verb - 1, Chunk.Kind.AND)
                && parse.kindAt(verb, Chunk.Kind.VERB)
                && parse.unit(parse.chunks().get(verb).from()).in(LATER);
        return apart && parse.kindAt(verb, Chunk.Kind.VERB) || within;
    }

    /** Whether a date is too coarse, and stands before the verb, for the same date to hold of what came later. */
    static boolean isBeyond(Parse parse, int verb, Edtf date) {
        return is(parse, verb)
                && date.text().length() < ToldDates.DAY
                && timesBefore(parse, verb).anyMatch(date::equals);
    }

    /** Whether it is joined to what is of an older story. */
    static boolean isOld(Parse parse, int verb, Optional<LocalDate> published) {
        return is(parse, verb)
                && published.isPresent()
                && (timesBefore(parse, verb)
                                .anyMatch(date ->
                                        date.to().isBefore(published.get().minusDays(When.RECENT)))
                        || isYearBefore(parse, verb, published.get().getYear()));
    }

    /** "in the 1967 war". */
    private static boolean isYearBefore(Parse parse, int verb, int year) {
        return parse.units().subList(0, parse.chunks().get(verb).from()).stream()
                .filter(unit -> YEAR.matcher(unit.text()).matches())
                .anyMatch(unit -> Integer.parseInt(unit.text()) < year);
    }

    private static Stream<Edtf> timesBefore(Parse parse, int verb) {
        int unit = parse.chunks().get(verb).from();
        return parse.times().stream()
                .filter(time -> time.to() <= unit)
                .flatMap(time -> Stream.ofNullable(time.value()));
    }
}
