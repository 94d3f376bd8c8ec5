package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The day on which an act was done or is to be done, as far as its sentence tells it. */
final class When {
    /** Days in which what was told is still of the news. */
    static final int RECENT = 60;

    /** Characters of a month. */
    private static final int MONTH = 7;

    private static final Set<String> SCHEDULED =
            WordSet.of("opens", "reopens", "closes", "shuts", "ends", "end", "lapse", "lapses");

    private static final Set<String> TALKS = WordSet.of("talks", "negotiations", "discussions", "meeting", "meetings");

    private static final Pattern TO_COME = Pattern.compile("(?:will|is to|are to)\\b");

    private static final Pattern SPAN = Pattern.compile("(?:.* )?(?:weeks?|months?|years?|decades?)");

    private static final Pattern SAID = Pattern.compile(".*(?:ed|said|told|held out|swore)");

    private final Text text;
    private final Parse parse;
    private final Earlier earlier;
    private final Scene scene;

    When(Scene scene) {
        this.text = scene.text();
        this.parse = scene.parse();
        this.earlier = new Earlier(scene);
        this.scene = scene;
    }

    /** Empty where the words tell no day, and for what is only wished for, held out or thought of no day to come. */
    Optional<Edtf> of(Status status, int anchor, List<PolityKey> actors) {
        if (isCountedFrom(anchor)) {
            return scene.dating().own(anchor).filter(day -> isBehind(day, anchor));
        }
        return switch (status) {
            case DONE, REFUSED, DENIED ->
                scene.dating()
                        .own(anchor)
                        .filter(day -> !LaterOn.isBeyond(parse, anchor, day))
                        .map(day -> status == Status.REFUSED && willNot(anchor) ? ahead(day, anchor) : day)
                        .or(() -> earlier.longAfter(anchor)
                                ? Optional.empty()
                                : scene.dating().announced(anchor, actors))
                        .or(() -> status == Status.DENIED ? scene.dating().denied(anchor) : Optional.empty());
            case ANNOUNCED ->
                scene.dating()
                        .planned(anchor)
                        .or(() -> new PlansBefore(scene).day(anchor))
                        .or(() -> new PlansBefore(scene).counted(anchor, before -> of(status, before, List.of())))
                        .or(() -> scene.dating()
                                .own(anchor)
                                .filter(day -> !isOfOlder(day, anchor))
                                .map(day -> ahead(day, anchor)))
                        .or(() -> scene.dating().announced(anchor, actors));
            case INTENDED, HYPOTHETICAL, THREATENED ->
                scene.dating()
                        .planned(anchor)
                        .or(() -> scene.dating().own(anchor).flatMap(when -> planned(when, anchor)))
                        .or(() -> new PlansBefore(scene).day(anchor));
            case URGED -> Optional.empty();
        };
    }

    /** "was sued in 1979, less than a year after the normalisation of relations": the year is not that of the act. */
    private boolean isCountedFrom(int anchor) {
        return parse.kindAt(anchor, Chunk.Kind.NOUN)
                && Word.isOneOf(parse.lower(anchor - 1), "after", "before")
                && SPAN.matcher(parse.lower(anchor - 2)).matches();
    }

    /** "cut ties with Taiwan in 2023. At the same time it will open an embassy": what is yet to come is not of the year told before. */
    private boolean isOfOlder(Edtf day, int anchor) {
        boolean elsewhere = IntStream.range(0, parse.chunks().size())
                .filter(j -> parse.kindAt(j, TIME) && isAt(day, j))
                // "will close its embassy, from which it withdrew its staff in 2017"
                .allMatch(j -> j > anchor
                        && IntStream.range(anchor, j)
                                .anyMatch(k -> parse.kindAt(k, Chunk.Kind.RELATIVE)
                                        || parse.kindAt(k, Chunk.Kind.SUBORDINATOR)));
        return elsewhere
                && parse.verbAt(anchor).isPresent()
                && TO_COME.matcher(parse.lower(anchor)).lookingAt()
                && text.published()
                        .filter(published -> day.to().isBefore(published.minusDays(RECENT)))
                        .isPresent();
    }

    /** "will not begin to annex it on July 1": a day to come. */
    private boolean willNot(int anchor) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() <= anchor)
                .reduce((one, other) -> other)
                .filter(verb -> verb.negated() && verb.modal().equals("will"))
                .isPresent();
    }

    /** "the embassy closes on September 23": what is told in the present with its day is to come. */
    static boolean isScheduled(Parse parse, VerbGroup verb) {
        return parse.unit(verb.unit()).in(SCHEDULED) && parse.kindAt(verb.chunk() + 1, TIME);
    }

    /** "will open its embassy", "is to open": with a day that is yet to come. */
    static boolean isToCome(VerbGroup verb) {
        return Word.isOneOf(verb.modal(), "will", "would", "shall", "be to") && !verb.perfect();
    }

    /** "will recognise it on 28 May": the next one, unless the last was so near that it is when the announcement was made. */
    private Edtf ahead(Edtf when, int anchor) {
        if (isOfTheMatrix(when, anchor) || isOfWhatWasDone(when, anchor) || hadBeen(anchor)) {
            return when;
        }
        boolean toCome = governing(anchor)
                .map(verb -> isScheduled(parse, verb)
                        || Word.isOneOf(verb.modal(), "will", "be to")
                        || verb.modal().equals("would") && earlier.underSaying(anchor) && isBehind(when, anchor))
                .orElse(false);
        boolean weekday = toCome
                && text.published()
                        .map(day -> when.from().isAfter(day.minusDays(7))
                                && when.from().isBefore(day))
                        .orElse(false);
        // "will open an embassy in January", told in March: no announcement is dated so
        boolean month = toCome
                && when.text().length() == MONTH
                && isBehind(when, anchor)
                && text.published().map(when.to()::isBefore).orElse(false);
        boolean recent = !weekday
                && !month
                && text.published()
                        .map(day -> when.to().isAfter(day.minusDays(RECENT)))
                        .orElse(true);
        return recent
                ? when
                : parse.times().stream()
                        .filter(time -> when.equals(time.value()) && time.ahead() != null)
                        .map(credence.reading.parse.Time::ahead)
                        .findFirst()
                        .orElse(when);
    }

    /** "had agreed to recognise it in September": the last one, and not the next. */
    private boolean hadBeen(int anchor) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() <= anchor)
                .reduce((one, other) -> other)
                .filter(VerbGroup::pastPerfect)
                .isPresent();
    }

    /** "will decide on recognition at a meeting on Wednesday": for a noun, the verb before it. */
    private Optional<VerbGroup> governing(int anchor) {
        return parse.kindAt(anchor, NOUN)
                ? parse.verbs().stream()
                        .filter(verb -> verb.finite() && verb.chunk() < anchor)
                        .reduce((one, other) -> other)
                : parse.verbAt(anchor);
    }

    /** "signed an agreement on Thursday under which it will recognise": the day on which it was agreed. */
    private boolean isOfTheMatrix(Edtf when, int anchor) {
        boolean finite = false;
        for (int j = anchor - 1; j >= 0; j--) {
            finite |= parse.verbAt(j).map(VerbGroup::finite).orElse(false)
                    || parse.kindAt(j, Chunk.Kind.RELATIVE)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR);
            // "said Tuesday it will recognise": the clause opens with no word of its own
            boolean said = parse.kindAt(j + 1, NOUN)
                    && parse.verbAt(Math.max(0, j - 1))
                            .filter(verb -> verb.finite() && Speech.says(verb.base()))
                            .isPresent();
            if ((finite || said) && parse.kindAt(j, TIME) && isAt(when, j) && !isBehind(when, anchor)) {
                return true;
            }
        }
        return false;
    }

    /** "severed relations on Monday and will close its embassy": the day of what was done, on which it was told. */
    private boolean isOfWhatWasDone(Edtf when, int anchor) {
        return IntStream.range(1, anchor)
                .filter(j -> parse.kindAt(j, TIME) && isAt(when, j) && !isBehind(when, anchor))
                .anyMatch(j -> parse.verbs().stream()
                                .anyMatch(verb -> verb.finite()
                                        && verb.chunk() < j
                                        && verb.modal().isEmpty())
                        && IntStream.range(j, anchor).anyMatch(k -> parse.kindAt(k, Chunk.Kind.AND)));
    }

    private boolean isBehind(Edtf when, int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, TIME) && isAt(when, j)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(Edtf when, int chunk) {
        return parse.timeAt(chunk).filter(time -> when.equals(time.value())).isPresent();
    }

    /** Only a day still to come, be it today, is when something is planned for. */
    private Optional<Edtf> planned(Edtf when, int anchor) {
        boolean future = text.published()
                .map(day -> when.to().isAfter(day.plusDays(1)) || when.from().equals(day) && isBehind(when, anchor))
                .orElse(false);
        if (future) {
            return Optional.of(when);
        }
        return areTalks(anchor)
                        || isOfTheSaying(when, anchor)
                        || isOfThen(anchor)
                        // "opened an embassy in Chad in May and hopes to open one in Mali"
                        || isOfWhatWasDone(when, anchor)
                ? Optional.empty()
                : parse.times().stream()
                        .filter(time -> when.equals(time.value()) && time.ahead() != null)
                        .map(credence.reading.parse.Time::ahead)
                        .findFirst();
    }

    /** "had threatened to break off relations in January": when it was threatened, long past. */
    private boolean isOfThen(int anchor) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < anchor)
                .reduce((one, other) -> other)
                .filter(VerbGroup::pastPerfect)
                .isPresent();
    }

    /** "threatened on Friday to call home its ambassador", "said on Monday it planned to", "On Friday it threatened to": when that was said. */
    private boolean isOfTheSaying(Edtf when, int anchor) {
        return IntStream.range(0, anchor)
                .filter(j -> parse.kindAt(j, TIME) && isAt(when, j))
                .anyMatch(j -> j > 1
                        ? parse.verbAt(j - 1).filter(this::isSaid).isPresent()
                        : parse.verbs().stream()
                                .filter(verb -> verb.finite() && verb.chunk() > j)
                                .findFirst()
                                .filter(this::isSaid)
                                .isPresent());
    }

    /** "threatened", "has said", and neither "is expected" nor "decides". */
    private boolean isSaid(VerbGroup verb) {
        return verb.finite()
                && !verb.passive()
                && verb.modal().isEmpty()
                && (verb.perfect() || SAID.matcher(parse.lower(verb.chunk())).matches());
    }

    /** "the talks on establishing relations in January": the month in which they talked. */
    private boolean areTalks(int anchor) {
        for (int j = anchor - 1; j >= 0 && parse.verbAt(j).isEmpty() && !parse.kindAt(j, Chunk.Kind.STOP); j--) {
            if (parse.kindAt(j, NOUN) && scene.head(j).in(TALKS)) {
                return true;
            }
        }
        return false;
    }
}
