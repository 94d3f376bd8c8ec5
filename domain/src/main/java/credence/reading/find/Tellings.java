package credence.reading.find;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.reading.text.Plain;
import credence.report.Passage;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts tellings of one act together: the same act told twice is one account, with the plainest words and the date either gives. */
final class Tellings {
    private static final int LONG_AGO_DAYS = 60;

    /** What one state may do to another every year, so that what is told without a day is not what was done long ago. */
    private static final Set<ActKind> OFTEN = Set.of(ActKind.DIPLOMATS_EXPELLED, ActKind.AMBASSADOR_RECALLED);

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
        List<Telling> acts = new ArrayList<>();
        for (Found telling : found) {
            for (Telling one : apart(telling)) {
                add(acts, one);
            }
        }
        absorb(acts);
        News news = new News(text, reasons, leadSentences, found, acts);
        return acts.stream()
                .sorted(Comparator.comparing((Telling one) -> one.found().from())
                        .thenComparing(one -> one.found().to()))
                .map(one -> account(one, news))
                .distinct()
                .toList();
    }

    /** The news itself, told without a date in the lead, is not the same act that happened long ago, though neither date contradicts. */
    private List<Telling> apart(Found found) {
        Edtf when = found.when();
        boolean repeatable = OFTEN.contains(found.kind())
                && reasons.simplePast(found)
                && !found.rule().id().startsWith("sequel");
        boolean fresh = when == null && !found.background() && (repeatable || found.sentence() < leadSentences);
        boolean old = when != null
                && published
                        .map(day -> when.to().isBefore(day.minusDays(LONG_AGO_DAYS)))
                        .orElse(false);
        Set<Passage> passage = Set.of(plain.passage(found.from(), found.to()));
        List<Telling> apart = new ArrayList<>();
        for (Party actor : found.actors()) {
            if (found.targets().isEmpty()) {
                apart.add(new Telling(found, actor, null, fresh, old, new TreeSet<>(passage)));
            }
            for (Party target : found.targets()) {
                if (!actor.equals(target)) {
                    apart.add(new Telling(found, actor, target, fresh, old, new TreeSet<>(passage)));
                }
            }
        }
        return apart;
    }

    private static void add(List<Telling> acts, Telling one) {
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i).sameAct(one)) {
                acts.set(i, acts.get(i).with(one));
                return;
            }
        }
        acts.add(one);
    }

    /** What was announced or decided and is then told as done is one act, done. */
    private static void absorb(List<Telling> acts) {
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

    private Account account(Telling one, News news) {
        Found found = one.found();
        boolean background = news.standsBehind(one);
        Edtf when = found.when() == null && !background && news.answersToday(one) ? Edtf.of(news.day()) : found.when();
        Act act = new Act(found.kind(), one.actor(), one.target(), found.status(), when, found.symmetric());
        return new Account(
                act,
                background,
                plain.passage(found.from(), found.to()),
                List.copyOf(one.passages()),
                Confidence.of(
                        found,
                        reasons.plainness(found, one.actor()),
                        reasons.plainness(found, one.target()),
                        one.passages().size()),
                reasons.why(found, one.actor(), one.target()));
    }
}
