package credence.reading.parse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times that tell no month, and often no year: "between 2012 and 2014", "in the late 1990s", "in the autumn". */
record RoughTimes(Clock clock) {
    private static final Pattern DECADE = Pattern.compile("(?:1[6-9]|20)\\d0s");

    Optional<Time> at(int i) {
        return between(i).or(() -> season(i));
    }

    /** "between 2012 and 2014", "between March and June 2019", "in the late 1990s": a time, though neither of these years. */
    private Optional<Time> between(int i) {
        if (Clock.opensWithDigit(clock.lower(i))
                && DECADE.matcher(clock.lower(i)).matches()) {
            return Clock.at(i, i + 1, null);
        }
        int and = clock.month(i + 1) != null && clock.year(i + 2) != null ? i + 3 : i + 2;
        boolean opens = clock.lower(i).equals("between") && clock.lower(and).equals("and");
        if (opens && clock.year(and - 1) != null && clock.year(and + 1) != null) {
            return Clock.at(i, and + 2, null);
        }
        boolean months = opens && clock.month(i + 1) != null && clock.month(and + 1) != null;
        return months ? Clock.at(i, clock.year(and + 2) == null ? and + 2 : and + 3, null) : Optional.empty();
    }

    /** "in the autumn": of the year in which it was last; what is planned, of the one in which it will be. */
    private Optional<Time> season(int i) {
        boolean named = clock.lower(i).equals("the")
                && (clock.lower(i - 1).equals("in") || clock.lower(i - 1).equals("by"))
                && !clock.lower(i + 2).equals("of");
        LocalDate published = clock.published();
        int begins = named ? begins(clock.lower(i + 1)) : 0;
        if (begins == 0 || published == null) {
            return Optional.empty();
        }
        int month = published.getMonthValue();
        int year = published.getYear();
        return Optional.of(new Time(
                i,
                i + 2,
                Clock.whole(month >= begins ? year : year - 1),
                Clock.whole(month > begins + 2 ? year + 1 : year),
                Time.Relation.AT));
    }

    /** Of the northern year; a winter lies in two. */
    private static int begins(String season) {
        return switch (season) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "autumn" -> 9;
            default -> 0;
        };
    }
}
