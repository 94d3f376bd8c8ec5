package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times that a construction of its own tells: "on the eve of", "since 1985, when", "during the 1967 war", "by 28 May". */
final class Occasions {
    private static final Set<String> WARS = WordSet.of("war", "wars", "conflict", "fighting", "crisis", "uprising");

    private static final Pattern SOON_AFTER =
            Pattern.compile("\\b(?:minutes|hours|moments|shortly|immediately) (?:after|before)$");

    private static final Set<String> SOON =
            WordSet.of("shortly", "hours", "immediately", "minutes", "right", "soon", "straight");

    /** Chunks that are looked at for what stands near an act. */
    private static final int NEAR_BY = 24;

    /** Chunks from "it was" to "that". */
    private static final int CLEFT = 6;

    private static final Pattern IT_WAS = Pattern.compile("(?:is|was)(?: not| only| just)*");

    private final Parse parse;
    private final ClauseTimes times;

    Occasions(Parse parse, ClauseTimes times) {
        this.parse = parse;
        this.times = times;
    }

    /** "It was in 2017 that Malaysia expelled the ambassador", "it was not until 2009 that it recognised the region". */
    Optional<Edtf> cleft(int anchor) {
        // "it was only last year that China agreed to resume relations"
        boolean hangs = parse.verbAt(anchor).filter(VerbGroup::infinitive).isPresent();
        int that = hangs ? anchor - 2 : anchor - 1;
        // "It was December 1983 before they were restored"
        while (that > 1
                && !(Word.isOneOf(parse.lower(that), "that", "before")
                        && parse.kindAt(timeBefore(that), Chunk.Kind.TIME))) {
            if (parse.verbAt(that).filter(VerbGroup::finite).isPresent()) {
                return Optional.empty();
            }
            that--;
        }
        int time = timeBefore(that);
        boolean cleft = that > 1
                && java.util.stream.IntStream.range(Math.max(0, time - CLEFT + 1), time)
                        .anyMatch(j -> parse.lower(j).equals("it")
                                && IT_WAS.matcher(parse.lower(j + 1)).matches());
        return cleft ? parse.timeAt(time).map(Time::value) : Optional.empty();
    }

    /** "It was on January 18, 1999, that": before the comma. */
    private int timeBefore(int that) {
        return parse.kindAt(that - 1, Chunk.Kind.COMMA) ? that - 2 : that - 1;
    }

    /** "backed Azerbaijan in the war of 2020". */
    Optional<Edtf> inTheWar(int anchor) {
        for (int j = anchor + 1;
                j + 3 < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.VERB) && !parse.kindAt(j, Chunk.Kind.STOP);
                j++) {
            boolean war = Word.isOneOf(parse.lower(j), "in", "during")
                    && parse.kindAt(j + 1, Chunk.Kind.NOUN)
                    && WARS.contains(parse.lastWord(j + 1));
            if (war) {
                return parse.lower(j + 2).equals("of") && parse.kindAt(j + 3, Chunk.Kind.TIME)
                        ? parse.timeAt(j + 3).map(Time::value)
                        : TimesInside.of(parse, j + 1);
            }
        }
        return Optional.empty();
    }

    /** "during the 1967 war": its year. */
    Optional<Edtf> during(int anchor) {
        for (int j = anchor + 1; j + 1 < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.VERB); j++) {
            if (parse.lower(j).equals("during") && parse.kindAt(j + 1, Chunk.Kind.NOUN)) {
                return TimesInside.of(parse, j + 1);
            }
        }
        return parse.lower(0).equals("during")
                        && parse.kindAt(1, Chunk.Kind.NOUN)
                        && parse.verbs().stream().noneMatch(verb -> verb.finite() && verb.chunk() < anchor)
                ? TimesInside.of(parse, 1)
                : Optional.empty();
    }

    /** "has recognised it since 1976": what still holds began then. */
    Optional<Edtf> since(int anchor) {
        // "its embassy, closed since 2012"
        if (parse.verbAt(anchor)
                .filter(verb -> verb.perfect() || verb.pastPerfect() || verb.participle())
                .isEmpty()) {
            return Optional.empty();
        }
        for (int j = anchor + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.VERB); j++) {
            if (parse.kindAt(j, Chunk.Kind.COMMA) && parse.kindAt(j + 1, Chunk.Kind.NOUN)) {
                // "has expelled the ambassador of Iran, its neighbour since 1918"
                return Optional.empty();
            }
            Optional<Time> time = parse.kindAt(j, Chunk.Kind.TIME) ? parse.timeAt(j) : Optional.empty();
            if (time.filter(one -> one.relation() == Time.Relation.SINCE).isPresent()) {
                return time.map(Time::value);
            }
        }
        return Optional.empty();
    }

    /** "on the eve of its February 24 invasion": not that day, but shortly before; the month is what it tells. */
    Optional<Edtf> eve(int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.RELATIVE); j++) {
            String lower = parse.lower(j);
            boolean before = lower.equals("the eve")
                    || lower.equals("shortly") && parse.lower(j + 1).equals("before");
            if (before && times.right(anchor, j).isPresent()) {
                // "on Sunday, on the eve of a conference"
                return Optional.empty();
            }
            if (before) {
                return parse.times().stream()
                        .filter(time -> time.from() > parse.chunks().get(anchor).to())
                        .map(Time::value)
                        .filter(Objects::nonNull)
                        .map(Occasions::monthOf)
                        .findFirst();
            }
            if (parse.kindAt(j, Chunk.Kind.VERB)
                    && parse.verbAt(j).map(VerbGroup::finite).orElse(false)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "minutes after he had taken the oath on Wednesday": the same day. */
    Optional<Edtf> soonAfter(int anchor) {
        for (int j = anchor + 1;
                j + 1 < Math.min(anchor + NEAR_BY, parse.chunks().size());
                j++) {
            if (parse.verbAt(j).filter(VerbGroup::finite).isPresent()) {
                return Optional.empty();
            }
            boolean soon = SOON_AFTER
                    .matcher(parse.lower(j) + " " + parse.lower(j + 1))
                    .find();
            if (soon) {
                return times.right(j + 1, Math.min(j + NEAR_BY, parse.chunks().size()))
                        .filter(day -> day.text().length() == 10);
            }
        }
        return Optional.empty();
    }

    /** "The two fell out in June as well: Prague expelled two diplomats": when what the colon explains was. */
    Optional<Edtf> beforeColon(int anchor) {
        int colon = anchor - 1;
        while (colon > 0 && colon > anchor - NEAR_BY && !parse.lower(colon).equals(":")) {
            colon--;
        }
        if (colon <= 0 || colon > NEAR_BY || !parse.lower(colon).equals(":")) {
            return Optional.empty();
        }
        int end = colon;
        boolean said =
                parse.verbs().stream().takeWhile(verb -> verb.chunk() < end).anyMatch(verb -> Speech.says(verb.base()));
        return said ? Optional.empty() : times.right(-1, colon);
    }

    /** "Bolivia was the first: it cut ties in November": the day of what the words behind the colon tell over. */
    Optional<Edtf> behindColon(int anchor) {
        boolean copula = parse.verbAt(anchor)
                .filter(verb -> Statuses.COPULAS.contains(verb.base()))
                .isPresent();
        for (int j = anchor + 1; copula && j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.VERB); j++) {
            if (parse.lower(j).equals(":")) {
                return parse.verbs().stream()
                        .map(VerbGroup::chunk)
                        .filter(verb -> verb > anchor)
                        .findFirst()
                        .flatMap(times::right);
            }
        }
        return Optional.empty();
    }

    /** "on the day that relations were restored, July 20"; "on Monday, the day on which the republic declared its independence". */
    Optional<Edtf> onTheDay(int anchor) {
        Optional<Edtf> which = onWhich(anchor);
        if (which.isPresent()) {
            return which;
        }
        for (int j = anchor + 1;
                j < parse.chunks().size()
                        && parse.verbAt(j).filter(VerbGroup::finite).isEmpty();
                j++) {
            if (parse.lower(j).equals("the day") && parse.lower(j - 1).equals("on")) {
                for (int k = j + 1; k < parse.chunks().size(); k++) {
                    if (parse.kindAt(k, Chunk.Kind.TIME)
                            && parse.kindAt(k - 1, Chunk.Kind.COMMA)
                            && times.roles().dates(k)) {
                        return parse.timeAt(k).map(Time::value);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "in 1988, the year in which they declared independence". */
    private Optional<Edtf> onWhich(int anchor) {
        int which = anchor - 1;
        while (which > 0 && !parse.kindAt(which, Chunk.Kind.RELATIVE)) {
            if (parse.kindAt(which, Chunk.Kind.VERB)
                    || parse.kindAt(which, Chunk.Kind.COMMA)
                    || parse.kindAt(which, Chunk.Kind.STOP)) {
                return Optional.empty();
            }
            which--;
        }
        int span = Word.isOneOf(parse.lower(which - 1), "on", "in") ? which - 2 : which - 1;
        boolean apposed = which > 0
                && Word.isOneOf(parse.lower(span), "the day", "the week", "the month", "the year")
                && parse.kindAt(span - 1, Chunk.Kind.COMMA)
                && parse.kindAt(span - 2, Chunk.Kind.TIME);
        return apposed ? parse.timeAt(span - 2).map(Time::value) : Optional.empty();
    }

    private static Edtf monthOf(@Nullable Edtf day) {
        YearMonth month = YearMonth.from(Objects.requireNonNull(day).from());
        return day.text().length() == 4 ? day : Edtf.of(month);
    }

    /**
     * "Kyiv's decision on Wednesday followed shortly after it emerged that Pyongyang had recognised": what is answered within hours
     * has the day of the answer.
     */
    Optional<Edtf> reaction(int anchor) {
        int link = -1;
        for (int j = 1; j < anchor; j++) {
            boolean after = parse.lower(j).equals("after")
                    || parse.lower(j).equals("when") && parse.lower(j - 1).equals("hours");
            boolean soon = after && SOON.contains(parse.lastWord(j - 1));
            boolean when = parse.lower(j).equals("when")
                    && (parse.kindAt(j - 1, Chunk.Kind.TIME) || parse.kindAt(j - 2, Chunk.Kind.TIME));
            if (soon || when) {
                link = j;
            }
        }
        if (link < 0) {
            return Optional.empty();
        }
        return times.right(-1, link);
    }
}
