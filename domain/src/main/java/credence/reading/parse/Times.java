package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions. Weekdays, months and "last year" are read backwards from the day of publication, never forwards, since a
 * report tells what has happened; without that day they stay without a value.
 */
final class Times {
    private static final Set<String> LEAD_IN = WordSet.of(
            "on", "in", "at", "early", "late", "earlier", "later", "mid", "the", "end", "beginning", "start", "over");

    /** "the end of May", "the first week of March", "in the early hours of Tuesday". */
    private static final Set<String> PARTS = WordSet.of(
            "end",
            "beginning",
            "start",
            "middle",
            "course",
            "evening",
            "morning",
            "minutes",
            "hours",
            "night",
            "turn",
            "week",
            "weeks",
            "half",
            "quarter",
            "days",
            "weekend",
            "close",
            "afternoon");

    private static final Set<String> OF_PARTS = WordSet.of(
            "first", "second", "third", "fourth", "last", "final", "opening", "closing", "early", "small", "the",
            "very");

    /** "before dawn on Tuesday", "shortly before midnight on Monday": an hour of the day behind it. */
    private static final Set<String> HOURS =
            WordSet.of("dawn", "daybreak", "sunrise", "noon", "midday", "nightfall", "midnight");

    private static final Set<String> AROUND = WordSet.of(
            "before", "after", "at", "around", "about", "shortly", "just", "soon", "well", "towards", "toward");

    /** What is written of an hour: "11:59 p.m. local time". */
    private static final Set<String> HOUR_WORDS = WordSet.of(
            "midnight",
            "noon",
            "midday",
            "dawn",
            "sunset",
            "nightfall",
            "p.m",
            "a.m",
            "p.m.",
            "a.m.",
            "pm",
            "am",
            "p",
            "a",
            "m",
            ".",
            "local",
            "time",
            "gmt",
            "o'clock",
            ":",
            "six",
            "eight",
            "nine",
            "ten");

    private static final int LONGEST_HOUR = 8;

    private static final Set<String> DATELINE_ENDS = WordSet.of(":", "-", "–", "—", "--");

    /** What took effect longer ago than that is told by its year. */
    private static final int EFFECTIVE_DAYS = 60;

    private final Clock clock;
    private final DayTimes days;
    private final SpanTimes spans;

    private Times(Clock clock) {
        this.clock = clock;
        this.days = new DayTimes(clock);
        this.spans = new SpanTimes(clock);
    }

    static List<Time> of(List<Unit> units, @Nullable LocalDate published, @Nullable LocalDate today) {
        return new Times(new Clock(units, published, today)).all();
    }

    private List<Time> all() {
        List<Time> found = new ArrayList<>();
        int i = 0;
        while (i < clock.units().size()) {
            int at = i;
            Optional<Time> time = days.at(at).or(() -> spans.at(at));
            if (time.isPresent()) {
                Time whole = withLeadIn(
                        time.get(), found.isEmpty() ? 0 : found.getLast().to());
                found.add(whole);
                i = whole.to();
            } else {
                i++;
            }
        }
        return new QuotedDays(clock.units()).of(found);
    }

    private Time withLeadIn(Time time, int notBefore) {
        int from = time.from();
        boolean part = false;
        while (from > notBefore) {
            boolean of = clock.lower(from - 1).equals("of") && PARTS.contains(clock.lower(from - 2));
            part |= of;
            boolean leads = of
                    || LEAD_IN.contains(clock.lower(from - 1))
                    || part && (OF_PARTS.contains(clock.lower(from - 1)) || PARTS.contains(clock.lower(from - 1)))
                    || clock.lower(from - 1).equals("-")
                    || clock.lower(from - 1).equals("last")
                    || clock.lower(from - 1).equals("this") && clock.month(from) != null;
            if (!leads) {
                break;
            }
            from--;
        }
        from = withHour(time, withMeasure(time, from, notBefore), notBefore);
        // "Oslo (Tuesday): Norway has": a dateline
        if (clock.bracketed(from, time.to()) && !DATELINE_ENDS.contains(clock.lower(time.to() + 1))) {
            return new Time(from - 1, time.to() + 1, time.value(), time.ahead(), time.relation());
        }
        return isBeforeItsEnd(time, from)
                ? new Time(from, time.to(), time.value(), time.value(), Time.Relation.AHEAD)
                : new Time(from, time.to(), effective(time, from), time.ahead(), relation(time, from));
    }

    /** "more than a decade ago": no part of the name before it. */
    private int withMeasure(Time time, int from, int notBefore) {
        return clock.lower(time.to() - 1).equals("ago")
                        && from - 2 > notBefore
                        && clock.lower(from - 1).equals("than")
                        && Word.isOneOf(clock.lower(from - 2), "more", "less")
                ? from - 2
                : from;
    }

    /** "before dawn on Tuesday", "will close it effective from 2 April": what stands before the day without a word of its own for it. */
    private int withHour(Time time, int from, int notBefore) {
        if (from - 1 > notBefore
                && HOURS.contains(clock.lower(from - 1))
                && AROUND.contains(clock.lower(from - 2))
                && clock.lower(from).equals("on")) {
            int first = from - 2;
            while (first > notBefore && AROUND.contains(clock.lower(first - 1))) {
                first--;
            }
            return first;
        }
        int effective = clock.lower(from - 1).equals("from") ? from - 2 : from - 1;
        boolean takes = effective > notBefore
                && clock.lower(effective).equals("effective")
                && time.ahead() != null
                && !Word.isOneOf(clock.lower(effective - 1), "become", "becomes", "became", "be", "is", "are");
        return takes ? effective : from;
    }

    /** "with effect from 1 April", told in March: the next one. "From Tuesday", told on Friday: the last. */
    private @Nullable Edtf effective(Time time, int from) {
        boolean effect = clock.lower(from).equals("effective")
                || clock.lower(from - 1).equals("from") && Word.isOneOf(clock.lower(from - 2), "effect", "effective");
        LocalDate published = clock.published();
        boolean old = time.value() != null
                && published != null
                && time.value().to().isBefore(published.minusDays(EFFECTIVE_DAYS));
        return effect && old && time.ahead() != null ? time.ahead() : time.value();
    }

    private Time.Relation relation(Time time, int from) {
        return switch (clock.lower(beforeHour(from) - 1)) {
            case "since" -> Time.Relation.SINCE;
            case "by" ->
                isAhead(time.value())
                        ? Time.Relation.AT
                        : time.ahead() == null ? Time.Relation.UNTIL : Time.Relation.AHEAD;
            case "from" ->
                isAhead(time.value()) || Word.isOneOf(clock.lower(from - 2), "effect", "effective", "as")
                        ? Time.Relation.AT
                        : Time.Relation.AHEAD;
            case "until", "till", "within" -> Time.Relation.UNTIL;
            case "of" -> clock.lower(from - 2).equals("as") ? Time.Relation.AT : Time.Relation.OTHER;
            case "before" -> time.ahead() == null ? Time.Relation.OTHER : Time.Relation.AHEAD;
            case "after" -> Time.Relation.OTHER;
            default -> time.relation();
        };
    }

    /** "had until 11:59 p.m. on Saturday to leave", "until midnight on Saturday": where the hour in front of a day begins. */
    private int beforeHour(int from) {
        int hour = from;
        while (hour > 0 && from - hour < LONGEST_HOUR && isOfAnHour(hour - 1)) {
            hour--;
        }
        // "was recognised by nine in 2008": so many
        boolean by = clock.lower(hour - 1).equals("by")
                && Ordinals.count(clock.lower(from - 1)).isEmpty();
        return by || Word.isOneOf(clock.lower(hour - 1), "until", "till") ? hour : from;
    }

    private boolean isOfAnHour(int i) {
        return Clock.opensWithDigit(clock.lower(i)) || HOUR_WORDS.contains(clock.lower(i));
    }

    /** "before the end of November", told in November: still in it. */
    private boolean isBeforeItsEnd(Time time, int from) {
        return clock.lower(from - 1).equals("before")
                && isAhead(time.value())
                && IntStream.range(from, time.from())
                        .anyMatch(i ->
                                clock.lower(i).equals("end") || clock.lower(i).equals("close"));
    }

    private boolean isAhead(@Nullable Edtf value) {
        LocalDate published = clock.published();
        return value != null && published != null && value.to().isAfter(published.plusDays(1));
    }
}
