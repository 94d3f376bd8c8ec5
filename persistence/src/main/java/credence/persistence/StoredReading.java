package credence.persistence;

import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import java.time.Instant;

/** A report as kept, with what was found in it, by whom it was handed in and when. */
public record StoredReading(ReadingId id, Report report, Reading reading, Editor by, Instant at) {}
