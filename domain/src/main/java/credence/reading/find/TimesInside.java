package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time that stands inside a noun group: "Kosovo's 2008 declaration", "its February 2008 declaration", "Chad's March 3 recognition". */
final class TimesInside {
    private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d\\d");

    private TimesInside() {}

    /** That of the noun which names an act, or, in "Ghana's Tuesday decision to recognise Kosovo", of the noun it hangs on. */
    static Optional<Edtf> ofAct(Parse parse, int anchor) {
        boolean hangs = parse.verbAt(anchor).filter(VerbGroup::infinitive).isPresent();
        return of(parse, hangs ? anchor - 1 : anchor);
    }

    static Optional<Edtf> of(Parse parse, int noun) {
        if (!parse.kindAt(noun, Chunk.Kind.NOUN)) {
            return Optional.empty();
        }
        Chunk chunk = parse.chunks().get(noun);
        return parse.times().stream()
                .filter(time -> time.from() >= chunk.from() && time.to() <= chunk.to())
                .findFirst()
                .map(Time::value)
                .or(() -> parse.units().subList(chunk.from(), chunk.to()).stream()
                        .filter(unit -> YEAR.matcher(unit.lower()).matches())
                        .findFirst()
                        .map(unit -> Edtf.of(Year.of(Integer.parseInt(unit.lower())))));
    }
}
