package credence.web;

import credence.act.ActKind;
import credence.claim.Comparison;
import credence.polity.Polity;
import credence.report.Report;
import credence.review.Decision;
import credence.review.FourEyes;
import credence.review.Outcome;
import credence.time.Edtf;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values are written in pages. Every date is written out, every time is UTC and says so. */
@TemplateExtension
public final class Formats {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Formats() {}

    public static String written(LocalDate day) {
        return DAY.format(day);
    }

    public static String written(Instant instant) {
        return MINUTE.format(instant);
    }

    /** Days, months, what is approximate and what ended by a day in words; every other EDTF date as it is. */
    public static String written(Edtf date) {
        String text = date.text();
        if (text.equals("../..")) {
            return "a day not told";
        }
        if (text.matches("\\.\\./[\\d-]+")) {
            return "by " + plain(text.substring(3));
        }
        if (text.matches("[\\d-]+[~?%]")) {
            String plain = plain(text.substring(0, text.length() - 1));
            return text.endsWith("~") ? "about " + plain : plain + ", uncertain";
        }
        return plain(text);
    }

    /** "at least 140"; the number alone where it is meant exactly, or nobody said. */
    public static String written(@Nullable Comparison comparison, Integer count) {
        return comparison == null || comparison == Comparison.EXACTLY
                ? String.valueOf(count)
                : comparison.word().replace('_', ' ') + " " + count;
    }

    private static String plain(String date) {
        if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return DAY.format(LocalDate.parse(date));
        }
        return date.matches("\\d{4}-\\d{2}") ? MONTH.format(YearMonth.parse(date)) : date;
    }

    /** Which way an act goes: toward the target, away from it, or by force or declaration beside it. */
    public static String tone(ActKind kind) {
        return switch (kind) {
            case RECOGNITION, RELATIONS_ESTABLISHED, RELATIONS_RESTORED, EMBASSY_OPENED, SUPPORT -> "toward";
            case WITHDRAWAL_OF_RECOGNITION,
                    SUSPENSION_OF_RECOGNITION,
                    RELATIONS_SEVERED,
                    RELATIONS_SUSPENDED,
                    RELATIONS_DOWNGRADED,
                    EMBASSY_CLOSED,
                    AMBASSADOR_RECALLED,
                    DIPLOMATS_EXPELLED,
                    CONDEMNATION -> "away";
            case ANNEXATION, INDEPENDENCE_DECLARED -> "force";
        };
    }

    /** An address without most of a long id. */
    public static String shortened(String address) {
        int cut = address.lastIndexOf('/') + 9;
        return address.length() <= cut ? address : address.substring(0, cut) + "…";
    }

    /** "1 account", "3 accounts". */
    public static String counted(Integer number, String one) {
        return counted(number, one, one + "s");
    }

    public static String counted(Integer number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public static String counted(Long number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }

    /** The title, or the beginning of the text where there is none. */
    public static String headline(Report report) {
        if (report.title() != null) {
            return report.title();
        }
        String line = report.text().strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 80)) + "…";
    }

    /** As a form offers a polity. */
    public static String offer(Polity polity) {
        return Choice.offer(polity);
    }

    /** The CAMEO and PLOVER codes; "none" where a scheme has none. */
    public static String codes(ActKind kind) {
        return kind.cameo().orElse("none") + ", " + kind.plover().orElse("none");
    }

    /** What a step did, for people. */
    public static String told(Decision step) {
        return switch (step.outcome()) {
            case Outcome.Accepted accepted -> step.closes() ? "accepted" : "approved, which takes one more person";
            case Outcome.Amended amended ->
                step.closes() ? "amended and recorded" : "amended, which takes another person";
            case Outcome.Rejected rejected -> "rejected";
            case Outcome.Reopened reopened -> "reopened";
        };
    }

    /** How many it takes to record an act, for people. */
    public static String told(FourEyes rule) {
        return switch (rule) {
            case OFF -> "One person, whatever it is";
            case PEOPLE -> "One for what the reader found, another person for what a person proposed";
            case ALL -> "Two persons for every act";
        };
    }

    /** "1st", "2nd", "3rd", "11th". */
    public static String ordinal(Integer rank) {
        int tens = rank % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (rank % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return rank + ending;
    }
}
