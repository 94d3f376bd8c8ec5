package credence.persistence;

import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The audit trail: a view of all insert-only tables, so that nothing can be done without a line in it. */
@ApplicationScoped
public class Audit {
    private static final String LIST = "audit";

    private final Pool pool;

    Audit(Pool pool) {
        this.pool = pool;
    }

    /** All that was done to the register and by whom, the latest first. */
    public Uni<Page<AuditLine>> lines(PageRequest page) {
        String[] place = Tokens.place(page, LIST, 3);
        Tuple tuple = Tuple.of(page.size() + 1);
        if (place != null) {
            tuple.addOffsetDateTime(Readings.time(place[0])).addString(place[1]).addString(place[2]);
        }
        return Patience.with(
                        pool,
                        client -> client.preparedQuery("select * from credence.audit"
                                        + (place == null ? "" : " where (at, what, \"on\") < ($2, $3, $4)")
                                        + " order by at desc, what desc, \"on\" desc limit $1")
                                .execute(tuple))
                .map(rows -> {
                    List<AuditLine> lines = StreamSupport.stream(rows.spliterator(), false)
                            .map(Audit::line)
                            .toList();
                    return Pages.of(
                            lines, page, line -> Tokens.of(LIST, line.at().toString(), line.what(), line.on()));
                })
                .onFailure()
                .transform(RegisterException::of);
    }

    private static AuditLine line(Row row) {
        String by = row.getString("by");
        return new AuditLine(
                Rows.instant(row, "at"),
                row.getString("what"),
                by == null ? null : new Editor(by),
                row.getString("on"),
                row.getString("why"));
    }
}
