package credence.persistence;

import credence.reading.Imprint;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The readings of a {@link MemoryRegister}. */
final class MemoryReadings {
    private final List<StoredReading> readings = new ArrayList<>();

    Optional<StoredReading> same(Report report) {
        return readings.stream()
                .filter(stored -> stored.report().equals(report))
                .findFirst();
    }

    ReadingId add(Report report, Reading reading, Editor by) {
        ReadingId id = new ReadingId(UUID.randomUUID());
        Imprint imprint = Imprint.of(report, reading);
        @Nullable
        ReportLine origin = readings.stream()
                .filter(stored -> imprint.isCopyOf(Imprint.of(stored.report(), stored.reading())))
                .findFirst()
                .map(stored -> stored.origin() == null ? ReportLine.of(stored) : stored.origin())
                .orElse(null);
        readings.add(new StoredReading(id, report, reading, by, Instant.now(), origin, List.of()));
        return id;
    }

    Map<ReadingId, ReportLine> reports(List<ReadingId> ids) {
        return readings.stream()
                .filter(stored -> ids.contains(stored.id()))
                .collect(java.util.stream.Collectors.toMap(StoredReading::id, ReportLine::of));
    }

    Optional<StoredReading> find(ReadingId id) {
        return whole().filter(stored -> stored.id().equals(id)).findFirst();
    }

    /** Each with the copies that were handed in since. */
    private Stream<StoredReading> whole() {
        return readings.stream()
                .map(one -> new StoredReading(
                        one.id(),
                        one.report(),
                        one.reading(),
                        one.by(),
                        one.at(),
                        one.origin(),
                        readings.stream()
                                .filter(copy -> copy.origin() != null
                                        && copy.origin().reading().equals(one.id()))
                                .map(ReportLine::of)
                                .toList()));
    }

    Page<StoredReading> readings(ReadingFilter filter, ReportOrder order, PageRequest page) {
        return MemoryPages.page(
                MemoryPages.ordered(
                        whole().filter(stored -> passes(filter, stored.report()))
                                .toList(),
                        order,
                        stored -> stored.report().published()),
                page,
                "readings " + order,
                stored -> stored.id().toString());
    }

    private static boolean passes(ReadingFilter filter, Report report) {
        LocalDate published = report.published();
        return (filter.outlet() == null || filter.outlet().equals(report.outlet()))
                && (filter.from() == null || (published != null && !published.isBefore(filter.from())))
                && (filter.to() == null || (published != null && !published.isAfter(filter.to())));
    }
}
