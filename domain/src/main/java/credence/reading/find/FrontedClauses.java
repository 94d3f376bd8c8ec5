package credence.reading.find;

import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A clause of time in front of the one that tells the act: "Three days after a bomb went off on March 2, Peru broke off relations". Its
 * time is its own; the act's is counted from it, or cannot be told.
 *
 * @param published the day of the report
 */
record FrontedClauses(Parse parse, @Nullable LocalDate published) {
    private static final Pattern MEASURED =
            Pattern.compile("(?:(?:just|only|exactly|barely) )?([\\w-]+) (day|week|fortnight|month|year|decade)s?");

    private static final Pattern HOURS = Pattern.compile("(?:.* )?(?:hours?|minutes?|moments)");

    private static final Pattern DAYS = Pattern.compile("(?:.* )?(day|week)s?");

    private static final Pattern SOON = Pattern.compile("(?:.* )?(?:shortly|soon|immediately|just|right|not long)");

    /** Chunks in front of "after": "But just three days". */
    private static final int LEAD = 4;

    /** So near to publication an act has the day of what it answers. */
    private static final int NEWS_DAYS = 7;

    private static final int YEAR = 4;

    /** Whether a time is that of such a clause, which is over before the act at an anchor. */
    boolean holds(int time, int anchor) {
        int link = link(time);
        return link >= 0 && isMeasure(words(link)) && isClosed(time, anchor);
    }

    private static boolean isMeasure(String words) {
        return words.isEmpty()
                || CalendarWords.unit(words.substring(words.lastIndexOf(' ') + 1))
                        .isPresent()
                || HOURS.matcher(words).matches()
                || SOON.matcher(words).matches();
    }

    /** The act's date, by the time of the clause in front of it; empty where that tells none. */
    Optional<Edtf> of(int time, int anchor) {
        int link = link(time);
        Edtf base = parse.timeAt(time).map(Time::value).orElse(null);
        if (base == null) {
            return Optional.empty();
        }
        String words = words(link);
        boolean after = parse.lastWord(link).equals("after");
        Matcher measured = MEASURED.matcher(words);
        if (measured.matches() && CalendarWords.number(measured.group(1)).isPresent()) {
            OptionalInt many = CalendarWords.number(measured.group(1));
            return CalendarWords.counted(base, after ? many.getAsInt() : -many.getAsInt(), measured.group(2));
        }
        if (HOURS.matcher(words).matches()) {
            return base.text().length() == ToldDates.DAY ? Optional.of(base) : Optional.empty();
        }
        if (SOON.matcher(words).matches()) {
            return Optional.of(base.text().length() == ToldDates.DAY ? Edtf.of(YearMonth.from(base.from())) : base);
        }
        Matcher days = DAYS.matcher(words);
        if (days.matches()) {
            // "Days after the vote in June", "Less than a week after the coup in 1999"
            int least = days.group(1).equals("day") ? ToldDates.MONTH : YEAR;
            return base.text().length() <= least ? Optional.of(base) : Optional.empty();
        }
        // "After a nurse was killed on March 2": an answer of the same day only where it is news
        boolean old = base.text().length() == ToldDates.DAY
                && published != null
                && base.to().isBefore(published.minusDays(NEWS_DAYS));
        // "Before it left office in 2018, it recognised", and not "had recognised"
        boolean within = after
                || base.text().length() < ToldDates.DAY
                        && parse.verbAt(anchor).filter(VerbGroup::pastPerfect).isEmpty();
        return words.isEmpty() && within && !old ? Optional.of(base) : Optional.empty();
    }

    /** "after" or "before" that opens the clause of a time at the head of the sentence; -1 where none does. */
    private int link(int time) {
        for (int j = 0; j < Math.min(time, LEAD); j++) {
            boolean opens = Word.isOneOf(parse.lastWord(j), "after", "before");
            if (opens) {
                int link = j;
                return parse.verbs().stream()
                                .anyMatch(verb -> verb.finite() && verb.chunk() > link && verb.chunk() < time)
                        ? link
                        : -1;
            }
            if (!parse.kindAt(j, Chunk.Kind.NOUN)
                    && !parse.kindAt(j, Chunk.Kind.OTHER)
                    && !parse.kindAt(j, Chunk.Kind.AND)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isClosed(int time, int anchor) {
        int comma = time + 1;
        while (comma < anchor && !parse.kindAt(comma, Chunk.Kind.COMMA)) {
            if (parse.verbAt(comma).filter(VerbGroup::finite).isPresent()) {
                return false;
            }
            comma++;
        }
        return comma < anchor;
    }

    /** What stands in front of the link: "three days", "shortly". */
    private String words(int link) {
        int first = parse.kindAt(0, Chunk.Kind.AND) || Word.isOneOf(parse.lower(0), "but", "yet", "and") ? 1 : 0;
        StringBuilder words = new StringBuilder();
        for (int j = first; j < link; j++) {
            words.append(words.isEmpty() ? "" : " ").append(parse.lower(j));
        }
        return words.toString();
    }
}
