package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days that are counted from another: "a day earlier", "the same evening", "two days after it declared independence". */
final class Counted {
    /** "Three days before, on Sunday,": told, and not to be counted. */
    private static final Pattern TOLD_BESIDE =
            Pattern.compile("\\b(?:later|afterwards|earlier|before)(?: \\|)? , on \\w+day\\b");

    private static final Pattern LATER = Pattern.compile("\\b(?:later|afterwards|earlier)$");

    private static final Pattern THE_DAY = Pattern.compile("\\bon the (\\d{1,2})(?:st|nd|rd|th)\\b");

    private static final Pattern WITHIN_DAYS = Pattern.compile("\\bwithin (?:\\w+ ){0,2}days\\b");

    private static final Pattern ITS_YEAR = Pattern.compile("\\b(?:that|the same) year\\b");

    private static final int MONTH = 7;

    private static final int YEAR = 4;

    private final int sentence;
    private final Text text;
    private final Parse parse;
    private final ToldDates before;
    private final CountedElsewhere elsewhere;

    Counted(int sentence, Text text) {
        this.sentence = sentence;
        this.text = text;
        this.parse = text.parse(sentence);
        this.before = new ToldDates(sentence, text);
        this.elsewhere = new CountedElsewhere(this, parse, text.clauses(sentence));
    }

    ToldDates before() {
        return before;
    }

    String beforeIn(int anchor) {
        int subject = elsewhere.overAside(anchor);
        return subject < 0
                ? words(clauseStart(anchor), parse.chunks().get(anchor).from())
                : words(clauseStart(subject), parse.chunks().get(subject).to());
    }

    String around(int anchor) {
        return beforeIn(anchor) + " | " + words(parse.chunks().get(anchor).to(), clauseEnd(anchor));
    }

    /** The date of the act at an anchor, where its clause counts it from another. */
    Optional<Edtf> of(int anchor) {
        String around = around(anchor);
        Optional<Edtf> day = theDay(anchor);
        if (day.isPresent()
                || !Offset.isIn(around)
                || isYetToCome(anchor) && WITHIN_DAYS.matcher(around).find()
                || TOLD_BESIDE.matcher(around).find()) {
            return day;
        }
        return namedYear(anchor, around)
                .or(() -> Offset.isOfThatSpan(around) ? lastDate(anchor) : Optional.empty())
                .or(() -> elsewhere.before(anchor, around))
                .or(() -> reference(anchor, around))
                .flatMap(base -> Offset.from(base, around))
                .filter(before::isPast)
                // "poor since 2003, when she died. Canada recalled its ambassador the next year"
                .or(() -> Offset.isOfSpan(around)
                        ? before.sentenceBefore().flatMap(base -> Offset.from(base, around))
                        : Optional.empty())
                .or(() -> Offset.isEarlierIn(around)
                        ? text.published().flatMap(published -> Offset.from(Edtf.of(published), around))
                        : Optional.empty())
                .map(date -> inNamedMonth(anchor, date))
                .filter(before::isPast)
                .or(() -> ITS_YEAR.matcher(around).find()
                        ? before.told(true).map(date -> Edtf.of(java.time.Year.from(date.from())))
                        : Optional.empty());
    }

    /** "could be annexed within days", "are to open within days". */
    private boolean isYetToCome(int anchor) {
        return parse.verbAt(anchor)
                .filter(verb -> !verb.modal().isEmpty()
                        // "became the first to recognise it within days": that is done
                        || verb.infinitive() && !RankTimes.isRanked(text.clauses(sentence), verb))
                .isPresent();
    }

    /** "ten years later, in December": the month in the year that was counted. */
    private Edtf inNamedMonth(int anchor, Edtf date) {
        int to = clauseEnd(anchor);
        return date.text().length() == ToldDates.DAY
                ? date
                : parse.times().stream()
                        .filter(time -> time.to() <= to
                                && time.ahead() != null
                                && time.value() != null
                                && time.value().text().length() == MONTH
                                && parse.unit(Math.max(0, time.from() - 1)).is(","))
                        .map(time -> Objects.requireNonNull(time.value()).from().getMonth())
                        .map(month -> Edtf.of(YearMonth.of(date.from().getYear(), month)))
                        .findFirst()
                        .orElse(date);
    }

    /** "on the 13th", "on the 2nd of that month": of the month of the date told before it, else of the last month that had such a day. */
    private Optional<Edtf> theDay(int anchor) {
        boolean ahead = parse.verbAt(anchor).filter(When::isToCome).isPresent();
        int from = clauseStart(anchor);
        int to = clauseEnd(anchor);
        return parse.times().stream()
                .filter(time -> time.from() >= from && time.to() <= to && time.value() == null)
                .flatMap(time -> THE_DAY.matcher(words(time.from(), time.to())).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .flatMap(day -> reference(anchor, "")
                        .filter(date -> date.text().length() >= MONTH)
                        .flatMap(base -> Offset.dayAfter(base, day))
                        .filter(date -> !ahead && before.isPast(date))
                        .or(() -> text.published().flatMap(published -> Offset.near(published, day, ahead))));
    }

    /** "Two days earlier Morocco had agreed to open an embassy": counted with the verb on which the act hangs, or before a colon. */
    Optional<Edtf> above(int anchor) {
        return parse.verbAt(anchor)
                .filter(VerbGroup::infinitive)
                // "Early the same day Saudi Arabia became the first country to do so"
                .flatMap(verb -> parse.verbAt(parse.kindAt(anchor - 1, Chunk.Kind.NOUN) ? anchor - 2 : anchor - 1))
                .filter(VerbGroup::finite)
                .flatMap(outer -> of(outer.chunk()))
                .or(() -> elsewhere.answered(anchor));
    }

    /** "the memorandum of January 1, 2024, led it to expel him on April 4 of that year": the year of any date before in the sentence. */
    private Optional<Edtf> namedYear(int anchor, String around) {
        int unit = parse.chunks().get(anchor).from();
        return ITS_YEAR.matcher(around).find()
                ? parse.times().stream()
                        .filter(time -> time.to() <= unit)
                        .map(Time::value)
                        .filter(Objects::nonNull)
                        .map(value -> (Edtf) value)
                        .filter(before::isPast)
                        .reduce((one, other) -> other)
                : Optional.empty();
    }

    /** "was killed in February 2017. Malaysia recalled its ambassador that month": whatever date was told last, of an act or not. */
    private Optional<Edtf> lastDate(int anchor) {
        int unit = parse.chunks().get(anchor).from();
        return times(time -> time.to() <= unit)
                .filter(before::isPast)
                .reduce((one, other) -> other)
                .or(before::sentenceBefore);
    }

    /** The last date told before: in this sentence, else of the last act. */
    private Optional<Edtf> reference(int anchor, String around) {
        boolean ofADay = Offset.isOfADay(around);
        int least = ofADay ? ToldDates.DAY : Offset.countsYears(around) ? YEAR : MONTH;
        int unit = parse.chunks().get(anchor).from();
        boolean atOnce = Offset.isAtOnce(around);
        return times(time -> time.to() <= unit && !(atOnce && isOfAnAside(time, anchor)))
                .filter(before::isPast)
                // "on Monday, 54 years after they were broken off in 1961, and reopened the same morning"
                .filter(date -> !ofADay || date.text().length() == ToldDates.DAY)
                .reduce((one, other) -> other)
                // "established relations in March 2023 and severed its own the same day": in that month
                .or(() -> times(time -> time.to() <= unit && !((atOnce || ofADay) && isOfAnAside(time, anchor)))
                        .filter(before::isPast)
                        .reduce((one, other) -> other))
                .or(() -> before.besideIt(least))
                // "In January 2024 it signed a memorandum." and, in the paragraph behind, "recalled its ambassador at
                // the time"
                .or(() -> Offset.isAtTheTime(around) ? before.sentenceBefore() : Optional.empty())
                .or(() -> ofADay && before.isGoneOn() ? before.actBeside() : Optional.empty())
                // "was stormed in April 2024. Mexico cut ties within hours": in that month
                .or(() -> ofADay && before.isGoneOn() ? before.besideIt(MONTH) : Optional.empty())
                .or(() ->
                        before.told(false).filter(date -> !ofADay || date.text().length() == ToldDates.DAY))
                .or(() -> before.dayBefore(1))
                .or(() -> before.dayBefore(2))
                .or(() -> before.dayBefore(3))
                .or(() ->
                        before.told(true).filter(date -> !ofADay || date.text().length() == ToldDates.DAY))
                // "established relations in March 2023. Taiwan severed its own on the same day": in that month
                .or(() -> ofADay
                        ? before.sentenceBefore().filter(date -> date.text().length() == MONTH)
                        : Optional.empty())
                .or(() ->
                        times(time -> time.from() > unit).filter(before::isPast).findFirst());
    }

    /** "Indonesia, which annexed the territory in 1976, recognised it at once", "Chad, which left last month, did so the same night": not then. */
    private boolean isOfAnAside(Time time, int anchor) {
        int from = parse.verbAt(anchor)
                .map(verb -> text.clauses(sentence).subject(verb).orElse(anchor))
                .orElse(anchor);
        return IntStream.range(from, anchor)
                .filter(j -> parse.kindAt(j, Chunk.Kind.RELATIVE))
                .anyMatch(j -> parse.chunks().get(j).to() <= time.from());
    }

    Stream<Edtf> times(Predicate<Time> which) {
        return parse.times().stream()
                .filter(time -> time.relation() == Time.Relation.AT)
                .filter(which)
                .map(Time::value)
                .filter(Objects::nonNull)
                .map(value -> (Edtf) value);
    }

    int clauseStart(int anchor) {
        for (int j = anchor - 1; j >= 0; j--) {
            // "followed on the 4th, and that same month Kuwait recalled"
            boolean next = parse.kindAt(j, Chunk.Kind.AND) && parse.kindAt(j + 1, Chunk.Kind.TIME);
            if (next || parse.kindAt(j, Chunk.Kind.VERB) || parse.kindAt(j, Chunk.Kind.STOP)) {
                return parse.chunks().get(j).to();
            }
        }
        return 0;
    }

    /** "cut ties with Iran and a day later expelled": what opens behind "and" is not of the clause before it. */
    private int clauseEnd(int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            boolean next = parse.kindAt(j, Chunk.Kind.AND) && parse.kindAt(j + 1, Chunk.Kind.TIME);
            if (isOrderedToLeave(anchor, j) || isEndOfTheDay(j) || isIssued(j)) {
                continue;
            }
            if (next || isOfAnother(j) || parse.kindAt(j, Chunk.Kind.VERB) || parse.kindAt(j, Chunk.Kind.STOP)) {
                return parse.chunks().get(j).from();
            }
        }
        return parse.units().size();
    }

    /** "recognised it the same year and Chile two years later": another's time, whose verb is left out. */
    private boolean isOfAnother(int joint) {
        return parse.kindAt(joint, Chunk.Kind.AND)
                && parse.kindAt(joint - 1, Chunk.Kind.TIME)
                && parse.kindAt(joint + 1, Chunk.Kind.NOUN)
                && parse.kindAt(joint + 2, Chunk.Kind.TIME);
    }

    /** "condemned it in a statement issued the same evening". */
    private boolean isIssued(int chunk) {
        return parse.verbAt(chunk)
                .filter(new TimedDocuments(parse, text.clauses(sentence))::isIssued)
                .isPresent();
    }

    /** "before the day was over": its verb is none of another act. */
    private boolean isEndOfTheDay(int verb) {
        return parse.lower(verb - 1).equals("the day")
                && parse.lower(verb - 2).equals("before")
                && Word.isOneOf(parse.lower(verb), "was", "is");
    }

    /** "ordered four British diplomats to leave three days later": when it ordered it. */
    private boolean isOrderedToLeave(int anchor, int chunk) {
        return parse.verbAt(chunk)
                        .filter(verb -> TimeRoles.isLeaving(anchor, verb))
                        .isPresent()
                && parse.kindAt(chunk + 1, Chunk.Kind.TIME)
                && LATER.matcher(parse.lower(chunk + 1)).find();
    }

    String words(int from, int to) {
        // "The year before Malta recognised it": the name is none of the time's words
        Set<Integer> ends = parse.times().stream()
                .filter(time -> time.value() == null)
                .map(Time::to)
                .collect(Collectors.toSet());
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(words.isEmpty() ? "" : " ").append(parse.unit(i).lower());
            if (ends.contains(i + 1)) {
                words.append(" |");
            }
        }
        return words.toString();
    }
}
