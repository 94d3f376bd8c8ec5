package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.reading.parse.Time;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which acts are the news of a report, by its day, and which stand behind it. */
final class News {
    private static final Set<Status> STANDING = Set.of(Status.DONE, Status.ANNOUNCED, Status.THREATENED);
    private static final int BREATH_DAYS = 2;

    /** Units at the head of a sentence, where its time holds for what follows. */
    private static final int FRONT = 2;

    /** Sentences of the lead proper. */
    private static final int FIRST = 1;

    private final Text text;
    private final Optional<LocalDate> published;
    private final int leadSentences;
    private final Reasons reasons;
    private final OldStories oldStories;
    private final LastWeek lastWeek;
    private final TellsOn tellsOn;
    private final HeldBefore heldBefore;
    private final List<Telling> acts;
    private final LocalDate day;

    News(Text text, Reasons reasons, int leadSentences, List<Found> found, List<Telling> acts) {
        this.text = text;
        this.published = text.published();
        this.leadSentences = leadSentences;
        this.reasons = reasons;
        this.oldStories = new OldStories(text);
        this.acts = acts;
        this.day = new NewsDay(text, leadSentences).of(found);
        this.lastWeek = new LastWeek(text, acts, day);
        this.tellsOn = new TellsOn(text, reasons, acts);
        this.heldBefore = new HeldBefore(text, acts, day);
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
                || told && lastWeek.holds(found)
                || told && oldStories.holds(found) && !isOfNewborn(found)
                || oldStories.isLaterOn(found)
                || tellsOn.holds(found)
                || heldBefore.holds(found)
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
                                && lastWeek.holds(other));
    }

    /** "Mali expelled him in 2022, and Chad did so a year later": a year or month in which the news is too, beside what is older. */
    private boolean holdsTheDay(Edtf when) {
        return when.text().length() < 10
                && !when.from().isAfter(day)
                && when.to().isAfter(day);
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
                && (isSeparate(found)
                        || acts.stream()
                                .map(Telling::found)
                                .anyMatch(other -> other.sentence() == found.sentence()
                                        && other.when() != null
                                        && !other.background()
                                        && other.when().to().isAfter(day)));
    }

    /** "Separately, Chad on Wednesday ordered": other news of these days, told beside that of the report. */
    private boolean isSeparate(Found found) {
        return Word.isOneOf(text.parse(found.sentence()).unit(0).lower(), "separately", "meanwhile", "elsewhere");
    }

    /** What answered an act of the day on which it is written cannot be of another day; what "has" been done may be older. */
    boolean answersToday(Telling one) {
        return (one.found().status() == Status.DONE && reasons.simplePast(one.found())
                        || one.found().status() == Status.ANNOUNCED)
                && day.equals(Datelines.day(text.plain().chars(), published.orElse(null)))
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
                        .filter(time -> !new ToldDates(found.sentence(), text).isToCome(found.sentence() - 1, time))
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
