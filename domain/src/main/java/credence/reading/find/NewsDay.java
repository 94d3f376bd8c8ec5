package credence.reading.find;

import credence.reading.parse.Time;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Of which day the news of a report is. */
record NewsDay(Text text, int leadSentences) {
    /** The day of the news: that of the first dated telling of the lead, else three days before publication. */
    LocalDate of(List<Found> found) {
        Optional<LocalDate> published = text.published();
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
}
