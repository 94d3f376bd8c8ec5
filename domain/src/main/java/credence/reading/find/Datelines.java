package credence.reading.find;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day in a dateline: "CAIRO, Nov. 20 (Agency) -", "KENNEBUNKPORT, Me., Sept. 2 —" in a paper of the next morning, "NEW DELHI, Jan. 29." in a
 * line of its own, "Hanoi, 5 May:", "Taipei, Jan. 15 (CNA) Taiwan has".
 */
final class Datelines {
    /** Days from the dateline to publication. */
    private static final int LATEST = 3;

    /** Units from the beginning in which a dateline may stand. */
    private static final int REACH = 400;

    private static final String LOUD_PLACE =
            "\\p{Lu}[\\p{Lu} .,'/-]{2,40}(?:\\p{Lu}\\p{Ll}{1,9}\\.?,)?(?:\\([^)\\n]{1,30}\\))?,?";

    /** "New Delhi,", "Port of Spain,". */
    private static final String PLACE =
            "\\p{Lu}[\\p{L}'-]{2,20}(?: (?:of |de )?\\p{Lu}[\\p{L}'-]{2,20}){0,2},(?: \\([^)\\n]{1,30}\\),?)?";

    private static final String MONTH_FIRST = "(?<month>\\p{Lu}\\p{L}{2})\\p{L}{0,6}\\.? (?<day>\\d{1,2})";

    private static final String DAY_FIRST = "(?<first>\\d{1,2}) (?<then>\\p{Lu}\\p{L}{2})\\p{L}{0,6}\\b\\.?";

    private static final String AGENCY = "(?:\\([^)\\n]{1,30}\\)|/[^/\\n]{1,30}/|\\p{Lu}{2,8}\\b)";

    /** "-", ":", "(CNA) Taiwan has", or nothing more in its line or sentence. */
    private static final String END = "(?: ?[-\u2013\u2014:]|\\.(?= |$)|$)";

    private static final Pattern DATELINE =
            Pattern.compile("(?m)^(?:" + LOUD_PLACE + "|" + PLACE + ") (?:" + MONTH_FIRST + "|" + DAY_FIRST
                    + ")(?:,? \\d{4})?,?\\.?(?: ?" + AGENCY + "(?:\\.?" + END + "| (?=\\p{Lu}))|" + END + ")");

    private Datelines() {}

    /** The dateline's day where it is at most a few days before publication, else publication's. */
    static @Nullable LocalDate day(String text, @Nullable LocalDate published) {
        Matcher dateline = DATELINE.matcher(text.substring(0, Math.min(text.length(), REACH)));
        if (published == null || !dateline.find()) {
            return published;
        }
        boolean monthFirst = dateline.group("month") != null;
        Month month = month(dateline.group(monthFirst ? "month" : "then"));
        int day = Integer.parseInt(dateline.group(monthFirst ? "day" : "first"));
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
