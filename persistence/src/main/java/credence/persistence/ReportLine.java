package credence.persistence;

import credence.reading.ReadingId;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as another one names it, without its text.
 *
 * @param published day of publication, null when not told, as are the others
 */
public record ReportLine(
        ReadingId reading,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String outlet,
        @Nullable URI url) {
    public static ReportLine of(StoredReading stored) {
        return new ReportLine(
                stored.id(),
                stored.report().title(),
                stored.report().published(),
                stored.report().outlet(),
                stored.report().url());
    }
}
