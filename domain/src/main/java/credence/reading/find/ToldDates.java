package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.time.Edtf;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The dates told before a sentence, of its acts or not, from which it may count. */
final class ToldDates {
    /** Characters of a full date. */
    static final int DAY = 10;

    private static final int YEAR = 4;

    /** Characters of a month. */
    static final int MONTH = 7;

    private final int sentence;
    private final Text text;

    ToldDates(int sentence, Text text) {
        this.sentence = sentence;
        this.text = text;
    }

    /** "Since 1975 ... In July of the following year": whatever the sentence before dates. */
    Optional<Edtf> sentenceBefore() {
        return sentence == 0
                ? Optional.empty()
                : text.parse(sentence - 1).times().stream()
                        .filter(time -> !isToCome(sentence - 1, time))
                        .map(Time::value)
                        .filter(Objects::nonNull)
                        .map(value -> (Edtf) value)
                        .filter(this::isPast)
                        .reduce((one, other) -> other);
    }

    /** "Bolivia broke off relations on 31 October. Chile recalled its ambassador the same day": when the act of the sentence before was. */
    Optional<Edtf> actBeside() {
        List<Found> told = text.memory().toldUpTo(sentence - 1).reversed();
        return told.stream()
                .filter(found -> found.sentence() == sentence - 1 && found.status() == Status.DONE)
                // the same day is that of a day
                .sorted(Comparator.comparing((Found found) -> !isOfADay(found)).thenComparing(Found::background))
                .flatMap(found -> told.stream()
                        .filter(same -> same.kind() == found.kind()
                                && same.actors().equals(found.actors())
                                && same.targets().equals(found.targets()))
                        .map(Found::when)
                        .filter(Objects::nonNull)
                        .map(when -> (Edtf) when))
                .filter(this::isPast)
                // "declared independence in 1991. Egypt condemned the step the same evening": that of no year
                .filter(when -> when.text().length() >= MONTH)
                .findFirst();
    }

    private static boolean isOfADay(Found found) {
        return found.when() != null && found.when().text().length() == DAY;
    }

    boolean isGoneOn() {
        return sentence > 0
                && text.sentences().get(sentence - 1).paragraph()
                        == text.sentences().get(sentence).paragraph();
    }

    /** The last date of the sentence before, in the same paragraph, that is at least so fine: "found on Thursday that the killing in 1992". */
    Optional<Edtf> besideIt(int least) {
        if (!isGoneOn()) {
            return Optional.empty();
        }
        Parse before = text.parse(sentence - 1);
        // "the first to do so since the war began on Oct. 7": when that was
        int since = before.units().stream()
                .filter(unit -> unit.is("since"))
                .map(before.units()::indexOf)
                .findFirst()
                .orElse(before.units().size());
        return before.times().stream()
                .filter(time -> time.relation() == Time.Relation.AT && time.from() < since)
                .filter(time -> !isOfAYearBefore(before, time) && !isToCome(sentence - 1, time))
                .map(Time::value)
                .filter(Objects::nonNull)
                .map(value -> (Edtf) value)
                .filter(value -> value.text().length() >= least)
                .filter(this::isPast)
                .reduce((one, other) -> other);
    }

    /** "in March 2017, weeks after he was killed on February 13": no day of the year of the report. */
    private boolean isOfAYearBefore(Parse parse, Time time) {
        return time.ahead() != null
                && parse.times().stream()
                        .filter(other -> other.to() <= time.from() && other.ahead() == null)
                        .flatMap(other -> Optional.ofNullable(other.value()).stream())
                        .anyMatch(value -> value.text().length() > YEAR
                                && text.published()
                                        .filter(day -> value.to().isBefore(day.minusYears(1)))
                                        .isPresent());
    }

    /** "On May 28 Ireland will recognise it. Israel at once recalled its ambassador": the day on which something is to be done, and not the last such one. */
    boolean isToCome(int of, Time time) {
        return time.ahead() != null
                && text.memory().toldUpTo(of).reversed().stream()
                        .takeWhile(told -> told.sentence() >= of)
                        .anyMatch(told -> time.ahead().equals(told.when()));
    }

    Optional<Edtf> dayBefore(int back) {
        return sentence < back
                ? Optional.empty()
                : text.parse(sentence - back).times().stream()
                        .filter(time -> time.relation() == Time.Relation.AT && !isToCome(sentence - back, time))
                        .map(Time::value)
                        .filter(value -> value != null && value.text().length() == 10 && isRecent(value))
                        .reduce((one, other) -> other);
    }

    Optional<Edtf> told(boolean background) {
        return text.memory().toldUpTo(sentence - 1).reversed().stream()
                .filter(found -> found.background() == background)
                .map(Found::when)
                .filter(Objects::nonNull)
                .map(when -> (Edtf) when)
                .filter(this::isPast)
                .findFirst();
    }

    private boolean isRecent(Edtf date) {
        return isPast(date)
                && text.published()
                        .map(day -> date.from().isAfter(day.minusDays(30)))
                        .orElse(true);
    }

    boolean isPast(Edtf date) {
        return text.published().map(day -> !date.from().isAfter(day)).orElse(true);
    }
}
