package credence.reading.find;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day in a dateline: "CAIRO, Nov. 20 (Agency) -", "KENNEBUNKPORT, Me., Sept. 2 —" in a paper of the next morning. */
final class Datelines {
    /** Days from the dateline to publication. */
    private static final int LATEST = 3;

    /** Units from the beginning in which a dateline may stand. */
    private static final int REACH = 400;

    private static final Pattern DATELINE = Pattern.compile(
            "(?m)^\\p{Lu}[\\p{Lu} .,'/-]{2,40}(?:\\p{Lu}\\p{Ll}{1,9}\\.?,)?(?:\\([^)\\n]{1,30}\\))?,? (\\p{Lu}\\p{L}{2})\\p{L}{0,6}\\.? (\\d{1,2})"
                    + "(?:,? \\d{4})?(?: ?\\([^)\\n]{1,30}\\))? ?[-\u2013\u2014]");

    private Datelines() {}

    /** The dateline's day where it is at most a few days before publication, else publication's. */
    static @Nullable LocalDate day(String text, @Nullable LocalDate published) {
        Matcher dateline = DATELINE.matcher(text.substring(0, Math.min(text.length(), REACH)));
        if (published == null || !dateline.find()) {
            return published;
        }
        Month month = month(dateline.group(1));
        int day = Integer.parseInt(dateline.group(2));
        for (LocalDate date = published; !date.isBefore(published.minusDays(LATEST)); date = date.minusDays(1)) {
            if (date.getMonth() == month && date.getDayOfMonth() == day) {
                return date;
            }
        }
        return published;
    }

    private static @Nullable Month month(String three) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(three.toUpperCase(Locale.ROOT))) {
                return month;
            }
        }
        return null;
    }
}
