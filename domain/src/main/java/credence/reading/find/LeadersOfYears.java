package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who was in office in a year of the past: "Obama restored relations in 2015". */
record LeadersOfYears(Text text) {
    private static final Set<String> COUNTED = WordSet.of("later", "earlier", "afterwards");

    /** Who spoke for whom in a year that the sentence tells. */
    Optional<PolityKey> of(Parse parse, String name) {
        boolean then = parse.times().isEmpty() && parse.units().stream().anyMatch(unit -> unit.is("then"));
        Optional<PolityKey> spoke = (then ? timesBefore(parse) : parse.times())
                .stream()
                        .map(Time::value)
                        .filter(Objects::nonNull)
                        .map(value -> (Edtf) value)
                        .filter(value -> !value.to().isAfter(value.from().plusYears(1)))
                        .flatMap(value ->
                                text.leaders().spokeFor(name, value.from().getYear()).stream())
                        .findFirst();
        // "cut ties in 2009, and Jeanine Anez restored them a decade later": a year that is counted from another
        boolean counted = name.indexOf(' ') > 0 && parse.units().stream().anyMatch(unit -> unit.in(COUNTED));
        return spoke.isEmpty() && counted
                ? text.leaders().everSpokeFor(name, text.published().orElse(null))
                : spoke;
    }

    /** "Not since 1985 have so many had to go. Margaret Thatcher's government then expelled": the times of the sentence before. */
    private List<Time> timesBefore(Parse parse) {
        int from = parse.unit(0).from();
        int before = -1;
        int until = text.sentences().size();
        while (until - before > 1) {
            int middle = (before + until) >>> 1;
            if (text.sentences().get(middle).to() <= from) {
                before = middle;
            } else {
                until = middle;
            }
        }
        return before < 0 ? List.of() : text.parse(before).times();
    }
}
