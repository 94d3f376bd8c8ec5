package credence.reading.find;

import credence.reading.parse.ApposedClauses;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.Optional;
import java.util.OptionalInt;

/** The time in an act's own clause, behind it or right before it, and behind a verb that is joined to its own. */
final class ClauseTimes {
    private final Parse parse;
    private final Clauses clauses;
    private final TimeRoles roles;
    private final TimedDocuments documents;
    private final CauseTimes causes;
    private final ApposedClauses asides;

    ClauseTimes(Parse parse, Clauses clauses, Spans spans) {
        this.parse = parse;
        this.clauses = clauses;
        this.roles = new TimeRoles(parse, clauses, spans);
        this.documents = new TimedDocuments(parse, clauses);
        this.causes = new CauseTimes(parse, clauses, roles);
        this.asides = new ApposedClauses(parse, clauses);
    }

    TimeRoles roles() {
        return roles;
    }

    Optional<Edtf> right(int anchor) {
        boolean nounPassed = false;
        boolean perfect = parse.verbAt(anchor)
                .filter(verb -> verb.perfect() && !verb.pastPerfect())
                .isPresent();
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            switch (parse.chunks().get(j).kind()) {
                case TIME -> {
                    if (isUntil(anchor, j)) {
                        return parse.timeAt(j).map(Time::value);
                    }
                    if (roles.dates(j, anchor)
                            && !(perfect && roles.isOfNoun(anchor, j))
                            && !causes.isOfOther(anchor, j)) {
                        return roles.finest(j);
                    }
                }
                case VERB -> {
                    VerbGroup verb = parse.verbAt(j).orElseThrow();
                    boolean stops = verb.finite() || verb.infinitive() || verb.participle() || roles.isOfOther(verb);
                    if (stops
                            && !roles.tellsWhen(anchor, verb)
                            && !documents.isIssued(verb)
                            && !roles.ranks(anchor, verb)) {
                        return verb.finite() && joined(anchor, j) ? right(j) : Optional.empty();
                    }
                }
                case SUBORDINATOR, RELATIVE, STOP -> {
                    if (!roles.isOfSame(j)) {
                        return Optional.empty();
                    }
                }
                case AND -> {
                    if (nounPassed
                            && !parse.kindAt(j + 1, Chunk.Kind.VERB)
                            && roles.clauseFollows(j)
                            && !roles.happens(anchor, j)) {
                        return Optional.empty();
                    }
                }
                case NOUN -> nounPassed = true;
                case COMMA -> {
                    // "is the third state to recognise it, after Morocco in 2011": when those before it did
                    if (roles.clauseFollows(j) || isOfSecond(j) || roles.isOfRank(anchor) && roles.namesBefore(j + 1)) {
                        return Optional.empty();
                    }
                }
                case PREPOSITION, OTHER -> {}
            }
        }
        return Optional.empty();
    }

    /** "In December 2018 it expelled the ambassador, and two more diplomats in January 2020": the second's, where the first has its own ahead. */
    private boolean isOfSecond(int comma) {
        int noun = comma + 2;
        return parse.kindAt(0, Chunk.Kind.TIME)
                && parse.kindAt(comma + 1, Chunk.Kind.AND)
                && parse.kindAt(noun, Chunk.Kind.NOUN)
                && parse.kindAt(clauses.list(noun).getLast() + 1, Chunk.Kind.TIME);
    }

    /** "did not recognise it until 2019": then it did. */
    private boolean isUntil(int anchor, int time) {
        return (parse.lower(time).startsWith("until ") || parse.lower(time - 1).equals("until"))
                && parse.verbAt(anchor)
                        .filter(verb -> verb.negated()
                                && (parse.lower(anchor).startsWith("did")
                                        || verb.passive() && verb.modal().isEmpty()))
                        .isPresent();
    }

    /** "will cut relations with Taiwan and recognise China by 1998": one time behind both, where the first has none. */
    private boolean joined(int first, int second) {
        return parse.kindAt(second - 1, Chunk.Kind.AND) && coordinated(first, second);
    }

    /** "Russia on Tuesday expelled ten, its reply to the expulsions by Estonia on March 18": the day right before the verb is its own. */
    Optional<Edtf> beside(int anchor) {
        boolean finite = parse.verbAt(anchor)
                .filter(verb -> verb.finite() && clauses.subject(verb).stream().anyMatch(who -> who == anchor - 2))
                .isPresent();
        if (!finite || !parse.kindAt(anchor - 1, Chunk.Kind.TIME) || !roles.dates(anchor - 1)) {
            return inFront(anchor).flatMap(day -> overOther(day, anchor));
        }
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME)) {
                return parse.timeAt(anchor - 1).map(Time::value).flatMap(day -> overOther(day, anchor));
            }
            if (parse.kindAt(j, Chunk.Kind.COMMA) || parse.kindAt(j, Chunk.Kind.STOP)) {
                return parse.timeAt(anchor - 1).map(Time::value);
            }
        }
        return Optional.empty();
    }

    /** "On Tuesday, Serbia condemned", where nothing stands between the day and who acts. */
    private Optional<Edtf> inFront(int anchor) {
        OptionalInt subject = parse.verbAt(anchor)
                .filter(VerbGroup::finite)
                .map(clauses::subject)
                .orElse(OptionalInt.empty());
        if (subject.isEmpty() || subject.getAsInt() != anchor - 1) {
            return Optional.empty();
        }
        int first = clauses.list(subject.getAsInt()).getFirst();
        int time = parse.kindAt(first - 1, Chunk.Kind.COMMA) ? first - 2 : first - 1;
        return time == 0 && parse.kindAt(time, Chunk.Kind.TIME) && roles.dates(time)
                ? parse.timeAt(time).map(Time::value)
                : Optional.empty();
    }

    /**
     * "Serbia on Tuesday condemned Peru's recognition of Kosovo last month": the time behind is that of what was condemned, unless it is
     * the finer of the two.
     */
    private Optional<Edtf> overOther(Edtf day, int anchor) {
        // "In 2016 Gambia recognised China and Taiwan closed its embassy on March 20": another's day
        boolean apart = false;
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            apart |= parse.verbAt(j).filter(VerbGroup::finite).isPresent();
            if (parse.kindAt(j, Chunk.Kind.COMMA) || parse.kindAt(j, Chunk.Kind.STOP)) {
                return Optional.empty();
            }
            if (parse.kindAt(j, Chunk.Kind.TIME)) {
                Edtf other = parse.timeAt(j).map(Time::value).orElse(null);
                Optional<Edtf> inIt = !apart && day.text().length() < ToldDates.DAY
                        ? YearLeftOut.after(day, parse, j).filter(told -> isWithin(told, day))
                        : Optional.empty();
                return other == null || isWithin(other, day) || inIt.isPresent() ? inIt : Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Edtf inner, Edtf outer) {
        return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
    }

    /** "recalled its ambassador on Monday and lowered relations": one time for both. */
    boolean coordinated(int left, int right) {
        if (!parse.verbAt(left).map(VerbGroup::finite).orElse(false)) {
            return false;
        }
        OptionalInt one = clauses.subject(parse.verbAt(left).orElseThrow());
        OptionalInt other = parse.verbAt(right).map(clauses::subject).orElse(OptionalInt.empty());
        return one.isPresent() && one.equals(other);
    }

    /** The comma at which a relative clause ends, before a place; its own place where none does. */
    private int behindRelative(int relative, int to) {
        for (int j = relative + 1; j < to; j++) {
            if (parse.kindAt(j, Chunk.Kind.COMMA) && clauses.relativeBefore(j) == relative - 1) {
                return j;
            }
        }
        return relative;
    }

    Optional<Edtf> right(int from, int to) {
        for (int j = from + 1; j < to; j++) {
            // "recognised Kosovo, the state that Serbia lost in 1999, and opened"
            j = asides.end(j, to);
            if (parse.kindAt(j, Chunk.Kind.RELATIVE)) {
                // "It follows Kenya, which did so in March, and is the second to do so": Kenya's day
                j = behindRelative(j, to);
            }
            if (parse.kindAt(j, Chunk.Kind.TIME) && roles.dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        return Optional.empty();
    }
}
