package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** When a telling says its act was: the time in its own clause, else that of the verb of saying with which the actor told it. */
final class Dating {
    private final int sentence;
    private final Text text;
    private final Parse parse;
    private final Clauses clauses;
    private final TimedDocuments documents;
    private final Referents referents;
    private final Spans spans;
    private final ClauseTimes times;
    private final TimesBefore before;
    private final Occasions occasions;
    private final ToldElsewhere elsewhere;
    private final Counted counted;
    private final CountedClauses countedClauses;

    Dating(int sentence, Text text, Referents referents) {
        this.sentence = sentence;
        this.text = text;
        this.parse = text.parse(sentence);
        this.clauses = text.clauses(sentence);
        this.documents = new TimedDocuments(parse, clauses);
        this.referents = referents;
        this.spans = new Spans(sentence, text);
        this.times = new ClauseTimes(parse, clauses, spans);
        this.before = new TimesBefore(
                parse,
                clauses,
                times,
                new FrontedClauses(parse, text.published().orElse(null)));
        this.occasions = new Occasions(parse, times);
        this.elsewhere = new ToldElsewhere(parse, clauses, times);
        this.counted = new Counted(sentence, text);
        this.countedClauses = new CountedClauses(sentence, text);
    }

    /** "the first to recognise it since its return to power four years ago": no day of the act. */
    private boolean isSince(int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.TIME); j++) {
            if (parse.kindAt(j, Chunk.Kind.VERB) || parse.kindAt(j, Chunk.Kind.COMMA)) {
                return false;
            }
            if (parse.lower(j).equals("since")) {
                return true;
            }
        }
        return false;
    }

    /** A time of the act's own clause. */
    Optional<Edtf> own(int anchor) {
        return RankTimes.of(parse, clauses, anchor)
                .or(() -> occasions.since(anchor))
                .or(() -> TimesInside.ofAct(parse, anchor))
                .or(() -> occasions.eve(anchor))
                .or(() -> occasions.cleft(anchor))
                .or(() -> InvertedTimes.of(parse, anchor))
                .or(() -> spans.of(anchor))
                .or(() -> times.beside(anchor))
                .or(() -> isSince(anchor) || countedClauses.endsBeforeTime(anchor)
                        ? Optional.empty()
                        : times.right(anchor))
                .or(() -> countedClauses.clause(anchor))
                .or(() -> new WhenClauses(parse, times).of(anchor))
                .or(() -> elsewhere.of(anchor))
                .or(() -> occasions.onTheDay(anchor))
                .or(() -> countedClauses.ahead(anchor))
                .or(() -> counted.of(anchor))
                .or(() -> counted.above(anchor))
                .or(() -> parse.units().stream().anyMatch(unit -> unit.is("dated"))
                        ? new DatedPapers(parse, clauses).of(anchor)
                        : Optional.empty())
                .or(() -> before.of(anchor))
                .or(() -> new DatedPapers(parse, clauses).of(anchor))
                .or(() -> signed(anchor))
                .or(() -> occasions.reaction(anchor))
                .or(() -> byDoing(anchor))
                .or(() -> occasions.during(anchor))
                .or(() -> occasions.inTheWar(anchor))
                .or(() -> occasions.soonAfter(anchor))
                .or(() -> Chronicles.day(parse))
                .or(() -> occasions.beforeColon(anchor))
                .or(() -> occasions.behindColon(anchor))
                .or(() -> ToldNounDays.of(parse, clauses, anchor))
                .or(() -> then(anchor))
                .or(() -> new WhenClauses(parse, times).meanwhile(anchor))
                .or(() -> AwaitedTimes.of(parse, anchor));
    }

    /** "A decree recognising it was signed on Tuesday". */
    private Optional<Edtf> signed(int anchor) {
        return parse.verbAt(anchor)
                .filter(verb -> !verb.participle())
                .flatMap(verb -> new SignedPapers(parse, clauses).signedBehind(verb, anchor - 1))
                .flatMap(signs -> times.right(signs.chunk()));
    }

    /** "Not since 1985 have so many had to go. London then expelled 25": in the one year that the sentence before tells. */
    private Optional<Edtf> then(int anchor) {
        // "declared independence in February. At that time Belgrade recalled"
        boolean leads = parse.lower(0).equals("at") && Word.isOneOf(parse.lower(1), "that time", "the time");
        boolean then = leads || parse.lower(anchor - 1).equals("then");
        List<Time> before = then && parse.times().isEmpty() && sentence > 0
                ? text.parse(sentence - 1).times()
                : List.of();
        return before.size() == 1
                ? Optional.ofNullable(before.getFirst().value())
                        .filter(when -> leads || when.text().length() == 4)
                : Optional.empty();
    }

    /** "retaliated the next day by expelling two Russians": the day of the verb that the means belongs to. */
    private Optional<Edtf> byDoing(int anchor) {
        boolean means = parse.verbAt(anchor).filter(VerbGroup::gerund).isPresent()
                && parse.lower(anchor - 1).equals("by");
        return means
                ? parse.verbs().stream()
                        .filter(verb -> verb.finite() && verb.chunk() < anchor)
                        .reduce((one, other) -> other)
                        .flatMap(verb -> counted.of(verb.chunk()))
                : Optional.empty();
    }

    /** "recognised it on Monday, three days after Brazil": back from that day to what these did. */
    Optional<Edtf> back(int names, Optional<Edtf> day) {
        return day.flatMap(from -> spans.back(names, from));
    }

    /** When something is to be, of what is planned: "by 28 May", "from April 1". */
    Optional<Edtf> planned(int anchor) {
        return new PlannedDays(parse, spans).of(anchor);
    }

    /** A day counted from another, where the words around a place count it. */
    Optional<Edtf> counted(int anchor) {
        return counted.of(anchor);
    }

    /** The day on which one of these spoke in this sentence, wherever in it the day stands. */
    Optional<Edtf> spoken(List<Party> actors) {
        for (VerbGroup verb : parse.verbs()) {
            OptionalInt subject = verb.finite() && Speech.says(verb.base()) && !declaresIndependence(verb)
                    ? clauses.subject(verb)
                    : OptionalInt.empty();
            if (subject.isPresent()
                    && referents.all(new Place(sentence, subject.getAsInt())).stream()
                            .map(Party::of)
                            .anyMatch(actors::contains)) {
                Optional<Edtf> day = times.right(verb.chunk(), untilNextVerb(verb.chunk()))
                        // "Iran recalled its envoy in February, the minister noted": nobody speaks for a month
                        .or(() -> times.right(-1, firstRelative())
                                .filter(told -> told.text().length() == ToldDates.DAY));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
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
            // "condemns the raid, as it had condemned the attack on October 7": what it said before
            boolean earlier = verb.chunk() > anchor
                    && verb.pastPerfect()
                    && clauses.subject(verb).stream()
                            .anyMatch(who -> parse.lower(who - 1).equals("as"));
            if (verb.chunk() == anchor || earlier || !elsewhere.says(verb) || declaresIndependence(verb)) {
                continue;
            }
            Optional<Edtf> time = times.right(verb.chunk(), untilNextVerb(verb.chunk()))
                    .or(() -> joined(verb, anchor))
                    .or(() -> inFront(verb))
                    .or(() -> elsewhere.going(verb))
                    // "The next day Lima said it would close its embassy", "It will close its embassy, Lima said the
                    // next day"
                    .or(() -> counted.of(verb.chunk())
                            .filter(day -> verb.chunk() < anchor || day.text().length() == ToldDates.DAY));
            OptionalInt subject = verb.passive() ? clauses.after(verb.chunk(), "by") : clauses.subject(verb);
            if (time.isPresent() && elsewhere.isMadeKnown(verb)) {
                return time;
            }
            if (time.isPresent() && subject.isPresent()) {
                List<PolityKey> speakers = referents.all(new Place(sentence, subject.getAsInt()));
                if (speakers.stream().anyMatch(actors::contains)
                        || new StateMedia(parse, clauses).isOf(subject.getAsInt(), actors)
                        || elsewhere.isToldByTheirs(verb, subject.getAsInt(), anchor, actors)) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /** "Its ministry denied on Tuesday that Togo had withdrawn": the day on which whoever it is denied it. */
    Optional<Edtf> denied(int anchor) {
        return parse.verbs().stream()
                .filter(verb ->
                        verb.finite() && verb.chunk() < anchor && verb.base().equals("deny"))
                .reduce((one, other) -> other)
                .flatMap(verb ->
                        times.right(verb.chunk(), untilNextVerb(verb.chunk())).or(() -> inFront(verb)));
    }

    /** "which declared independence in 1991": no word on what is told beside it. */
    private boolean declaresIndependence(VerbGroup verb) {
        OptionalInt object = clauses.object(verb);
        return Word.isOneOf(verb.base(), "declare", "proclaim")
                && object.isPresent()
                && clauses.head(object.getAsInt()).in("independence", "state", "republic");
    }

    /** "severed relations on Thursday and said that its embassy would be closed". */
    private Optional<Edtf> joined(VerbGroup saying, int anchor) {
        return saying.chunk() < anchor
                ? parse.verbs().stream()
                        .filter(verb ->
                                verb.chunk() < saying.chunk() && times.coordinated(verb.chunk(), saying.chunk()))
                        .reduce((one, other) -> other)
                        .flatMap(verb ->
                                times.right(verb.chunk(), saying.chunk()).or(() -> counted.of(verb.chunk())))
                : Optional.empty();
    }

    /** "In an address late on Monday, the president announced that it was breaking off ties". */
    private Optional<Edtf> inFront(VerbGroup saying) {
        int subject = clauses.subject(saying).orElse(-1);
        int first = subject < 0 ? -1 : clauses.list(subject).getFirst();
        for (int j = subject + 1;
                // "Norway, which left in 2012, recalled its envoy and blamed Syria": the year of its leaving
                subject >= 0 && j < saying.chunk() && !opensAside(j, saying);
                j++) {
            // "Syria on Wednesday said"
            if (parse.kindAt(j, Chunk.Kind.TIME) && times.roles().dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        for (int j = first - 1;
                j >= 0
                        && parse.verbAt(j)
                                .filter(verb -> verb.finite() || verb.infinitive())
                                .isEmpty()
                        && !parse.kindAt(j, Chunk.Kind.STOP)
                        && !parse.kindAt(j, Chunk.Kind.AND);
                j--) {
            if (parse.kindAt(j, Chunk.Kind.TIME) && times.roles().dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        return Optional.empty();
    }

    /** "Norway, which left in 2012, blamed", not "which in 2012 blamed". */
    private boolean opensAside(int chunk, VerbGroup saying) {
        return parse.kindAt(chunk, Chunk.Kind.RELATIVE)
                && parse.verbs().stream().anyMatch(verb -> verb.chunk() > chunk && verb.chunk() < saying.chunk());
    }

    private int untilNextVerb(int chunk) {
        for (int j = chunk + 1; j < parse.chunks().size(); j++) {
            // "was quoted as saying on Thursday"
            if (parse.kindAt(j, Chunk.Kind.VERB)
                    && !(parse.lower(j).equals("saying") && parse.lower(j - 1).equals("as"))
                    // "declared in a note issued late on Tuesday"
                    && parse.verbAt(j).filter(documents::isIssued).isEmpty()) {
                return j;
            }
        }
        return parse.chunks().size();
    }
}
