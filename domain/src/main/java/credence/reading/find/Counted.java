package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.time.Edtf;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that are counted from another: "a day earlier", "the same evening", "two days after it declared independence". */
final class Counted {
    private static final Pattern SAME =
            Pattern.compile("\\b(?:(?:the|that) same (?:day|evening|night|morning|afternoon)"
                    + "|that (?:day|evening|night|afternoon)|(?:later|earlier) (?:in the|that|the same|the) day|later on the same day"
                    + "|(?:a few |several |some )?(?:hours|minutes) (?:later|earlier|afterwards|before)"
                    + "|within (?:hours|minutes|the hour)|within (?:a few )?(?:hours|minutes) of|in the (?:evening|afternoon|night)(?! of)"
                    + "|thereupon|at once|straight away|immediately)\\b");
    private static final Pattern NEXT = Pattern.compile("\\bthe (?:next|following) day\\b|\\bthe day after\\b(?! \\w)");
    private static final Pattern BEFORE =
            Pattern.compile("\\bthe (?:previous day|(?:day|evening|night) before)\\b(?! \\w+ \\w)");
    private static final Pattern MEASURED = Pattern.compile(
            "\\b(a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (day|week|month|year)s? (later|afterwards|earlier|before)\\b");
    private static final Pattern CLAUSE =
            Pattern.compile("\\b(a|one|the|two|three|four|five|six|\\d{1,2}) (day|week)s? (after|before)\\b");
    private static final Pattern THAT_YEAR = Pattern.compile("\\b(?:that|the same) year\\b");
    private static final Pattern THAT_MONTH = Pattern.compile(
            "\\bthat (january|february|march|april|may|june|july|august" + "|september|october|november|december)\\b");
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final int sentence;
    private final Text text;
    private final Parse parse;

    Counted(int sentence, Text text) {
        this.sentence = sentence;
        this.text = text;
        this.parse = text.parse(sentence);
    }

    /** "a day after it declared independence": from the day of what was done after it. */
    Optional<Edtf> clause(int anchor) {
        Matcher clause = CLAUSE.matcher(
                words(clauseStart(anchor), parse.chunks().get(anchor).from()));
        if (!clause.find()) {
            return Optional.empty();
        }
        int days = number(clause.group(1)) * (clause.group(2).equals("week") ? 7 : 1);
        return timeBefore(parse.chunks().get(anchor).from())
                .map(day -> Edtf.of(day.plusDays(clause.group(3).equals("after") ? -days : days)));
    }

    /** The date of the act at an anchor, where its clause counts it from another. */
    Optional<Edtf> of(int anchor) {
        String before = words(clauseStart(anchor), parse.chunks().get(anchor).from());
        String after = words(parse.chunks().get(anchor).to(), clauseEnd(anchor));
        String around = before + " | " + after;
        return day(around).or(() -> measured(around)).or(() -> month(around));
    }

    private Optional<Edtf> day(String words) {
        if (SAME.matcher(words).find()) {
            return reference();
        }
        int days = NEXT.matcher(words).find() ? 1 : BEFORE.matcher(words).find() ? -1 : 0;
        return days == 0
                ? Optional.empty()
                : reference()
                        .filter(Counted::isDay)
                        .map(day -> Edtf.of(day.from().plusDays(days)));
    }

    private Optional<Edtf> measured(String words) {
        Matcher measured = MEASURED.matcher(words);
        if (!measured.find()) {
            return Optional.empty();
        }
        Optional<Edtf> reference = reference();
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        boolean later = measured.group(3).equals("later") || measured.group(3).equals("afterwards");
        int many = number(measured.group(1)) * (later ? 1 : -1);
        LocalDate from = reference.get().from();
        boolean day = isDay(reference.get());
        boolean year = reference.get().text().length() == 4;
        Optional<Edtf> counted =
                switch (measured.group(2)) {
                    case "day" -> day ? Optional.of(Edtf.of(from.plusDays(many))) : Optional.empty();
                    case "week" -> day ? Optional.of(Edtf.of(from.plusWeeks(many))) : Optional.empty();
                    case "month" ->
                        year
                                ? Optional.empty()
                                : Optional.of(Edtf.of(YearMonth.from(from).plusMonths(many)));
                    default -> Optional.of(Edtf.of(Year.from(from).plusYears(many)));
                };
        return counted.filter(date -> text.published()
                .map(published -> !date.from().isAfter(published))
                .orElse(true));
    }

    /** "that September": of the year that was last told. */
    private Optional<Edtf> month(String words) {
        if (THAT_YEAR.matcher(words).find()) {
            return reference().or(() -> told(true)).map(date -> Edtf.of(Year.from(date.from())));
        }
        Matcher month = THAT_MONTH.matcher(words);
        return month.find()
                ? reference()
                        .map(date -> Edtf.of(YearMonth.of(
                                date.from().getYear(),
                                java.time.Month.valueOf(month.group(1).toUpperCase(java.util.Locale.ROOT)))))
                : Optional.empty();
    }

    /** The last date told before: in this sentence, else of the last act. */
    private Optional<Edtf> reference() {
        return parse.times().stream()
                .filter(time -> time.relation() == Time.Relation.AT)
                .map(Time::value)
                .filter(Objects::nonNull)
                .filter(this::isPast)
                .findFirst()
                .or(() -> told(false))
                .or(() -> dayBefore(1))
                .or(() -> dayBefore(2))
                .or(() -> told(true));
    }

    private Optional<Edtf> dayBefore(int back) {
        return sentence < back
                ? Optional.empty()
                : text.parse(sentence - back).times().stream()
                        .filter(time -> time.relation() == Time.Relation.AT)
                        .map(Time::value)
                        .filter(value -> value != null && isDay(value) && isRecent(value))
                        .reduce((one, other) -> other);
    }

    private Optional<Edtf> told(boolean background) {
        return text.toldUpTo(sentence - 1).reversed().stream()
                .filter(found -> found.background() == background)
                .map(Found::when)
                .filter(Objects::nonNull)
                .filter(this::isPast)
                .findFirst();
    }

    private boolean isRecent(Edtf date) {
        return isPast(date)
                && text.published()
                        .map(day -> date.from().isAfter(day.minusDays(30)))
                        .orElse(true);
    }

    private boolean isPast(Edtf date) {
        return text.published().map(day -> !date.from().isAfter(day)).orElse(true);
    }

    private Optional<LocalDate> timeBefore(int unit) {
        return parse.times().stream()
                .filter(time -> time.to() <= unit)
                .map(Time::value)
                .filter(value -> value != null && isDay(value))
                .map(value -> Objects.requireNonNull(value).from())
                .findFirst();
    }

    private static boolean isDay(Edtf date) {
        return date.text().length() == 10;
    }

    private static int number(String word) {
        return word.equals("a") || word.equals("the")
                ? 1
                : NUMBERS.contains(word) ? NUMBERS.indexOf(word) : Integer.parseInt(word);
    }

    private int clauseStart(int anchor) {
        for (int j = anchor - 1; j >= 0; j--) {
            if (parse.kindAt(j, Chunk.Kind.VERB) || parse.kindAt(j, Chunk.Kind.STOP)) {
                return parse.chunks().get(j).to();
            }
        }
        return 0;
    }

    private int clauseEnd(int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.VERB) || parse.kindAt(j, Chunk.Kind.STOP)) {
                return parse.chunks().get(j).from();
            }
        }
        return parse.units().size();
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(words.isEmpty() ? "" : " ").append(parse.unit(i).lower());
        }
        return words.toString();
    }
}
