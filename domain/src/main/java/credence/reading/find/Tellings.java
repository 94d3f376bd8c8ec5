package credence.reading.find;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.Time;
import credence.reading.text.Plain;
import credence.report.Passage;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts tellings of one act together: the same act told twice is one account, with the plainest words and the date either gives. */
final class Tellings {
    /** What was told of one actor and one target. */
    private record One(
            Found found,
            Party actor,
            @Nullable Party target,
            boolean isFresh,
            boolean isOld,
            SortedSet<Passage> passages) {
        boolean sameAct(One other) {
            boolean same = found.kind() == other.found.kind() && found.status() == other.found.status();
            return same
                    && samePair(other)
                    && compatible(found.when(), other.found.when())
                    && !(isFresh && other.isOld || isOld && other.isFresh);
        }

        boolean carriedOut(One announced) {
            boolean same = found.kind() == announced.found.kind() && samePair(announced);
            boolean order = found.status() == Status.DONE
                    && (announced.found.status() == Status.ANNOUNCED || announced.found.status() == Status.INTENDED)
                    && !found.background();
            return same && order && compatible(found.when(), announced.found.when());
        }

        private boolean samePair(One other) {
            if (actor.equals(other.actor)
                    && (java.util.Objects.equals(target, other.target) || other.target == null || target == null)) {
                return true;
            }
            boolean swapped = target != null && target.equals(other.actor) && actor.equals(other.target);
            return found.symmetric() && swapped;
        }

        /** Both as one, which takes over the passages: neither is to be used any more. */
        One with(One other) {
            Found better = other.found.clarity() > found.clarity() ? other.found : found;
            Edtf when = finer(found.when(), other.found.when());
            boolean background = found.background() && other.found.background();
            Found merged = new Found(
                    better.rule(),
                    better.kind(),
                    better.actors(),
                    better.targets(),
                    found.status() == Status.DONE ? found.status() : better.status(),
                    better.symmetric(),
                    better.sentence(),
                    better.anchor(),
                    better.from(),
                    better.to(),
                    when,
                    background,
                    better.clarity());
            passages.addAll(other.passages);
            return new One(
                    merged,
                    actor,
                    target == null ? other.target : target,
                    isFresh || other.isFresh,
                    isOld || other.isOld,
                    passages);
        }
    }

    private static final Set<Status> STANDING = Set.of(Status.DONE, Status.ANNOUNCED, Status.THREATENED);

    private static final int LONG_AGO_DAYS = 60;

    private static final int BREATH_DAYS = 2;

    /** Units at the head of a sentence, where its time holds for what follows. */
    private static final int FRONT = 2;

    private final Text text;
    private final Plain plain;
    private final Optional<LocalDate> published;
    private final int leadSentences;
    private final Reasons reasons;

    Tellings(Text text, Referents referents, int leadSentences) {
        this.text = text;
        this.plain = text.plain();
        this.published = text.published();
        this.leadSentences = leadSentences;
        this.reasons = new Reasons(text, referents);
    }

    List<Account> together(List<Found> found) {
        List<One> acts = new ArrayList<>();
        for (Found telling : found) {
            for (One one : apart(telling)) {
                add(acts, one);
            }
        }
        absorb(acts);
        LocalDate news = news(found);
        return acts.stream()
                .sorted(Comparator.comparing((One one) -> one.found.from()).thenComparing(one -> one.found.to()))
                .map(one -> account(one, acts, news, besideOlder(one, acts, news)))
                .distinct()
                .toList();
    }

    /** The news itself, told without a date in the lead, is not the same act that happened long ago, though neither date contradicts. */
    private List<One> apart(Found found) {
        Edtf when = found.when();
        boolean fresh = when == null && !found.background() && found.sentence() < leadSentences;
        boolean old = when != null
                && published
                        .map(day -> when.to().isBefore(day.minusDays(LONG_AGO_DAYS)))
                        .orElse(false);
        Set<Passage> passage = Set.of(plain.passage(found.from(), found.to()));
        List<One> apart = new ArrayList<>();
        for (Party actor : found.actors()) {
            if (found.targets().isEmpty()) {
                apart.add(new One(found, actor, null, fresh, old, new TreeSet<>(passage)));
            }
            for (Party target : found.targets()) {
                if (!actor.equals(target)) {
                    apart.add(new One(found, actor, target, fresh, old, new TreeSet<>(passage)));
                }
            }
        }
        return apart;
    }

    private static void add(List<One> acts, One one) {
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i).sameAct(one)) {
                acts.set(i, acts.get(i).with(one));
                return;
            }
        }
        acts.add(one);
    }

    /** What was announced or decided and is then told as done is one act, done. */
    private static void absorb(List<One> acts) {
        for (int i = 0; i < acts.size(); i++) {
            for (int j = acts.size() - 1; j >= 0; j--) {
                if (i != j && acts.get(i).carriedOut(acts.get(j))) {
                    acts.set(i, acts.get(i).with(acts.get(j)));
                    acts.remove(j);
                    i -= j < i ? 1 : 0;
                }
            }
        }
    }

    private static boolean compatible(@Nullable Edtf one, @Nullable Edtf other) {
        return one == null
                || other == null
                || one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }

    private static @Nullable Edtf finer(@Nullable Edtf one, @Nullable Edtf other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.text().length() > one.text().length() ? other : one;
    }

    /** The day of the news: that of the first dated telling of the lead, else three days before publication. */
    private LocalDate news(List<Found> found) {
        LocalDate latest = published.orElse(LocalDate.MAX);
        return found.stream()
                .filter(one -> one.sentence() < leadSentences && !one.background())
                .sorted(Comparator.comparingInt(Found::sentence))
                .map(Found::when)
                .filter(java.util.Objects::nonNull)
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
    private boolean isToldToday(LocalDate day) {
        return text.sentences().stream()
                .limit(leadSentences)
                .flatMap(sentence -> text.parse(sentence.index()).times().stream())
                .anyMatch(time ->
                        time.relation() == Time.Relation.AT && Edtf.of(day).equals(time.value()));
    }

    /** Told without a time in a sentence whose dated acts are all older than the news: "recognised it in February in a move condemned by". */
    private boolean besideOlder(One one, List<One> acts, LocalDate news) {
        List<Edtf> dates = acts.stream()
                .filter(other -> other.found.sentence() == one.found.sentence())
                // "Britain, which expelled five diplomats last month, recalled its ambassador": the older is an aside
                .filter(other -> !reasons.isPastAside(one.found, other.found))
                .map(other -> other.found.when())
                .filter(java.util.Objects::nonNull)
                .toList();
        return !dates.isEmpty() && dates.stream().allMatch(when -> !when.to().isAfter(news));
    }

    /** "Denmark recognised them on Saturday and Norway on Sunday": one piece of news. */
    private boolean inOneBreath(One one, List<One> acts, LocalDate news) {
        Found found = one.found;
        Edtf when = found.when();
        return when != null
                && when.text().length() == 10
                && !when.from().isBefore(news.minusDays(BREATH_DAYS))
                && reasons.simplePast(found)
                && !reasons.isAside(found)
                && acts.stream()
                        .map(other -> other.found)
                        .anyMatch(other -> other.sentence() == found.sentence()
                                && other.when() != null
                                && !other.background()
                                && other.when().to().isAfter(news));
    }

    /** What answered an act of the day of publication cannot be of another day; what "has" been done may be older. */
    private boolean answersToday(One one, LocalDate news) {
        return (one.found.status() == Status.DONE && reasons.simplePast(one.found)
                        || one.found.status() == Status.ANNOUNCED)
                && published.filter(news::equals).isPresent()
                && !isWithinStory(one.found);
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
    private boolean isAside(One one, List<One> acts) {
        return one.found.when() == null
                && STANDING.contains(one.found.status())
                && one.found.kind() == ActKind.RECOGNITION
                && one.found.sentence() >= leadSentences
                && reasons.perfect(one.found)
                && acts.stream()
                        .filter(other -> other.found.sentence() < leadSentences)
                        .noneMatch(other -> one.actor.equals(other.actor) || one.actor.equals(other.target));
    }

    private Account account(One one, List<One> acts, LocalDate news, boolean besideOlder) {
        Found found = one.found;
        Edtf when = found.when();
        boolean before = when != null ? !when.to().isAfter(news) && !inOneBreath(one, acts, news) : besideOlder;
        boolean told = found.status() == Status.DONE || found.status() == Status.ANNOUNCED;
        boolean undated = published.isEmpty() && when != null && found.sentence() > 1 && news.equals(LocalDate.MIN);
        boolean earlier = told && (before || undated || isWithinStory(found));
        boolean background = found.background() || earlier || isAside(one, acts);
        Act act = new Act(
                found.kind(),
                one.actor,
                one.target,
                found.status(),
                when == null && !background && answersToday(one, news) ? Edtf.of(news) : when,
                found.symmetric());
        return new Account(
                act,
                background,
                plain.passage(found.from(), found.to()),
                List.copyOf(one.passages),
                Confidence.of(
                        found,
                        reasons.plainness(found, one.actor),
                        reasons.plainness(found, one.target),
                        one.passages.size()),
                reasons.why(found, one.actor, one.target));
    }
}
