package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The time before an act: in its own clause, or in one before that shares its subject. A time that stands before may belong to another
 * clause, an aside or a cause, and a verb between ends the way to it, so the words are gone through backward.
 */
final class TimesBefore {
    private final Parse parse;
    private final Clauses clauses;
    private final ClauseTimes times;
    private final TimeRoles roles;
    private final TimedDocuments documents;
    private final CauseTimes causes;
    private final FrontedClauses fronted;

    TimesBefore(Parse parse, Clauses clauses, ClauseTimes times, FrontedClauses fronted) {
        this.fronted = fronted;
        this.parse = parse;
        this.clauses = clauses;
        this.times = times;
        this.roles = times.roles();
        this.documents = new TimedDocuments(parse, clauses);
        this.causes = new CauseTimes(parse, clauses, roles);
    }

    Optional<Edtf> of(int anchor) {
        VerbGroup verb = parse.verbAt(anchor).orElse(null);
        if (roles.isUntold(anchor) || verb != null && verb.participle()) {
            // "in September, a decision condemned by Israel": the time before belongs to what was decided.
            return Optional.empty();
        }
        if (verb != null && verb.gerund() && Word.isOneOf(parse.lower(anchor - 1), "after", "before", "since")) {
            // "recognised China on Sunday after ending its ties": when it ended them is not told.
            return Optional.empty();
        }
        if (causes.isReproached(anchor)) {
            return Optional.empty();
        }
        // "on Monday ordered the expulsion of": the time of the verb that carries out what the noun names
        boolean throughVerb = verb == null ? isCarriedOut(anchor) : verb.infinitive() || verb.gerund();
        int subject = verb != null && verb.finite() ? clauses.subject(verb).orElse(-1) : -1;
        int opens = subject >= 0 && subject < anchor ? clauses.list(subject).getFirst() : -1;
        boolean otherClause = false;
        boolean behind = isBehindAside(anchor, subject) || isBehindClause(anchor, subject);
        for (int j = behind ? subject : anchor - 1; j >= 0; j--) {
            switch (parse.chunks().get(j).kind()) {
                case TIME -> {
                    // "Three days after a bomb went off on March 2, Peru broke off relations"
                    if (fronted.holds(j, anchor)) {
                        return fronted.of(j, anchor);
                    }
                    // "recognised it on Monday and Chile recalled its ambassador": the Monday is the first clause's.
                    if (roles.dates(j)
                            && !otherClause
                            && !causes.isOne(j)
                            && !isOfSince(j)
                            && !isOfSubject(j, verb)
                            && !isOfDeed(j, verb, subject)) {
                        return parse.timeAt(j).map(Time::value);
                    }
                }
                case VERB -> {
                    VerbGroup other = parse.verbAt(j).orElseThrow();
                    if (other.gerund() && parse.lower(j - 1).equals("without")) {
                        // "On Monday, without naming a cause, Peru recalled its ambassador"
                        break;
                    }
                    if (!throughVerb && other.infinitive() && roles.isOfRank(j)) {
                        // "on Tuesday became the first to recognise it and expelled its envoy"
                        break;
                    }
                    if (!throughVerb && !times.coordinated(j, anchor)) {
                        int inner = j;
                        return fronted(j, anchor).or(() -> overAside(subject)).or(() -> aroundClause(inner, anchor));
                    }
                    throughVerb = other.infinitive() || other.gerund();
                }
                case SUBORDINATOR, RELATIVE, STOP -> {
                    if (parse.lower(j).equals("while") && parse.kindAt(0, Chunk.Kind.TIME) && roles.dates(0)) {
                        // "In December Peru recognised it while Chile opened an embassy"
                        return parse.timeAt(0).map(Time::value);
                    }
                    if (parse.kindAt(j, Chunk.Kind.RELATIVE) && roles.isCleft(j)) {
                        return inFront(clauses.list(j - 1).getFirst() - 2);
                    }
                    if (parse.kindAt(j, Chunk.Kind.RELATIVE) && documents.isDated(j)) {
                        return parse.timeAt(j - 3).map(Time::value);
                    }
                    Optional<VerbGroup> signed =
                            parse.kindAt(j, Chunk.Kind.RELATIVE) ? documents.signed(j) : Optional.empty();
                    if (signed.isPresent()) {
                        int chunk = signed.get().chunk();
                        return times.right(chunk).or(() -> of(chunk));
                    }
                    if (!roles.isWhereupon(j)) {
                        return Optional.empty();
                    }
                }
                case COMMA -> {
                    // "Iran, which severed ties in 2016, agreed": the time of the clause between is its own.
                    int relative = clauses.relativeBefore(j);
                    j = relative >= 0 ? relative : reducedBefore(j);
                }
                case AND -> otherClause |= j < opens;
                case NOUN, PREPOSITION, OTHER -> {}
            }
        }
        return Optional.empty();
    }

    /**
     * "Peru, where elections are due in May, recalled", "Chile, host of a summit last week, has closed": the time in the aside is another
     * one's.
     */
    private boolean isBehindAside(int anchor, int subject) {
        if (subject < 0 || subject >= anchor || !parse.kindAt(anchor - 1, Chunk.Kind.COMMA)) {
            return false;
        }
        // "The embassy in Tehran, closed in 2012, will reopen"
        int place = parse.kindAt(subject + 1, Chunk.Kind.PREPOSITION) && parse.kindAt(subject + 2, Chunk.Kind.NOUN)
                ? subject + 2
                : subject;
        boolean participle = parse.kindAt(place + 1, Chunk.Kind.COMMA)
                && place + 2 < anchor
                && parse.verbAt(place + 2).filter(VerbGroup::participle).isPresent();
        return participle
                || parse.kindAt(subject + 1, Chunk.Kind.COMMA)
                        && (parse.kindAt(subject + 2, Chunk.Kind.SUBORDINATOR)
                                || parse.kindAt(subject + 2, Chunk.Kind.NOUN) && isVerbless(subject, anchor));
    }

    /** "The embassy that Peru shut in 2012 has reopened": when Peru did is not when it reopened. */
    private boolean isBehindClause(int anchor, int subject) {
        return subject >= 0
                && parse.verbs().stream()
                        .filter(inner -> inner.finite() && inner.chunk() > subject && inner.chunk() < anchor)
                        .anyMatch(inner -> clauses.subject(inner).orElse(-1) == inner.chunk() - 1
                                && inner.chunk() - 2 == subject + 1
                                && (parse.kindAt(subject + 1, Chunk.Kind.RELATIVE)
                                        || parse.lower(subject + 1).equals("that")));
    }

    /** "Kosovo's independence, declared on February 17, is recognised by": the mark that the aside begins with; the one given where none ends there. */
    private int reducedBefore(int comma) {
        int j = comma - 1;
        while (j > 0 && !parse.kindAt(j, Chunk.Kind.COMMA) && !parse.kindAt(j, Chunk.Kind.VERB)) {
            j--;
        }
        boolean reduced = parse.kindAt(j, Chunk.Kind.VERB)
                && parse.kindAt(j - 1, Chunk.Kind.COMMA)
                && parse.kindAt(j - 2, Chunk.Kind.NOUN)
                && parse.verbAt(Math.min(comma + 1, parse.chunks().size() - 1))
                        .filter(VerbGroup::passive)
                        .isPresent();
        return reduced ? j - 1 : comma;
    }

    /** "the tenth to do so since she became president in 2016, and recognised China": when she did. */
    private boolean isOfSince(int time) {
        boolean verb = false;
        for (int j = time - 1; j >= 0 && !parse.kindAt(j, Chunk.Kind.COMMA); j--) {
            if (parse.lower(j).equals("since")) {
                return verb;
            }
            verb |= parse.verbAt(j).filter(VerbGroup::finite).isPresent();
        }
        return false;
    }

    /** "The tests on Monday have been condemned by Peru", "Relations cut in 1978 have been restored": the time of what is told of. */
    private boolean isOfDeed(int time, @Nullable VerbGroup verb, int subject) {
        return verb != null
                && verb.passive()
                && verb.perfect()
                && !verb.pastPerfect()
                && subject >= 0
                && time > subject
                && !clauses.head(subject).named();
    }

    /** "Peru's recognition of it last month has been condemned by Serbia": when it was recognised; a day may be that of both. */
    private boolean isOfSubject(int time, @Nullable VerbGroup verb) {
        return verb != null
                && verb.passive()
                && verb.chunk() == time + 1
                && parse.kindAt(time - 1, Chunk.Kind.NOUN)
                && (parse.kindAt(time - 2, Chunk.Kind.PREPOSITION) || parse.kindAt(time - 2, Chunk.Kind.VERB))
                && parse.kindAt(verb.chunk() + 1, Chunk.Kind.PREPOSITION)
                && parse.lower(verb.chunk() + 1).equals("by")
                && parse.timeAt(time)
                        .map(Time::value)
                        .filter(value -> value.text().length() == ToldDates.MONTH)
                        .isPresent();
    }

    private boolean isCarriedOut(int noun) {
        return parse.verbAt(Math.max(0, noun - 1))
                .filter(verb -> (verb.finite() || verb.gerund()) && TimedDocuments.CARRIES_OUT.contains(verb.base()))
                .isPresent();
    }

    private boolean isVerbless(int from, int to) {
        return parse.verbs().stream().noneMatch(verb -> verb.finite() && verb.chunk() > from && verb.chunk() < to);
    }

    /** "In 1995, a year after the coup that brought him to office, he renewed": what only goes on in the aside has no say. */
    private Optional<Edtf> overAside(int subject) {
        boolean aside = parse.kindAt(0, Chunk.Kind.TIME)
                && parse.kindAt(1, Chunk.Kind.COMMA)
                // "On Saturday, after the coup had failed, he recognised"
                && (parse.kindAt(2, Chunk.Kind.NOUN)
                        || Word.isOneOf(parse.lower(2), "after", "when", "as", "before", "once", "while"))
                && parse.kindAt(subject - 1, Chunk.Kind.COMMA)
                && roles.dates(0);
        boolean hangs = aside && !parse.kindAt(2, Chunk.Kind.NOUN);
        for (int j = 2; aside && j < subject - 1; j++) {
            hangs |= parse.kindAt(j, Chunk.Kind.RELATIVE) || parse.kindAt(j, Chunk.Kind.SUBORDINATOR);
            aside = !parse.kindAt(j, Chunk.Kind.STOP)
                    && !parse.kindAt(j, Chunk.Kind.COMMA)
                    && (hangs || !parse.kindAt(j, Chunk.Kind.VERB));
        }
        return aside ? parse.timeAt(0).map(Time::value) : Optional.empty();
    }

    /** The time that a sentence opens with. */
    private Optional<Edtf> inFront(int before) {
        return before > 0 && before <= 2 && parse.kindAt(0, Chunk.Kind.TIME) && roles.dates(0)
                ? parse.timeAt(0).map(Time::value)
                : Optional.empty();
    }

    /** "broke off ties on Wednesday after Washington recognised him, and ordered": past a clause, the time of what the same one did. */
    private Optional<Edtf> aroundClause(int verb, int anchor) {
        int opener = verb;
        while (opener > 0
                && !parse.kindAt(opener, Chunk.Kind.SUBORDINATOR)
                && !Word.isOneOf(parse.lower(opener), "after", "before")) {
            opener--;
        }
        int until = opener;
        return parse.verbs().stream()
                .filter(other -> other.chunk() < until && times.coordinated(other.chunk(), anchor))
                .reduce((one, other) -> other)
                .flatMap(other -> times.right(other.chunk(), until).or(() -> of(other.chunk())));
    }

    /**
     * "In 2003 it recognised Taiwan, and China broke off relations in reply", "This March, after a raid, Ecuador cut ties, Nicaragua did the
     * same, and Venezuela closed its embassy": the time in front holds for all.
     */
    private Optional<Edtf> fronted(int verb, int anchor) {
        boolean joined = isInList(anchor);
        for (int j = verb + 1; j < anchor; j++) {
            joined |= parse.kindAt(j, Chunk.Kind.AND) || roles.isWhereupon(j);
        }
        int subject = parse.verbAt(verb)
                .map(clauses::subject)
                .orElse(OptionalInt.empty())
                .orElse(-1);
        for (int j = subject - 1; joined && j >= 0 && !parse.kindAt(j, Chunk.Kind.STOP); j--) {
            if (parse.kindAt(j, Chunk.Kind.TIME) && roles.dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
            if (parse.kindAt(j, Chunk.Kind.VERB)) {
                return isInList(verb) ? fronted(j, verb) : overAside(subject);
            }
        }
        return Optional.empty();
    }

    /** A clause of three or more that end in ", and": its subject stands behind a comma. */
    private boolean isInList(int anchor) {
        int subject = parse.verbAt(anchor)
                .filter(VerbGroup::finite)
                .map(clauses::subject)
                .orElse(OptionalInt.empty())
                .orElse(0);
        int before = subject > 0 && subject < anchor ? clauses.list(subject).getFirst() - 1 : 0;
        return (parse.kindAt(before, Chunk.Kind.COMMA)
                        || parse.kindAt(before, Chunk.Kind.AND) && parse.kindAt(before - 1, Chunk.Kind.COMMA))
                && IntStream.range(Math.max(0, before - 1), parse.chunks().size() - 1)
                        .anyMatch(j -> parse.kindAt(j, Chunk.Kind.COMMA) && parse.kindAt(j + 1, Chunk.Kind.AND));
    }
}
