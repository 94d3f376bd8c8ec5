package credence.reading.find;

import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days that are counted from another: "a day earlier", "the same evening", "two days after it declared independence". */
final class Counted {
    private static final Pattern CLAUSE = Pattern.compile(
            "\\b([\\w-]+) (minute|hour|day|week|fortnight|month|year|decade)s? (after|before)\\b(?!.*\\b(?:after|before)\\b)");

    /** "seven years after": too rough to count a year from. */
    private static final java.util.Set<String> EXACT = java.util.Set.of("minute", "hour", "day", "week", "fortnight");

    /** "Three days before, on Sunday,": told, and not to be counted. */
    private static final Pattern TOLD_BESIDE =
            Pattern.compile("\\b(?:later|afterwards|earlier|before) , on \\w+day\\b");

    private static final Pattern SOON = Pattern.compile("\\b(?:minutes|hours|shortly|soon|immediately) after\\b");
    private static final Pattern ITS_YEAR = Pattern.compile("\\b(?:that|the same) year\\b");

    /** Chunks from an act to the verb that opens its clause. */
    private static final int NEAR_BY = 12;

    /** Characters of a full date. */
    private static final int DAY = 10;

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
        Matcher clause = clauseBefore(anchor);
        if (!clause.find()) {
            return Optional.empty();
        }
        return dayOfTheOther(anchor).flatMap(base -> back(clause, base));
    }

    /** "the first to do so, a day after the Front proclaimed the state on February 27, 1976": from the day told in that clause. */
    Optional<Edtf> ahead(int anchor) {
        int link = anchor + 1;
        while (link < parse.chunks().size()
                && !parse.lower(link).matches("after|before")
                && parse.verbAt(link).isEmpty()) {
            link++;
        }
        Matcher clause = CLAUSE.matcher(words(
                parse.chunks().get(anchor).to(),
                link < parse.chunks().size() ? parse.chunks().get(link).to() : 0));
        if (!clause.find() || !parse.kindAt(link + 1, Chunk.Kind.NOUN)) {
            return Optional.empty();
        }
        boolean told = false;
        for (int j = link + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.STOP); j++) {
            Optional<Time> time = parse.timeAt(j).filter(one -> one.relation() == Time.Relation.AT);
            if (time.isPresent()) {
                return told
                        ? time.map(Time::value).filter(this::isPast).flatMap(base -> forth(clause, base))
                        : Optional.empty();
            }
            told |= parse.verbAt(j).filter(VerbGroup::finite).isPresent();
            if (parse.kindAt(j, Chunk.Kind.COMMA) || parse.kindAt(j, Chunk.Kind.RELATIVE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Edtf> forth(Matcher clause, Edtf base) {
        OptionalInt many = CalendarWords.number(clause.group(1));
        return many.isPresent()
                ? CalendarWords.counted(
                        base, clause.group(3).equals("after") ? many.getAsInt() : -many.getAsInt(), clause.group(2))
                : Optional.empty();
    }

    /** "three days after Brazil took the same step", where the day of the main clause is known only from elsewhere. */
    Optional<Edtf> clauseFrom(int anchor, Edtf main) {
        Matcher clause = clauseBefore(anchor);
        return clause.find()
                ? back(clause, main)
                : SOON.matcher(beforeIn(anchor)).find() ? Optional.of(main) : Optional.empty();
    }

    /** Whether the act stands in a clause from which the main clause is counted in days or more. */
    boolean isCountedFrom(int anchor) {
        Matcher clause = clauseBefore(anchor);
        return clause.find()
                && !clause.group(2).matches("minute|hour")
                && clause.group(3).equals("after");
    }

    private Matcher clauseBefore(int anchor) {
        int opened = climbed(anchor);
        String before = words(
                clauseStart(opened), parse.chunks().get(firstOfMany(opened)).from());
        // "three days after the vote, Chad": the clause of the verb opens behind the comma
        return CLAUSE.matcher(before.substring(before.lastIndexOf(',') + 1));
    }

    /** "a day after it became the first to recognise", "after it said it was expelling": the verb that opens the clause. */
    private int climbed(int anchor) {
        int at = anchor;
        boolean joined = false;
        for (int j = anchor - 1; j >= Math.max(0, anchor - NEAR_BY); j--) {
            Optional<VerbGroup> verb = parse.verbAt(j);
            // "seven days after the two had ended their war and agreed to restore relations"
            joined |= j == at - 1 && parse.kindAt(j, Chunk.Kind.AND);
            boolean hangs = joined
                    || parse.verbAt(at).filter(VerbGroup::infinitive).isPresent()
                    || verb.isPresent() && Speech.says(verb.get().base()) && at - j <= 3;
            if (parse.kindAt(j, Chunk.Kind.COMMA)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)
                    || verb.isPresent() && !hangs) {
                break;
            }
            at = verb.isPresent() ? j : at;
            joined &= verb.isEmpty();
        }
        return at;
    }

    private String beforeIn(int anchor) {
        return words(clauseStart(anchor), parse.chunks().get(anchor).from());
    }

    /** The first of those who act, where they are many: "a day after Bahrain, Sudan and Egypt broke". */
    private int firstOfMany(int anchor) {
        return parse.verbAt(anchor)
                .filter(VerbGroup::finite)
                .map(verb -> text.clauses(sentence).subject(verb))
                .filter(OptionalInt::isPresent)
                .map(subject -> text.clauses(sentence).list(subject.getAsInt()))
                .filter(list -> list.size() > 1 && list.getLast() < anchor)
                .map(List::getFirst)
                .orElse(anchor);
    }

    private static Optional<Edtf> back(Matcher clause, Edtf base) {
        OptionalInt many = CalendarWords.number(clause.group(1));
        int precision = base.text().length();
        boolean exact = EXACT.contains(clause.group(2))
                || clause.group(2).equals("month") && precision == 7
                || clause.group(2).equals("year")
                        && precision == 4
                        && clause.group(1).equals("the");
        return many.isPresent() && exact
                ? CalendarWords.counted(
                        base, clause.group(3).equals("after") ? -many.getAsInt() : many.getAsInt(), clause.group(2))
                : Optional.empty();
    }

    /** In front of the clause, behind its comma, or of the news that "came a day after". */
    private Optional<Edtf> dayOfTheOther(int anchor) {
        int unit = parse.chunks().get(anchor).from();
        Optional<Edtf> before = times(time -> time.to() <= unit).findFirst();
        if (before.isPresent()) {
            return before;
        }
        OptionalInt comma = IntStream.range(anchor, parse.chunks().size())
                .filter(j -> parse.kindAt(j, Chunk.Kind.COMMA))
                .findFirst();
        Optional<Edtf> behind = comma.isPresent()
                ? times(time -> time.from()
                                > parse.chunks().get(comma.getAsInt()).from())
                        .findFirst()
                : Optional.empty();
        boolean came = parse.verbs().stream()
                .filter(verb -> verb.chunk() < anchor)
                .reduce((one, other) -> other)
                .filter(verb -> verb.base().matches("come|came|follow|happen|announce|be|was|is"))
                .isPresent();
        return behind.isPresent() || !came ? behind : told(false).or(() -> dayBefore(1));
    }

    /** The date of the act at an anchor, where its clause counts it from another. */
    Optional<Edtf> of(int anchor) {
        String around =
                beforeIn(anchor) + " | " + words(parse.chunks().get(anchor).to(), clauseEnd(anchor));
        if (!Offset.isIn(around) || TOLD_BESIDE.matcher(around).find()) {
            return Optional.empty();
        }
        return namedYear(anchor, around)
                .or(() -> Offset.isOfThatSpan(around) ? lastDate(anchor) : Optional.empty())
                .or(() -> reference(anchor, Offset.isOfADay(around)))
                .or(() -> Offset.isOfSpan(around) ? sentenceBefore() : Optional.empty())
                .or(() -> Offset.isDayOfMonth(around) ? text.published().map(Edtf::of) : Optional.empty())
                .flatMap(base -> Offset.from(base, around))
                .filter(this::isPast)
                .or(() -> ITS_YEAR.matcher(around).find()
                        ? told(true).map(date -> Edtf.of(java.time.Year.from(date.from())))
                        : Optional.empty());
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
                        .filter(this::isPast)
                        .reduce((one, other) -> other)
                : Optional.empty();
    }

    /** "was killed in February 2017. Malaysia recalled its ambassador that month": whatever date was told last, of an act or not. */
    private Optional<Edtf> lastDate(int anchor) {
        int unit = parse.chunks().get(anchor).from();
        return times(time -> time.to() <= unit)
                .filter(this::isPast)
                .reduce((one, other) -> other)
                .or(this::sentenceBefore);
    }

    /** The last date told before: in this sentence, else of the last act. */
    private Optional<Edtf> reference(int anchor, boolean ofADay) {
        int unit = parse.chunks().get(anchor).from();
        return times(time -> time.to() <= unit)
                .filter(this::isPast)
                // "on Monday, 54 years after they were broken off in 1961, and reopened the same morning"
                .filter(date -> !ofADay || date.text().length() == DAY)
                .reduce((one, other) -> other)
                .or(() -> told(false))
                .or(() -> dayBefore(1))
                .or(() -> dayBefore(2))
                .or(() -> dayBefore(3))
                .or(() -> told(true))
                .or(() -> times(time -> time.from() > unit).filter(this::isPast).findFirst());
    }

    /** "Since 1975 ... In July of the following year": whatever the sentence before dates. */
    private Optional<Edtf> sentenceBefore() {
        return sentence == 0
                ? Optional.empty()
                : text.parse(sentence - 1).times().stream()
                        .map(Time::value)
                        .filter(Objects::nonNull)
                        .map(value -> (Edtf) value)
                        .filter(this::isPast)
                        .reduce((one, other) -> other);
    }

    private Stream<Edtf> times(Predicate<Time> which) {
        return parse.times().stream()
                .filter(time -> time.relation() == Time.Relation.AT)
                .filter(which)
                .map(Time::value)
                .filter(Objects::nonNull)
                .map(value -> (Edtf) value);
    }

    private Optional<Edtf> dayBefore(int back) {
        return sentence < back
                ? Optional.empty()
                : text.parse(sentence - back).times().stream()
                        .filter(time -> time.relation() == Time.Relation.AT)
                        .map(Time::value)
                        .filter(value -> value != null && value.text().length() == 10 && isRecent(value))
                        .reduce((one, other) -> other);
    }

    private Optional<Edtf> told(boolean background) {
        return text.memory().toldUpTo(sentence - 1).reversed().stream()
                .filter(found -> found.background() == background)
                .map(Found::when)
                .filter(Objects::nonNull)
                .map(when -> (Edtf) when)
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

    private int clauseStart(int anchor) {
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
            if (isOrderedToLeave(anchor, j)) {
                continue;
            }
            if (next || parse.kindAt(j, Chunk.Kind.VERB) || parse.kindAt(j, Chunk.Kind.STOP)) {
                return parse.chunks().get(j).from();
            }
        }
        return parse.units().size();
    }

    /** "ordered four British diplomats to leave three days later": when it ordered it. */
    private boolean isOrderedToLeave(int anchor, int chunk) {
        return parse.verbAt(chunk)
                        .filter(verb -> TimeRoles.isLeaving(anchor, verb))
                        .isPresent()
                && parse.kindAt(chunk + 1, Chunk.Kind.TIME)
                && parse.lower(chunk + 1).matches(".*\\b(?:later|afterwards|earlier)");
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(words.isEmpty() ? "" : " ").append(parse.unit(i).lower());
        }
        return words.toString();
    }
}
