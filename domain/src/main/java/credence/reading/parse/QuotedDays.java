package credence.reading.parse;

import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** "As of today we have broken off relations," the president said on Monday: what is today to whoever speaks. */
record QuotedDays(List<Unit> units) {
    private static final int DAY = 10;

    /** The times of a sentence, those that a speaker counts from his own day counted from the day on which he spoke. */
    List<Time> of(List<Time> times) {
        if (times.size() < 2 || units.stream().noneMatch(unit -> unit.is("\""))) {
            return times;
        }
        Optional<Edtf> spoken = spoken(times);
        return spoken.isEmpty()
                ? times
                : times.stream()
                        .map(time -> isQuoted(time.from()) && isRelative(time) && !isCounted(time)
                                ? from(spoken.get(), time)
                                : time)
                        .toList();
    }

    /** The one day told outside the quotation. */
    private Optional<Edtf> spoken(List<Time> times) {
        List<Edtf> days = times.stream()
                .filter(time -> !isQuoted(time.from()) && time.relation() == Time.Relation.AT && !isRelative(time))
                .filter(time -> isOfSpeaking(time.from()))
                .flatMap(time -> Optional.ofNullable(time.value()).stream())
                .filter(day -> day.text().length() == DAY)
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /** In no clause of its own: "said Diaz, whose embassy was burnt on 3 March", "after it was expelled on Sunday". */
    private boolean isOfSpeaking(int unit) {
        for (int i = unit - 1; i >= 0 && !units.get(i).is("\""); i--) {
            if (units.get(i).in(Words.RELATIVES) || units.get(i).in(Words.SUBORDINATORS)) {
                return false;
            }
        }
        return true;
    }

    /** "fifty years ago today", "the day before yesterday": no day next to the speaker's own. */
    private boolean isCounted(Time time) {
        return time.to() > 1 && Word.isOneOf(units.get(time.to() - 2).lower(), "ago", "before", "after");
    }

    private boolean isQuoted(int unit) {
        return IntStream.range(0, unit).filter(i -> units.get(i).is("\"")).count() % 2 == 1;
    }

    private boolean isRelative(Time time) {
        return time.value() != null
                && Word.isOneOf(units.get(time.to() - 1).lower(), "today", "tonight", "yesterday", "tomorrow");
    }

    private Time from(Edtf spoken, Time time) {
        int days =
                switch (units.get(time.to() - 1).lower()) {
                    case "yesterday" -> -1;
                    case "tomorrow" -> 1;
                    default -> 0;
                };
        return new Time(time.from(), time.to(), Edtf.of(spoken.from().plusDays(days)), time.ahead(), time.relation());
    }
}
