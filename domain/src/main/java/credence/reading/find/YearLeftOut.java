package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.time.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and months without their year, behind a date of long ago: "on June 25, 1991. Lithuania recognised it on July 30". */
final class YearLeftOut {
    /** So near to publication a day is rather of the news. */
    private static final int NEWS_DAYS = 60;

    /** A date so old is not of the year of the news. */
    private static final int OLD_MONTHS = 11;

    /** What followed later than that would be told with its year. */
    private static final int SOON_MONTHS = 8;

    private static final int YEAR_LENGTH = 4;

    /** Sentences back to the year. */
    private static final int BACK = 3;

    private static final Pattern NEXT_DAY = Pattern.compile("\\b(?:days?|morning|evening|night|weeks?|hours?)\\b");

    private static final Pattern YEAR = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\b");
    /** "last November": counted from the day of publication. */
    private static final Pattern SAID = Pattern.compile("\\b(?:last|this|next)\\b");

    private static final Pattern BETWEEN = Pattern.compile("[ .,]+");

    private final Text text;

    YearLeftOut(Text text) {
        this.text = text;
    }

    List<Found> in(List<Found> found) {
        return found.stream().map(one -> moved(one).map(one::dated).orElse(one)).toList();
    }

    private Optional<Edtf> moved(Found one) {
        Optional<LocalDate> published = text.published();
        Edtf when = one.when();
        if (published.isEmpty() || when == null || one.status() != Status.DONE) {
            return Optional.empty();
        }
        // "recalled its ambassador in February 2017 and expelled the envoy in March": of that year, whatever month it
        // is now
        boolean recent = !when.to().isBefore(published.get().minusDays(NEWS_DAYS));
        Parse parse = text.parse(one.sentence());
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (isBare(parse, j) && when.equals(parse.timeAt(j).map(Time::value).orElse(null))) {
                int at = j;
                boolean earlier = isEarlier(parse, one.anchor());
                return before(one.sentence(), recent ? one.sentence() : one.sentence() - BACK, j)
                        .filter(this::isOld)
                        .flatMap(base -> after(base, parse, at)
                                // "In 2015 it recalled its envoy. In November it": which year's, is not told
                                .filter(day -> base.text().length() > YEAR_LENGTH
                                        || day.text().length() == ToldDates.DAY)
                                .map(day -> earlier && day.from().isAfter(base.to()) ? yearBefore(day) : day)
                                .filter(day -> day.from().getYear()
                                                == base.from().getYear()
                                        || day.from().isBefore(base.from().plusMonths(SOON_MONTHS))));
            }
        }
        return Optional.empty();
    }

    /** "after recognising it in June", "It had recognised it in June": before what is dated. */
    private static boolean isEarlier(Parse parse, int anchor) {
        return parse.verbAt(anchor)
                .filter(verb -> verb.pastPerfect()
                        || verb.gerund()
                                && (verb.perfect() || parse.lower(anchor - 1).equals("after")))
                .isPresent();
    }

    private static Edtf yearBefore(Edtf date) {
        return date.text().length() == ToldDates.DAY
                ? Edtf.of(date.from().minusYears(1))
                : Edtf.of(YearMonth.from(date.from()).minusYears(1));
    }

    /** Not of the year of the news; so is any date where the day of publication is not told. */
    boolean isOld(Edtf date) {
        return text.published()
                .map(day -> date.to().isBefore(day.minusMonths(OLD_MONTHS)))
                .orElse(true);
    }

    /** The last day or month that was told with its year, in the sentence or the one before, where nothing but bare ones stands between. */
    private Optional<Edtf> before(int sentence, int least, int chunk) {
        int first = sentence;
        while (first > Math.max(0, least)
                && text.sentences().get(first - 1).paragraph()
                        == text.sentences().get(sentence).paragraph()) {
            first--;
        }
        for (int k = sentence; k >= first; k--) {
            Parse parse = text.parse(k);
            for (int j = (k == sentence ? chunk : parse.chunks().size()) - 1; j >= 0; j--) {
                // "the next day" is of whatever day was told before it
                boolean counted = least < sentence
                        && parse.timeAt(j).filter(time -> time.value() == null).isPresent()
                        && NEXT_DAY.matcher(parse.lower(j)).find();
                if (parse.kindAt(j, Chunk.Kind.TIME) && !counted && !isBare(parse, j)) {
                    boolean heads = k < sentence && j == 0;
                    return isOfItsYear(parse, j, heads) ? parse.timeAt(j).map(Time::value) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Not in an aside: "which broke off relations on September 9, 1973, recalled its envoy on January 3". */
    private static boolean isOfItsYear(Parse parse, int chunk, boolean heads) {
        for (int j = 0; j < chunk; j++) {
            if (parse.kindAt(j, Chunk.Kind.RELATIVE)) {
                return false;
            }
        }
        return YEAR.matcher(parse.lower(chunk)).find()
                && parse.timeAt(chunk)
                        .filter(time -> time.relation() == Time.Relation.AT
                                && time.value() != null
                                // "In 1991 it declared independence. Iceland recognised it on December 19"
                                && (time.value().text().length() > YEAR_LENGTH || heads))
                        .isPresent();
    }

    /** "on July 30", "in early May", "Jan. 6", and no year with it. */
    private static boolean isBare(Parse parse, int chunk) {
        return parse.kindAt(chunk, Chunk.Kind.TIME)
                && parse.timeAt(chunk)
                        .filter(time -> time.value() != null && time.ahead() != null)
                        .isPresent()
                && !YEAR.matcher(parse.lower(chunk)).find()
                && !SAID.matcher(parse.lower(chunk)).find()
                && BETWEEN.splitAsStream(parse.lower(chunk)).anyMatch(word -> CalendarWords.month(word) != null);
    }

    /** A bare day or month in the year of a date, or in the next one where it had passed by then. */
    static Optional<Edtf> after(Edtf base, Parse parse, int chunk) {
        if (!isBare(parse, chunk)) {
            return Optional.empty();
        }
        return parse.timeAt(chunk).map(Time::value).map(told -> {
            int month = told.from().getMonthValue();
            YearMonth first = YearMonth.from(base.from());
            boolean sameYear = base.text().length() == 4 || month >= first.getMonthValue();
            YearMonth meant = YearMonth.of(sameYear ? first.getYear() : first.getYear() + 1, month);
            return told.text().length() == 10
                    ? Edtf.of(meant.atDay(Math.min(told.from().getDayOfMonth(), meant.lengthOfMonth())))
                    : Edtf.of(meant);
        });
    }
}
