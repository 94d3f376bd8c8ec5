package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The day of an act that the text tells elsewhere: "broke off relations on Saturday, hours after Mexico took the same step. ... Mexico had done so
 * late on Friday", 'left Taiwan on Thursday. "We today break off relations," ...'.
 */
record DaysElsewhere(Text text) {
    List<Found> of(List<Found> found) {
        return found.stream()
                .map(one -> one.when() != null && one.status() == Status.DONE
                        ? new CountedClauses(one.sentence(), text).isHoursBefore(one.anchor())
                                ? elsewhere(one, found.stream().filter(other -> other.sentence() > one.sentence()))
                                : isQuotedToday(one)
                                        ? elsewhere(
                                                one, found.stream().filter(other -> other.sentence() < one.sentence()))
                                        : one
                        : one)
                .toList();
    }

    private boolean isQuotedToday(Found one) {
        List<Unit> units = text.parse(one.sentence()).units();
        long marks = 0;
        for (Unit unit : units) {
            marks += unit.is("\"") ? 1 : 0;
            if (marks % 2 == 1 && unit.is("today")) {
                return true;
            }
        }
        return false;
    }

    private static Found elsewhere(Found one, Stream<Found> others) {
        LocalDate day = Objects.requireNonNull(one.when()).from();
        return others.filter(other -> other.kind() == one.kind()
                        && other.actors().equals(one.actors())
                        && other.targets().equals(one.targets())
                        && other.status() == one.status())
                .map(Found::when)
                .filter(when -> when != null
                        && when.text().length() == ToldDates.DAY
                        && !when.from().isAfter(day)
                        && !when.from().isBefore(day.minusDays(1)))
                .findFirst()
                .map(one::dated)
                .orElse(one);
    }
}
