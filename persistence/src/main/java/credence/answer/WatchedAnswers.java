package credence.answer;

import credence.ledger.Revision;
import credence.persistence.LiveHistories;
import credence.persistence.Page;
import credence.persistence.Watch;
import credence.persistence.WatchId;
import credence.persistence.Watches;
import credence.review.Editor;
import credence.review.RequestId;
import credence.stance.Histories;
import credence.stance.Question;
import credence.verdict.Grounds;
import credence.verdict.Matter;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Answers that somebody keeps an eye on: as they were given, and what later entries made of them. */
@ApplicationScoped
public class WatchedAnswers {
    private final LiveHistories live;
    private final Watches watches;

    WatchedAnswers(LiveHistories live, Watches watches) {
        this.live = live;
        this.watches = watches;
    }

    /**
     * Answers a question, and watches that answer.
     *
     * @param request by which it is known when it is sent again; null for none
     * @param sent as {@link Watches#add} has it
     */
    public Uni<WatchId> add(Matter matter, Question question, Editor by, @Nullable RequestId request, String sent) {
        return live.of(matter.grounds(), question.known())
                .map(at -> matter.answer(at.histories(), Inquiry.MEMBERSHIPS, Inquiry.COVERAGE, question))
                .chain(answer -> watches.add(matter, question, answer, by, request, sent));
    }

    /** What the entries up to a revision made of them. It folds as often as entries may have changed something, on a worker. */
    public Uni<Page<WatchedAnswer>> compared(Page<Watch> page, Revision known) {
        return live.of(
                        Grounds.all(page.items().stream()
                                .map(watch -> watch.matter().grounds())
                                .toList()),
                        known)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(at -> page.map(watch -> compared(watch, at.histories())));
    }

    private static WatchedAnswer compared(Watch watch, Histories histories) {
        return new WatchedAnswer(
                watch, watch.matter().flags(histories, Inquiry.MEMBERSHIPS, Inquiry.COVERAGE, watch.question()));
    }
}
