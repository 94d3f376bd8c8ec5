package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The time in an act's own clause, behind it or before it, and in the clauses that share it. */
final class ClauseTimes {
    private static final Set<String> HAPPENS =
            Set.of("come", "came", "take", "took", "occur", "occurred", "happen", "happened", "follow");
    private static final Set<String> CARRIES_OUT = Set.of(
            "order", "announce", "declare", "proclaim", "decree", "confirm", "issue", "voice", "express", "sign");
    private static final Set<String> DOCUMENTS = Set.of(
            "document",
            "statement",
            "communique",
            "communiqué",
            "agreement",
            "treaty",
            "accord",
            "letter",
            "decree",
            "declaration",
            "memorandum");
    private static final Set<String> ISSUED =
            Set.of("issue", "release", "publish", "post", "sign", "broadcast", "circulate", "deliver", "adopt");
    private static final Set<String> LEAVES = Set.of("leave", "go", "depart", "quit", "get", "pack");

    private final Parse parse;
    private final Clauses clauses;
    private final Spans spans;

    ClauseTimes(Parse parse, Clauses clauses, Spans spans) {
        this.parse = parse;
        this.clauses = clauses;
        this.spans = spans;
    }

    Optional<Edtf> right(int anchor) {
        boolean nounPassed = false;
        boolean perfect = parse.verbAt(anchor)
                .filter(verb -> verb.perfect() && !verb.pastPerfect())
                .isPresent();
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            switch (parse.chunks().get(j).kind()) {
                case TIME -> {
                    if (dates(j, anchor) && !(perfect && isOfNoun(anchor, j))) {
                        return finest(j);
                    }
                }
                case VERB -> {
                    VerbGroup verb = parse.verbAt(j).orElseThrow();
                    // "gave them 24 hours to leave, blaming Tehran for an attack in July": the time is that of what is
                    // blamed
                    boolean aside = verb.base().matches("blame|accuse|accusing|cite|citing") && verb.gerund();
                    boolean stops = verb.finite() || verb.infinitive() || verb.participle() || aside;
                    if (stops && !tellsWhen(anchor, verb) && !isIssued(verb)) {
                        return verb.finite() && joined(anchor, j) ? right(j) : Optional.empty();
                    }
                }
                case SUBORDINATOR, RELATIVE, STOP -> {
                    return Optional.empty();
                }
                case AND -> {
                    if (nounPassed && !parse.kindAt(j + 1, Chunk.Kind.VERB) && clauseFollows(j)) {
                        return Optional.empty();
                    }
                }
                case NOUN -> nounPassed = true;
                case COMMA -> {
                    if (clauseFollows(j)) {
                        return Optional.empty();
                    }
                }
                case PREPOSITION, OTHER -> {}
            }
        }
        return Optional.empty();
    }

    /** "two years ago, in April 2022": the finer of two that stand together. */
    private Optional<Edtf> finest(int time) {
        Optional<Edtf> told = parse.timeAt(time).map(Time::value);
        int next = parse.kindAt(time + 1, Chunk.Kind.COMMA) ? time + 2 : time + 1;
        Optional<Edtf> finer = parse.kindAt(next, Chunk.Kind.TIME) && dates(next)
                ? parse.timeAt(next).map(Time::value)
                : Optional.empty();
        return finer.filter(one -> told.filter(
                                whole -> one.text().length() > whole.text().length()
                                        && !one.from().isBefore(whole.from())
                                        && !one.to().isAfter(whole.to()))
                        .isPresent())
                .or(() -> told);
    }

    /** "have ordered them to leave after the massacre on Friday": what "has" been done has no day of its own. */
    private boolean isOfNoun(int anchor, int time) {
        for (int j = time - 1; j > anchor; j--) {
            if (Set.of("after", "following").contains(parse.lower(j))) {
                return true;
            }
            if (!parse.kindAt(j, Chunk.Kind.NOUN) && !parse.kindAt(j, Chunk.Kind.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    /** "in a statement issued late on Tuesday". */
    private boolean isIssued(VerbGroup verb) {
        return ISSUED.contains(verb.base())
                && parse.kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                && DOCUMENTS.contains(clauses.head(verb.chunk() - 1).lower())
                && parse.chunks().get(verb.chunk()).to()
                                - parse.chunks().get(verb.chunk()).from()
                        == 1;
    }

    /** "will cut relations with Taiwan and recognise China by 1998": one time behind both, where the first has none. */
    private boolean joined(int first, int second) {
        return parse.kindAt(second - 1, Chunk.Kind.AND) && coordinated(first, second);
    }

    /** "Peru's recognition of Kosovo came on Monday", "ordered them to leave on Monday". */
    private boolean tellsWhen(int anchor, VerbGroup verb) {
        boolean nominal = parse.verbAt(anchor).isEmpty();
        return nominal && HAPPENS.contains(verb.base())
                || verb.infinitive() && LEAVES.contains(verb.base()) && verb.chunk() <= anchor + 5;
    }

    /** Whether a time says when something was: not since or until when, and not a part of a noun group ("its February 24 invasion"). */
    boolean dates(int chunk) {
        return dates(chunk, -1);
    }

    private boolean dates(int chunk, int anchor) {
        boolean capital = parse.chunks().get(chunk).from() > 0
                && parse.unit(parse.chunks().get(chunk).from()).capital()
                && !parse.unit(parse.chunks().get(chunk).from()).tag("ADP");
        // "said Tuesday it would", "announced Monday the country had": a clause begins behind the day
        boolean said = parse.verbAt(Math.max(0, chunk - 1))
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .isPresent();
        boolean beforeNoun = parse.kindAt(chunk + 1, Chunk.Kind.NOUN) && capital && !said;
        boolean determined = parse.kindAt(chunk - 1, Chunk.Kind.NOUN)
                && parse.unitAt(parse.chunks().get(chunk).from() - 1)
                        .filter(unit ->
                                unit.tag("DET") || unit.is("'s") || unit.in(credence.reading.parse.Words.POSSESSIVES))
                        .isPresent();
        // "meddling in November's election": the election's month
        boolean owns = parse.unitAt(parse.chunks().get(chunk).to())
                .filter(unit -> unit.is("'s") || unit.is("'"))
                .isPresent();
        return !beforeNoun
                && !spans.holds(chunk, anchor)
                && !determined
                && !owns
                && parse.timeAt(chunk)
                        .filter(time -> time.relation() == Time.Relation.AT)
                        .isPresent();
    }

    private boolean clauseFollows(int joint) {
        boolean and = parse.kindAt(joint, Chunk.Kind.AND);
        boolean time = false;
        for (int j = joint + 1; j < parse.chunks().size(); j++) {
            if (time && parse.kindAt(j, Chunk.Kind.AND)) {
                // "recognised Estonia and Latvia on Tuesday and its ministers ...": the time ends the list
                return false;
            }
            time |= parse.kindAt(j, Chunk.Kind.TIME);
            and |= parse.kindAt(j, Chunk.Kind.AND);
            if (parse.kindAt(j, Chunk.Kind.VERB)) {
                return parse.verbAt(j).orElseThrow().finite();
            }
            if (parse.kindAt(j, Chunk.Kind.COMMA)
                    || parse.kindAt(j, Chunk.Kind.STOP)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)
                    || parse.kindAt(j, Chunk.Kind.TIME) && !and) {
                return false;
            }
        }
        return false;
    }

    Optional<Edtf> left(int anchor) {
        VerbGroup verb = parse.verbAt(anchor).orElse(null);
        if (verb != null && verb.participle()) {
            // "in September, a decision condemned by Israel": the time before belongs to what was decided.
            return Optional.empty();
        }
        if (verb != null && verb.gerund() && Set.of("after", "before", "since").contains(parse.lower(anchor - 1))) {
            // "recognised China on Sunday after ending its ties": when it ended them is not told.
            return Optional.empty();
        }
        // "on Monday ordered the expulsion of": the time of the verb that carries out what the noun names
        boolean throughVerb = verb == null ? isCarriedOut(anchor) : verb.infinitive() || verb.gerund();
        int subject = verb != null && verb.finite() ? clauses.subject(verb).orElse(-1) : -1;
        int opens = subject >= 0 && subject < anchor ? clauses.list(subject).getFirst() : -1;
        boolean otherClause = false;
        // "Peru, where elections are due in May, recalled": the time in the aside is another one's
        boolean aside = opens >= 0
                && parse.kindAt(anchor - 1, Chunk.Kind.COMMA)
                && parse.kindAt(subject + 1, Chunk.Kind.COMMA)
                && parse.kindAt(subject + 2, Chunk.Kind.SUBORDINATOR);
        for (int j = aside ? subject : anchor - 1; j >= 0; j--) {
            switch (parse.chunks().get(j).kind()) {
                case TIME -> {
                    // "recognised it on Monday and Chile recalled its ambassador": the Monday is the first clause's.
                    if (dates(j) && !otherClause) {
                        return parse.timeAt(j).map(Time::value);
                    }
                }
                case VERB -> {
                    VerbGroup other = parse.verbAt(j).orElseThrow();
                    if (!throughVerb && !coordinated(j, anchor)) {
                        int inner = j;
                        return fronted(j, anchor).or(() -> aroundClause(inner, anchor));
                    }
                    throughVerb = other.infinitive() || other.gerund();
                    if (throughVerb || verb == null) {
                        break;
                    }
                    Optional<Edtf> matrix = right(j, anchor);
                    if (matrix.isPresent()) {
                        return matrix;
                    }
                    throughVerb = false;
                }
                case SUBORDINATOR, RELATIVE, STOP -> {
                    Optional<VerbGroup> signed = parse.kindAt(j, Chunk.Kind.RELATIVE) ? signed(j) : Optional.empty();
                    if (signed.isPresent()) {
                        int chunk = signed.get().chunk();
                        return right(chunk).or(() -> left(chunk));
                    }
                    if (!parse.lower(j).equals("whereupon")) {
                        return Optional.empty();
                    }
                }
                case COMMA -> {
                    // "Iran, which severed ties in 2016, agreed": the time of the clause between is its own.
                    int relative = clauses.relativeBefore(j);
                    j = relative >= 0 ? relative : j;
                }
                case AND -> otherClause |= j < opens;
                case NOUN, PREPOSITION, OTHER -> {}
            }
        }
        return Optional.empty();
    }

    private boolean isCarriedOut(int noun) {
        return parse.verbAt(Math.max(0, noun - 1))
                .filter(verb -> (verb.finite() || verb.gerund()) && CARRIES_OUT.contains(verb.base()))
                .isPresent();
    }

    /** "signed a document on Friday by which the two resumed relations": the verb before such a relative clause. */
    private Optional<VerbGroup> signed(int relative) {
        int noun = parse.kindAt(relative - 2, Chunk.Kind.TIME) ? relative - 3 : relative - 2;
        boolean document = Set.of("by", "under", "in", "with", "through").contains(parse.lower(relative - 1))
                && parse.kindAt(noun, Chunk.Kind.NOUN)
                && DOCUMENTS.contains(clauses.head(noun).lower());
        return document ? parse.verbAt(Math.max(0, noun - 1)) : Optional.empty();
    }

    /** "broke off ties on Wednesday after Washington recognised him, and ordered": past a clause, the time of what the same one did. */
    private Optional<Edtf> aroundClause(int verb, int anchor) {
        int opener = verb;
        while (opener > 0
                && !parse.kindAt(opener, Chunk.Kind.SUBORDINATOR)
                && !Set.of("after", "before").contains(parse.lower(opener))) {
            opener--;
        }
        int until = opener;
        return parse.verbs().stream()
                .filter(other -> other.chunk() < until && coordinated(other.chunk(), anchor))
                .reduce((one, other) -> other)
                .flatMap(other -> right(other.chunk(), until));
    }

    /** "In 2003 it recognised Taiwan, and China broke off relations in reply": the time in front holds for both. */
    private Optional<Edtf> fronted(int verb, int anchor) {
        boolean joined = false;
        for (int j = verb + 1; j < anchor; j++) {
            joined |= parse.kindAt(j, Chunk.Kind.AND) || parse.lower(j).equals("whereupon");
        }
        int subject = parse.verbAt(verb)
                .map(clauses::subject)
                .orElse(OptionalInt.empty())
                .orElse(-1);
        for (int j = subject - 1;
                joined && j >= 0 && !parse.kindAt(j, Chunk.Kind.STOP) && !parse.kindAt(j, Chunk.Kind.VERB);
                j--) {
            if (parse.kindAt(j, Chunk.Kind.TIME) && dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        return Optional.empty();
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

    Optional<Edtf> right(int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME) && dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        return Optional.empty();
    }
}
