package credence.persistence;

import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as kept, with what was found in it, by whom it was handed in and when.
 *
 * @param origin the report of which this is a copy, the earliest that was handed in; null for an original
 * @param copies of an original, in the order in which they were handed in
 */
public record StoredReading(
        ReadingId id,
        Report report,
        Reading reading,
        Editor by,
        Instant at,
        @Nullable ReportLine origin,
        List<ReportLine> copies) {
    public StoredReading {
        copies = List.copyOf(copies);
    }
}
