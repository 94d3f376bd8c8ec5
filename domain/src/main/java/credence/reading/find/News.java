package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the news of a report is, by its day, and which acts stand behind it. */
final class News {
    private static final Set<Status> STANDING = Set.of(Status.DONE, Status.ANNOUNCED, Status.THREATENED);
    private static final int BREATH_DAYS = 2;

    /** Units at the head of a sentence, where its time holds for what follows. */
    private static final int FRONT = 2;

    /** Sentences of the lead proper. */
    private static final int FIRST = 1;

    private static final Set<String> LAST_WEEK = Set.of(
            "last week",
            "last weekend",
            "last month",
            "earlier this month",
            "earlier this year",
            "earlier this week",
            "three weeks ago",
            "two weeks ago",
            "a week ago",
            "a month ago");

    /** What was so long ago has its own story. */
    private static final int STORY_DAYS = 30;

    private final Text text;
    private final Optional<LocalDate> published;
    private final int leadSentences;
    private final Reasons reasons;
    private final OldStories oldStories;
    private final List<Telling> acts;
    private final LocalDate day;

    News(Text text, Reasons reasons, int leadSentences, List<Found> found, List<Telling> acts) {
        this.text = text;
        this.published = text.published();
        this.leadSentences = leadSentences;
        this.reasons = reasons;
        this.oldStories = new OldStories(text);
        this.acts = acts;
        this.day = day(found);
    }

    LocalDate day() {
        return day;
    }

    /** Whether an act is not the news itself but what stands behind it. */
    boolean standsBehind(Telling one) {
        Found found = one.found();
        if (found.sentence() < FIRST && oldStories.isAnsweredAtOnce(found)) {
            return false;
        }
        Edtf when = found.when();
        boolean before = answersOlder(found)
                || (when != null
                        ? !when.to().isAfter(day) && !inOneBreath(one) || holdsTheDay(when) && besideOlder(one)
                        : besideOlder(one));
        boolean told = found.status() == Status.DONE || found.status() == Status.ANNOUNCED;
        boolean undated = published.isEmpty() && when != null && found.sentence() > 1 && day.equals(LocalDate.MIN);
        boolean earlier = told && (before || undated || isWithinStory(found));
        return found.background()
                || earlier
                || told && isOfLastWeek(found)
                || told && oldStories.holds(found) && !isOfNewborn(found)
                || continuesOlder(found)
                || isAside(one);
    }

    /** "declared independence on Tuesday. Algeria was the first to recognise it": what is that new, is recognised in the news. */
    private boolean isOfNewborn(Found found) {
        return acts.stream()
                .map(Telling::found)
                .anyMatch(other -> other.kind() == ActKind.INDEPENDENCE_DECLARED
                        && other.sentence() < found.sentence()
                        && other.sentence() < leadSentences
                        && !other.background()
                        && other.actors().containsAll(found.targets())
                        && other.when() != null
                        && other.when().to().isAfter(day));
    }

    /** The day of the news: that of the first dated telling of the lead, else three days before publication. */
    private LocalDate day(List<Found> found) {
        LocalDate latest = published.orElse(LocalDate.MAX);
        return found.stream()
                .filter(one -> one.sentence() < leadSentences && !one.background())
                .sorted(Comparator.comparingInt(Found::sentence))
                .map(Found::when)
                .filter(Objects::nonNull)
                .filter(when -> when.text().length() == 10
                        && !when.from().isAfter(latest)
                        && (published.isEmpty() || when.from().isAfter(latest.minusDays(15))))
                .map(Edtf::from)
                .findFirst()
                .orElseGet(() -> published
                        .map(day -> isToldToday(day) ? day : day.minusDays(3))
                        .orElse(LocalDate.MIN));
    }

    /** "will recognise Palestine on 28 May, they announced on Wednesday": the day of publication is told in the lead. */
    private boolean isToldToday(LocalDate date) {
        return text.sentences().stream()
                .limit(leadSentences)
                .flatMap(sentence -> text.parse(sentence.index()).times().stream())
                .anyMatch(time ->
                        time.relation() == Time.Relation.AT && Edtf.of(date).equals(time.value()));
    }

    /** Told without a time in a sentence whose dated acts are all older than the news: "recognised it in February in a move condemned by". */
    private boolean besideOlder(Telling one) {
        List<Edtf> dates = acts.stream()
                .filter(other -> other.found().sentence() == one.found().sentence())
                // "Britain, which expelled five diplomats last month, recalled its ambassador": the older is an aside
                .filter(other -> !reasons.isPastAside(one.found(), other.found()))
                .map(other -> other.found().when())
                .filter(Objects::nonNull)
                .toList();
        return !dates.isEmpty() && dates.stream().allMatch(when -> !when.to().isAfter(day));
    }

    /** "Bulgaria expelled three diplomats last week, and Moscow replied by expelling three": the answer is as old. */
    private boolean answersOlder(Found found) {
        return found.kind() == ActKind.DIPLOMATS_EXPELLED
                && acts.stream()
                        .map(Telling::found)
                        .anyMatch(other -> other.sentence() == found.sentence()
                                && other.anchor() < found.anchor()
                                && (found.when() == null || found.when().equals(other.when()))
                                && other.targets().equals(found.actors())
                                && other.actors().equals(found.targets())
                                && isOfLastWeek(other));
    }

    /** "Mali expelled him in 2022, and Chad did so a year later": a year or month in which the news is too, beside what is older. */
    private boolean holdsTheDay(Edtf when) {
        return when.text().length() < 10
                && !when.from().isAfter(day)
                && when.to().isAfter(day);
    }

    /** "Vanuatu recognised it in November. Beijing condemned the step and threatened to": told on from what was long before the news. */
    private boolean continuesOlder(Found found) {
        boolean told = found.status() == Status.THREATENED
                || found.status() == Status.DONE
                        // what is thought of the news is told anywhere
                        && found.kind() != ActKind.CONDEMNATION
                        && found.kind() != ActKind.SUPPORT;
        if (!told
                || found.when() != null
                || found.sentence() == 0
                || !reasons.simplePast(found)
                || found.status() == Status.THREATENED && !isOfThen(found)
                || !isSameParagraph(found.sentence())) {
            return false;
        }
        List<Found> before = acts.stream()
                .map(Telling::found)
                .filter(other -> other.sentence() == found.sentence() - 1)
                .toList();
        return !before.isEmpty()
                && before.stream().allMatch(this::isLongBefore)
                && before.stream().anyMatch(other -> sharesSide(found, other));
    }

    /** "threatened to cut ties", and not "is threatening to", "threatened on Wednesday to". */
    private boolean isOfThen(Found threat) {
        Parse parse = text.parse(threat.sentence());
        boolean past = parse.verbs().reversed().stream()
                .filter(verb -> verb.finite() && verb.chunk() <= threat.anchor())
                .findFirst()
                .filter(verb -> !verb.progressive()
                        && !verb.perfect()
                        && parse.lower(verb.chunk()).endsWith("ed"))
                .isPresent();
        return past && parse.times().stream().noneMatch(time -> time.value() != null);
    }

    private boolean isSameParagraph(int sentence) {
        return text.sentences().get(sentence).paragraph()
                == text.sentences().get(sentence - 1).paragraph();
    }

    private boolean isLongBefore(Found other) {
        Edtf when = other.when();
        return when != null
                && published.isPresent()
                && when.to().isBefore(published.get().minusDays(STORY_DAYS));
    }

    private static boolean sharesSide(Found one, Found other) {
        return Stream.concat(one.actors().stream(), one.targets().stream())
                .anyMatch(
                        side -> other.actors().contains(side) || other.targets().contains(side));
    }

    /** "Poland, which threw out 45 Russians last week", "recognised both earlier this month": before the news, though of its month. */
    private boolean isOfLastWeek(Found found) {
        Parse parse = text.parse(found.sentence());
        int time = found.anchor() + 1;
        while (time < parse.chunks().size()
                && !parse.kindAt(time, Chunk.Kind.TIME)
                && parse.verbAt(time).filter(VerbGroup::finite).isEmpty()) {
            time++;
        }
        return (LAST_WEEK.contains(parse.lower(time)) || LAST_WEEK.contains(timeInFront(parse, found.anchor())))
                && isNewsBefore(found);
    }

    /** "last week London expelled five", "last week, when its new president restored them". */
    private static String timeInFront(Parse parse, int anchor) {
        int time = anchor - 1;
        boolean when = false;
        while (time >= 0
                && !parse.kindAt(time, Chunk.Kind.TIME)
                && !parse.kindAt(time, Chunk.Kind.AND)
                && parse.verbAt(time).filter(VerbGroup::finite).isEmpty()) {
            when |= parse.lower(time).equals("when");
            time--;
        }
        // "Poland, which expelled three last week, welcomed it"
        return parse.kindAt(anchor - 1, Chunk.Kind.COMMA) && !when ? "" : parse.lower(time);
    }

    private boolean isNewsBefore(Found found) {
        return acts.stream()
                .map(Telling::found)
                .anyMatch(other -> other.sentence() < found.sentence()
                        && !other.background()
                        && other.when() != null
                        && other.when().text().length() == 10
                        && !other.when().from().isBefore(day));
    }

    /** "Denmark recognised them on Saturday and Norway on Sunday": one piece of news. */
    private boolean inOneBreath(Telling one) {
        Found found = one.found();
        Edtf when = found.when();
        return when != null
                && when.text().length() == 10
                && !when.from().isBefore(day.minusDays(BREATH_DAYS))
                && reasons.simplePast(found)
                && !reasons.isAside(found)
                && acts.stream()
                        .map(Telling::found)
                        .anyMatch(other -> other.sentence() == found.sentence()
                                && other.when() != null
                                && !other.background()
                                && other.when().to().isAfter(day));
    }

    /** What answered an act of the day of publication cannot be of another day; what "has" been done may be older. */
    boolean answersToday(Telling one) {
        return (one.found().status() == Status.DONE && reasons.simplePast(one.found())
                        || one.found().status() == Status.ANNOUNCED)
                && published.filter(day::equals).isPresent()
                && !isWithinStory(one.found());
    }

    /** "In 1983 agents blew up a mausoleum. Burma expelled the North Koreans within the month": told on from a year long past. */
    private boolean isWithinStory(Found found) {
        return published.isPresent()
                && found.when() == null
                && found.sentence() > 0
                && reasons.simplePast(found)
                && text.parse(found.sentence()).times().stream().noneMatch(time -> time.value() != null)
                && text.parse(found.sentence() - 1).times().stream()
                        .filter(time -> time.from() <= FRONT)
                        .map(Time::value)
                        .anyMatch(when -> when != null
                                && when.to().getYear() < published.get().getYear());
    }

    /** "France has said it will recognise it", "Syria has not done so": far below the news, where others stand who have no part in it. */
    private boolean isAside(Telling one) {
        return one.found().when() == null
                && STANDING.contains(one.found().status())
                && one.found().kind() == ActKind.RECOGNITION
                && one.found().sentence() >= leadSentences
                && reasons.perfect(one.found())
                && acts.stream()
                        .filter(other -> other.found().sentence() < leadSentences)
                        .noneMatch(other ->
                                one.actor().equals(other.actor()) || one.actor().equals(other.target()));
    }
}
