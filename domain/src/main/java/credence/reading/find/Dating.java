package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a telling says its act was: the time in its own clause, else that of the verb of saying with which the actor told it. */
final class Dating {
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
    private static final Set<String> DECIDING = Set.of(
            "take", "announce", "make", "adopt", "approve", "publish", "communicate", "come", "came", "taken", "made");
    private static final Set<String> STEPS = Set.of(
            "decision",
            "move",
            "step",
            "announcement",
            "break",
            "measure",
            "measures",
            "recognition",
            "expulsion",
            "expulsions",
            "order",
            "severance",
            "agreement",
            "suspension");
    private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d\\d");
    private static final Set<String> LEAVES = Set.of("leave", "go", "depart", "quit");

    private final int sentence;
    private final Text text;
    private final Parse parse;
    private final Clauses clauses;
    private final Referents referents;
    private final Spans spans;

    Dating(int sentence, Text text, Referents referents) {
        this.sentence = sentence;
        this.text = text;
        this.parse = text.parse(sentence);
        this.clauses = text.clauses(sentence);
        this.referents = referents;
        this.spans = new Spans(sentence, text);
    }

    /** A time of the act's own clause. */
    Optional<Edtf> own(int anchor) {
        return since(anchor)
                .or(() -> inside(anchor))
                .or(() -> eve(anchor))
                .or(() -> spans.of(anchor))
                .or(() -> right(anchor))
                .or(() -> new Counted(sentence, text).clause(anchor))
                .or(() -> when(anchor))
                .or(() -> new Counted(sentence, text).of(anchor))
                .or(() -> left(anchor))
                .or(() -> reaction(anchor))
                .or(() -> during(anchor));
    }

    /** When something is to be, of what is planned: "by 28 May", "from April 1", "effective on June 1". */
    Optional<Edtf> planned(int anchor) {
        for (int j = anchor + 1;
                j < parse.chunks().size()
                        && !parse.kindAt(j, Chunk.Kind.STOP)
                        && parse.verbAt(j).filter(VerbGroup::finite).isEmpty();
                j++) {
            Optional<Time> ahead = parse.kindAt(j, Chunk.Kind.TIME) && !spans.holds(j)
                    ? parse.timeAt(j).filter(time -> time.relation() == Time.Relation.AHEAD)
                    : Optional.empty();
            if (ahead.isPresent()) {
                return ahead.map(Time::ahead);
            }
        }
        return Optional.empty();
    }

    /** "Kosovo's 2008 declaration", "its February 2008 declaration": the noun that names the act has its time before it. */
    private Optional<Edtf> inside(int anchor) {
        if (!parse.kindAt(anchor, Chunk.Kind.NOUN)) {
            return Optional.empty();
        }
        for (int unit = parse.chunks().get(anchor).from();
                unit < parse.chunks().get(anchor).to();
                unit++) {
            if (YEAR.matcher(parse.unit(unit).lower()).matches()) {
                return Optional.of(
                        Edtf.of(Year.of(Integer.parseInt(parse.unit(unit).lower()))));
            }
        }
        return Optional.empty();
    }

    /** "during the 1967 war": its year. */
    private Optional<Edtf> during(int anchor) {
        for (int j = anchor + 1; j + 1 < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.VERB); j++) {
            if (parse.lower(j).equals("during") && parse.kindAt(j + 1, Chunk.Kind.NOUN)) {
                return inside(j + 1);
            }
        }
        return parse.lower(0).equals("during")
                        && parse.kindAt(1, Chunk.Kind.NOUN)
                        && parse.verbs().stream().noneMatch(verb -> verb.finite() && verb.chunk() < anchor)
                ? inside(1)
                : Optional.empty();
    }

    /** "has recognised it since 1976": what still holds began then. */
    private Optional<Edtf> since(int anchor) {
        if (!parse.verbAt(anchor).map(VerbGroup::perfect).orElse(false)) {
            return Optional.empty();
        }
        for (int j = anchor + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.VERB); j++) {
            Optional<Time> time = parse.kindAt(j, Chunk.Kind.TIME) ? parse.timeAt(j) : Optional.empty();
            if (time.filter(one -> one.relation() == Time.Relation.SINCE).isPresent()) {
                return time.map(Time::value);
            }
        }
        return Optional.empty();
    }

    /** "on the eve of its February 24 invasion": not that day, but shortly before; the month is what it tells. */
    private Optional<Edtf> eve(int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.RELATIVE); j++) {
            String lower = parse.lower(j);
            boolean before = lower.equals("the eve")
                    || lower.equals("shortly") && parse.lower(j + 1).equals("before");
            if (before && right(anchor, j).isPresent()) {
                // "on Sunday, on the eve of a conference"
                return Optional.empty();
            }
            if (before) {
                return parse.times().stream()
                        .filter(time -> time.from() > parse.chunks().get(anchor).to())
                        .map(Time::value)
                        .filter(java.util.Objects::nonNull)
                        .map(Dating::monthOf)
                        .findFirst();
            }
            if (parse.kindAt(j, Chunk.Kind.VERB)
                    && parse.verbAt(j).map(VerbGroup::finite).orElse(false)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "the most since 1985, when London expelled 25": the time before "when" is that of its clause, whatever it is to the rest. */
    private Optional<Edtf> when(int anchor) {
        int opener = anchor - 1;
        while (opener > 0 && !parse.lower(opener).equals("when")) {
            if (parse.verbAt(opener).filter(VerbGroup::finite).isPresent()
                    || parse.kindAt(opener, Chunk.Kind.SUBORDINATOR)) {
                return Optional.empty();
            }
            opener--;
        }
        int time = parse.kindAt(opener - 1, Chunk.Kind.COMMA) ? opener - 2 : opener - 1;
        return opener > 0 && parse.kindAt(time, Chunk.Kind.TIME)
                ? parse.timeAt(time).map(Time::value)
                : Optional.empty();
    }

    /** "recognised it on Monday, three days after Brazil": back from that day to what these did. */
    Optional<Edtf> back(int names, Optional<Edtf> day) {
        return day.flatMap(from -> spans.back(names, from));
    }

    /** A day counted from another, where the words around a place count it. */
    Optional<Edtf> counted(int anchor) {
        return new Counted(sentence, text).of(anchor);
    }

    private static Edtf monthOf(@Nullable Edtf day) {
        YearMonth month = YearMonth.from(java.util.Objects.requireNonNull(day).from());
        return day.text().length() == 4 ? day : Edtf.of(month);
    }

    private Optional<Edtf> right(int anchor) {
        boolean nounPassed = false;
        boolean perfect = parse.verbAt(anchor)
                .filter(verb -> verb.perfect() && !verb.pastPerfect())
                .isPresent();
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            switch (parse.chunks().get(j).kind()) {
                case TIME -> {
                    if (dates(j) && !(perfect && isOfNoun(anchor, j))) {
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
    private boolean dates(int chunk) {
        boolean capital = parse.chunks().get(chunk).from() > 0
                && parse.unit(parse.chunks().get(chunk).from()).capital()
                && !parse.unit(parse.chunks().get(chunk).from()).tag("ADP");
        boolean beforeNoun = parse.kindAt(chunk + 1, Chunk.Kind.NOUN) && capital;
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
                && !spans.holds(chunk)
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

    private Optional<Edtf> left(int anchor) {
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
        for (int j = anchor - 1; j >= 0; j--) {
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
                        return own(signed.get().chunk());
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
                .filter(verb -> verb.finite() && CARRIES_OUT.contains(verb.base()))
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
    private boolean coordinated(int left, int right) {
        if (!parse.verbAt(left).map(VerbGroup::finite).orElse(false)) {
            return false;
        }
        OptionalInt one = clauses.subject(parse.verbAt(left).orElseThrow());
        OptionalInt other = parse.verbAt(right).map(clauses::subject).orElse(OptionalInt.empty());
        return one.isPresent() && one.equals(other);
    }

    private Optional<Edtf> right(int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME) && dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        return Optional.empty();
    }

    /**
     * "Kyiv's decision on Wednesday followed shortly after it emerged that Pyongyang had recognised": what is answered within hours
     * has the day of the answer.
     */
    private Optional<Edtf> reaction(int anchor) {
        int link = -1;
        for (int j = 1; j < anchor; j++) {
            boolean after = parse.lower(j).equals("after")
                    || parse.lower(j).equals("when") && parse.lower(j - 1).equals("hours");
            boolean soon = Set.of("shortly", "hours", "immediately", "minutes", "right", "soon", "straight")
                    .contains(lastWord(j - 1));
            boolean when = parse.lower(j).equals("when")
                    && (parse.kindAt(j - 1, Chunk.Kind.TIME) || parse.kindAt(j - 2, Chunk.Kind.TIME));
            if (after && soon || when) {
                link = j;
            }
        }
        if (link < 0) {
            return Optional.empty();
        }
        return right(-1, link);
    }

    private String lastWord(int chunk) {
        String lower = parse.lower(chunk);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }

    /** The day on which one of these spoke in this sentence, wherever in it the day stands. */
    Optional<Edtf> spoken(List<Party> actors) {
        for (VerbGroup verb : parse.verbs()) {
            OptionalInt subject =
                    verb.finite() && Speech.says(verb.base()) ? clauses.subject(verb) : OptionalInt.empty();
            if (subject.isPresent()
                    && referents.all(new Place(sentence, subject.getAsInt())).stream()
                            .map(Party::of)
                            .anyMatch(actors::contains)) {
                Optional<Edtf> day =
                        right(verb.chunk(), untilNextVerb(verb.chunk())).or(() -> right(-1, firstRelative()));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** "The decision was taken on Wednesday", "the move was announced on Monday night". */
    Optional<Edtf> decided() {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && DECIDING.contains(verb.base()))
                .filter(verb -> {
                    OptionalInt subject = clauses.subject(verb);
                    return subject.isPresent()
                            && parse.kindAt(subject.getAsInt(), Chunk.Kind.NOUN)
                            && STEPS.contains(clauses.head(subject.getAsInt()).lower())
                            && parse.unit(parse.chunks().get(subject.getAsInt()).from())
                                    .in(Set.of("the", "this", "that", "its", "their"));
                })
                .findFirst()
                .flatMap(verb -> right(verb.chunk(), untilNextVerb(verb.chunk())));
    }

    private int firstRelative() {
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.RELATIVE)) {
                return j;
            }
        }
        return parse.chunks().size();
    }

    /** The time of the verb of saying whose subject is the actor, before or after the act's clause. */
    Optional<Edtf> announced(int anchor, List<PolityKey> actors) {
        for (VerbGroup verb : parse.verbs()) {
            if (verb.chunk() == anchor || !verb.finite() || !Speech.says(verb.base())) {
                continue;
            }
            Optional<Edtf> time = right(verb.chunk(), untilNextVerb(verb.chunk()))
                    .or(() -> joined(verb, anchor))
                    .or(() -> inFront(verb));
            OptionalInt subject = verb.passive() ? clauses.after(verb.chunk(), Set.of("by")) : clauses.subject(verb);
            if (time.isPresent() && subject.isPresent()) {
                List<PolityKey> speakers = referents.all(new Place(sentence, subject.getAsInt()));
                if (speakers.stream().anyMatch(actors::contains)) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /** "severed relations on Thursday and said that its embassy would be closed". */
    private Optional<Edtf> joined(VerbGroup saying, int anchor) {
        return saying.chunk() < anchor
                ? parse.verbs().stream()
                        .filter(verb -> verb.chunk() < saying.chunk() && coordinated(verb.chunk(), saying.chunk()))
                        .reduce((one, other) -> other)
                        .flatMap(verb -> right(verb.chunk(), saying.chunk()))
                : Optional.empty();
    }

    /** "In an address late on Monday, the president announced that it was breaking off ties". */
    private Optional<Edtf> inFront(VerbGroup saying) {
        int subject = clauses.subject(saying).orElse(-1);
        for (int j = subject + 1; subject >= 0 && j < saying.chunk(); j++) {
            // "Syria on Wednesday said"
            if (parse.kindAt(j, Chunk.Kind.TIME) && dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        for (int j = subject - 1;
                j >= 0
                        && parse.verbAt(j)
                                .filter(verb -> verb.finite() || verb.infinitive())
                                .isEmpty()
                        && !parse.kindAt(j, Chunk.Kind.STOP)
                        && !parse.kindAt(j, Chunk.Kind.AND);
                j--) {
            if (parse.kindAt(j, Chunk.Kind.TIME) && dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        return Optional.empty();
    }

    /** The day on which somebody else announced it for them: "have agreed to restore ties, President Trump announced on Friday". */
    Optional<Edtf> reported(int anchor) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() > anchor
                        && (verb.finite() || verb.participle())
                        && verb.base().equals("announce"))
                .flatMap(verb -> right(verb.chunk(), untilNextVerb(verb.chunk())).stream())
                .findFirst();
    }

    private int untilNextVerb(int chunk) {
        for (int j = chunk + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.VERB)) {
                return j;
            }
        }
        return parse.chunks().size();
    }
}
