package credence.web;

import credence.InvalidInput;
import credence.ledger.Revision;
import credence.stance.Question;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two points in both times, between which something may have changed.
 *
 * @param head the last revision of the ledger
 */
public record Points(Asked asked, Question from, Question to, Revision head) {
    /**
     * Each point is {@code D}, {@code D@K} or {@code @K}: what is left out is that of the question, so a day alone is taken as known at
     * its K, and a K alone at its day. K is a revision or an instant.
     *
     * @param from null or blank is wrong: there is no point to start from
     * @param to null or blank: the question's day and K
     * @throws InvalidInput naming from or to
     */
    static Uni<Points> of(@Nullable String from, @Nullable String to, Asked asked, Asking asking) {
        if (from == null || from.isBlank()) {
            throw new InvalidInput(
                    "from",
                    "is empty",
                    "Send a day, or a day and a revision: from=2022-01-01 or from=2022-01-01@"
                            + asked.question().known() + ".");
        }
        return point("from", from, asked, asking)
                .chain(first -> point("to", to == null ? "" : to, asked, asking)
                        .map(second -> new Points(asked, first, second, asked.head())));
    }

    private static Uni<Question> point(String field, String text, Asked asked, Asking asking) {
        String wanted = text.strip();
        int at = wanted.indexOf('@');
        String day = at < 0 ? wanted : wanted.substring(0, at);
        String known = at < 0 ? "" : wanted.substring(at + 1);
        if (at >= 0 && known.isBlank()) {
            throw new InvalidInput(field, "has nothing behind its @", "Send a revision or an instant there.");
        }
        LocalDate asOf = day.isBlank() ? asked.question().day() : Times.day(field, day);
        return known.isEmpty()
                ? Uni.createFrom().item(asked.question().withDay(asOf))
                : asking.known(field, known, asked.head())
                        .map(found -> asked.question().withDay(asOf).withKnown(found.revision()));
    }

    /** The later of the two revisions. */
    Revision last() {
        return from.known().compareTo(to.known()) < 0 ? to.known() : from.known();
    }

    /** Names as they were on the second day. */
    Names names() {
        return new Names(asked.polities(), to.day());
    }

    /** As an address writes a point. */
    public String written(Question point) {
        return point.day() + "@" + point.known();
    }
}
