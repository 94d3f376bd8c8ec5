package credence.reading.find;

import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Days counted between two clauses: "a day after it declared independence", "the first, a day after the Front proclaimed it in 1976". */
final class CountedClauses {
    private static final Pattern CLAUSE = Pattern.compile(
            "\\b(?:(nearly|almost|about|some|over|than|around|roughly|least) )?([\\w-]+) (minute|hour|day|week|fortnight|month|year|decade)s? (after|before)\\b(?! (?:yesterday|last)\\b)(?!.*\\b(?:after|before)\\b)");

    private static final Set<String> TITLES = WordSet.of("mr", "mrs", "ms", "dr", "sir", "lord");

    private static final Pattern HOURS = Pattern.compile("\\b(?:minutes|hours|moments|immediately|straight) after\\b");

    private static final Pattern SOON = Pattern.compile("\\b(?:minutes|hours|shortly|soon|immediately) after\\b");

    private static final Pattern DAYS =
            Pattern.compile("(?:^|,|\\b(?:few|some|several|mere|only|just))\\s*days after\\b");

    private static final Pattern COMES = Pattern.compile("comes?|follows?");

    private static final Pattern NOW = Pattern.compile("(?:is|are|has|have|remains?|keeps?|stays?|continues?)\\b.*");

    /** Chunks from an act to the verb that opens its clause. */
    private static final int NEAR_BY = 12;

    private final int sentence;
    private final Text text;
    private final Parse parse;
    private final Counted counted;

    CountedClauses(int sentence, Text text) {
        this.sentence = sentence;
        this.text = text;
        this.parse = text.parse(sentence);
        this.counted = new Counted(sentence, text);
    }

    /** "a day after it declared independence": from the day of what was done after it. */
    Optional<Edtf> clause(int anchor) {
        if (isAfter(anchor, DAYS)) {
            // "recalled it in June, days after Egypt cut ties": in that month, as far as it goes
            return dayOfTheOther(anchor).filter(day -> day.text().length() == ToldDates.MONTH);
        }
        Matcher clause = clauseBefore(anchor);
        if (!clause.find()) {
            return isAfter(anchor, HOURS) ? dayOfTheOther(anchor) : Optional.empty();
        }
        return dayOfTheOther(anchor)
                .flatMap(base -> Roughly.counted(clause, base, false))
                .or(() -> isComing(anchor) ? beforeNow(clause) : Optional.empty());
    }

    /** "The visit comes a month after it restored relations", with no day of the visit: counted from the day of the report. */
    private boolean isComing(int anchor) {
        int link = link(anchor);
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < link)
                .reduce((one, other) -> other)
                .filter(verb -> COMES.matcher(parse.lower(verb.chunk())).matches())
                .isPresent();
    }

    /** As far as it can be told: of weeks the month. */
    private Optional<Edtf> beforeNow(Matcher clause) {
        boolean rough = clause.group(1) != null
                || Word.isOneOf(clause.group(3), "minute", "hour", "day")
                || clause.group(4).equals("before");
        OptionalInt many = CalendarWords.number(clause.group(2));
        return rough || many.isEmpty()
                ? Optional.empty()
                : text.published()
                        .map(Edtf::of)
                        .flatMap(day -> CalendarWords.counted(day, -many.getAsInt(), clause.group(3)))
                        .map(day -> day.text().length() == ToldDates.DAY ? Edtf.of(YearMonth.from(day.from())) : day);
    }

    /** "the first to do so, a day after the Front proclaimed the state on February 27, 1976": from the day told in that clause. */
    Optional<Edtf> ahead(int anchor) {
        int link = anchor + 1;
        while (link < parse.chunks().size()
                && !Word.isOneOf(parse.lower(link), "after", "before")
                && parse.verbAt(link).isEmpty()) {
            link++;
        }
        Matcher clause = CLAUSE.matcher(counted.words(
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
                        ? time.map(Time::value)
                                .filter(counted.before()::isPast)
                                .flatMap(base -> Roughly.counted(clause, base, true))
                        : Optional.empty();
            }
            told |= parse.verbAt(j).filter(VerbGroup::finite).isPresent();
            if (parse.kindAt(j, Chunk.Kind.COMMA) || parse.kindAt(j, Chunk.Kind.RELATIVE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "three days after Brazil took the same step", where the day of the main clause is known only from elsewhere. */
    Optional<Edtf> clauseFrom(int anchor, Edtf main) {
        Matcher clause = clauseBefore(anchor);
        return clause.find()
                ? Roughly.counted(clause, main, false)
                : isAfter(anchor, SOON) ? Optional.of(main) : Optional.empty();
    }

    /** "hours after Ottawa had ordered it": what is answered the same day. */
    boolean isHoursBefore(int anchor) {
        return isAfter(anchor, HOURS);
    }

    /** "hours after it recognised them". */
    private boolean isAfter(int anchor, Pattern soon) {
        int link = link(anchor);
        String before = link < 0
                ? counted.beforeIn(anchor)
                : counted.words(
                        counted.clauseStart(link), parse.chunks().get(link).to());
        return soon.matcher(before).find();
    }

    /** Whether the act stands in a clause from which the main clause is counted in days or more. */
    boolean isCountedFrom(int anchor) {
        Matcher clause = clauseBefore(anchor);
        return clause.find()
                && !Word.isOneOf(clause.group(3), "minute", "hour")
                && clause.group(4).equals("after");
    }

    /** The measure and the word with which the clause of an act opens: "three days after". */
    private Matcher clauseBefore(int anchor) {
        int link = link(anchor);
        return CLAUSE.matcher(
                link < 0
                        ? ""
                        : counted.words(
                                counted.clauseStart(link),
                                parse.chunks().get(link).to()));
    }

    /** Where "after" stands in front of the clause that tells an act; -1 where its clause opens otherwise. */
    private int link(int anchor) {
        int opened = climbed(anchor);
        // "after Bahrain, Sudan and Egypt broke", "after Ghana's president, Ian Obote, broke"
        int first = parse.verbAt(opened)
                .filter(VerbGroup::finite)
                .map(verb -> text.clauses(sentence).subject(verb))
                .filter(subject -> subject.isPresent() && subject.getAsInt() < opened)
                .map(subject -> text.clauses(sentence).list(subject.getAsInt()).getFirst())
                .orElse(opened);
        // "after Mr. Maduro had", "after on Monday Chad"
        while (first > 0
                && !Word.isOneOf(parse.lastWord(first - 1), "after", "before")
                && (parse.kindAt(first - 1, Chunk.Kind.OTHER)
                        || TITLES.contains(parse.lower(first - 1))
                        || parse.kindAt(first - 1, Chunk.Kind.TIME))) {
            first--;
        }
        return Word.isOneOf(parse.lastWord(first - 1), "after", "before") ? first - 1 : -1;
    }

    /** Whether a clause that is counted from the rest of the sentence tells the act, and is over before its next time. */
    boolean endsBeforeTime(int anchor) {
        boolean comma = false;
        for (int j = anchor + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.TIME); j++) {
            comma |= parse.kindAt(j, Chunk.Kind.COMMA);
        }
        return comma && clauseBefore(anchor).find();
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
                    // "after the president signed decrees recognising both"
                    || parse.verbAt(at)
                            .filter(one -> one.infinitive() || one.gerund())
                            .isPresent()
                    || verb.isPresent() && Speech.says(verb.get().base()) && at - j <= 3;
            boolean said = parse.lower(j).equals("that")
                    && parse.verbAt(j - 1)
                            .filter(one -> Speech.says(one.base()))
                            .isPresent();
            if (parse.kindAt(j, Chunk.Kind.COMMA)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR) && !said
                    || verb.isPresent() && !hangs) {
                break;
            }
            at = verb.isPresent() ? j : at;
            joined &= verb.isEmpty();
        }
        return at;
    }

    /** "Three days after it expelled the envoy, its allies are keeping silent": counted from the day of the report. */
    private boolean isNow(int link, int comma) {
        return link >= 0
                && counted.clauseStart(link) == 0
                && parse.verbs().stream()
                        .filter(verb -> verb.finite() && verb.chunk() > comma)
                        .findFirst()
                        .filter(main -> NOW.matcher(parse.lower(main.chunk())).matches())
                        .isPresent();
    }

    /** "Hours after the vote it recognised Kosovo, which declared itself in 2008", ", for the first time since the war ended in 1991". */
    private boolean isOfClauseBehind(Time time, int comma) {
        return IntStream.range(comma, parse.chunks().size())
                .filter(j -> parse.chunks().get(j).to() <= time.from())
                .anyMatch(j -> parse.kindAt(j, Chunk.Kind.RELATIVE)
                        || parse.lastWord(j).equals("since"));
    }

    /** In front of the clause, behind its comma, or of the news that "came a day after". */
    private Optional<Edtf> dayOfTheOther(int anchor) {
        int unit = parse.chunks().get(anchor).from();
        Optional<Edtf> before = counted.times(time -> time.to() <= unit).reduce((one, other) -> other);
        if (before.isPresent()) {
            return before;
        }
        OptionalInt comma = IntStream.range(anchor, parse.chunks().size())
                .filter(j -> parse.kindAt(j, Chunk.Kind.COMMA))
                .findFirst();
        Optional<Edtf> behind = comma.isPresent()
                ? counted.times(time -> time.from()
                                        > parse.chunks().get(comma.getAsInt()).from()
                                && !isOfClauseBehind(time, comma.getAsInt()))
                        .findFirst()
                : Optional.empty();
        int link = link(anchor);
        boolean came = parse.verbs().stream()
                .filter(verb -> verb.chunk() < link)
                .reduce((one, other) -> other)
                .filter(verb -> Word.isOneOf(verb.base(), "come", "follow", "happen", "announce", "be", "was", "is"))
                .isPresent();
        if (behind.isEmpty() && comma.isPresent() && isNow(link, comma.getAsInt())) {
            return text.published().map(Edtf::of);
        }
        return behind.isPresent() || !came
                ? behind
                : counted.before().told(false).or(() -> counted.before().dayBefore(1));
    }
}
