package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.reading.lexicon.Rule;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One telling of an act, before tellings of the same act are put together.
 *
 * @param rule by which it was read
 * @param actors each acts alone
 * @param targets each is acted toward; empty where none is named
 * @param sentence index of the sentence
 * @param anchor the chunk of the verb or noun that names the act
 * @param from first UTF-16 unit of the words that show it
 * @param to unit after the last
 * @param when null where this telling gives no time
 * @param background told as earlier than the news by its own words
 * @param clarity how plainly these words name the act; the plainest telling gives the evidence
 */
record Found(
        Rule rule,
        ActKind kind,
        List<Party> actors,
        List<Party> targets,
        Status status,
        boolean symmetric,
        int sentence,
        int anchor,
        int from,
        int to,
        @Nullable Edtf when,
        boolean background,
        int clarity) {
    Found dated(@Nullable Edtf date) {
        return new Found(
                rule, kind, actors, targets, status, symmetric, sentence, anchor, from, to, date, background, clarity);
    }

    /** Whether it was more than so many days before publication; of what has no date nobody knows. */
    boolean isOlderThan(int days, Optional<LocalDate> published) {
        Edtf then = when;
        return then != null
                && published
                        .filter(day -> then.to().isBefore(day.minusDays(days)))
                        .isPresent();
    }

    /** The same, but with others on one side. */
    Found by(List<Party> others) {
        return new Found(
                rule, kind, others, targets, status, symmetric, sentence, anchor, from, to, when, background, clarity);
    }

    /** The same words, read as an act of another kind. */
    Found toward(List<Party> others) {
        return new Found(
                rule, kind, actors, others, status, symmetric, sentence, anchor, from, to, when, background, clarity);
    }

    Found as(ActKind other) {
        return new Found(
                rule, other, actors, targets, status, symmetric, sentence, anchor, from, to, when, background, clarity);
    }

    /** The same words, read as of another status. */
    Found as(Status other) {
        return new Found(
                rule, kind, actors, targets, other, symmetric, sentence, anchor, from, to, when, background, clarity);
    }

    Found asNews() {
        return new Found(
                rule, kind, actors, targets, status, symmetric, sentence, anchor, from, to, when, false, clarity);
    }

    Found asBackground() {
        return new Found(
                rule, kind, actors, targets, status, symmetric, sentence, anchor, from, to, when, true, clarity);
    }
}
