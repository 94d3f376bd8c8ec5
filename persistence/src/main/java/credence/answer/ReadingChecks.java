package credence.answer;

import credence.persistence.KeptCheck;
import credence.persistence.KeptChecks;
import credence.persistence.LiveHistories;
import credence.persistence.StoredReading;
import credence.reading.Reading;
import credence.report.Report;
import credence.stance.Question;
import credence.stance.Viewpoint;
import credence.verdict.Checking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Readings put to the ledger. */
@ApplicationScoped
public class ReadingChecks {
    private final LiveHistories live;
    private final KeptChecks checks;

    ReadingChecks(LiveHistories live, KeptChecks checks) {
        this.live = live;
        this.checks = checks;
    }

    /**
     * A reading that is kept, beside what was said of it then. That is compared where the question is the same but for K.
     *
     * @param isDayAsked whether the question's day was asked for; else the reading is put to the day of its publication, or that on
     *     which it was kept
     */
    public Uni<CheckedReading> check(StoredReading stored, Question question, boolean isDayAsked) {
        LocalDate day = isDayAsked
                ? question.day()
                : stored.report().published() != null
                        ? stored.report().published()
                        : stored.at().atZone(ZoneOffset.UTC).toLocalDate();
        Question asked = question.withDay(day);
        return checks.of(stored.id())
                .chain(kept -> check(
                        stored.report(),
                        stored.reading(),
                        asked,
                        kept.filter(one -> isComparable(one, asked)).orElse(null)));
    }

    private static boolean isComparable(KeptCheck kept, Question question) {
        return kept.day().equals(question.day())
                && kept.revision().compareTo(question.known()) <= 0
                && question.reportedBy() == null
                && question.viewpoint().equals(Viewpoint.REGISTER);
    }

    /** A reading that is not kept. */
    public Uni<CheckedReading> check(Report report, Reading reading, Question question, boolean isDayAsked) {
        @Nullable LocalDate published = report.published();
        return check(report, reading, isDayAsked || published == null ? question : question.withDay(published), null);
    }

    private Uni<CheckedReading> check(Report report, Reading reading, Question question, @Nullable KeptCheck kept) {
        return live.of(Checking.grounds(reading, Inquiry.MEMBERSHIPS), question.known())
                .map(at -> CheckedReading.of(
                        new Checking(report, reading, at.histories(), Inquiry.MEMBERSHIPS, Inquiry.COVERAGE, question),
                        kept));
    }
}
