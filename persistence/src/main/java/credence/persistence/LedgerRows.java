package credence.persistence;

import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.reading.ReadingId;
import credence.review.Editor;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Rows of the ledger's table as the entries that they are; {@link EntryRows} is the way there. */
final class LedgerRows {
    private LedgerRows() {}

    static List<Entry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(LedgerRows::entry)
                .toList();
    }

    /** Of a row with all columns of the table. */
    static Entry entry(Row row) {
        Long supersedes = row.getLong("supersedes");
        Content content =
                switch (row.getString("content")) {
                    case "recorded" -> new Content.Recorded(Rows.act(row), evidence(row), attribution(row));
                    case "corrected" ->
                        new Content.Corrected(
                                new Revision(Objects.requireNonNull(supersedes)),
                                Rows.act(row),
                                evidence(row),
                                attribution(row));
                    case "retracted" -> new Content.Retracted(new Revision(Objects.requireNonNull(supersedes)));
                    case "merged" ->
                        new Content.Merged(
                                new Revision(row.getLong("account")), new Revision(row.getLong("merged_into")));
                    case "observed" ->
                        new Content.Observed(
                                row.getString("source"),
                                row.getString("url"),
                                row.getLong("observed"),
                                new Hash(row.getString("digest")));
                    default -> throw new IllegalStateException("an entry's content is " + row.getString("content"));
                };
        Instant knownAt = Rows.instant(row, "known_at");
        return new Entry(
                new Revision(row.getLong("revision")),
                knownAt,
                content,
                new Editor(row.getString("by")),
                row.getString("why"),
                new Hash(row.getString("previous_hash")),
                new Hash(row.getString("hash")));
    }

    private static Evidence evidence(Row row) {
        String source = row.getString("source");
        if (source != null) {
            return new Evidence.Stated(
                    source, row.getString("url"), row.getLocalDate("published"), row.getString("words"));
        }
        return new Evidence.Told(
                new ReadingId(row.getUUID("reading")),
                Rows.passage(row),
                row.getString("words"),
                row.getString("outlet"),
                row.getLocalDate("published"));
    }

    private static Attribution attribution(Row row) {
        String[] tellers = row.getArrayOfStrings("tellers");
        String confidence = row.getString("confidence");
        return new Attribution(
                tellers == null
                        ? List.of()
                        : Arrays.stream(tellers).map(Teller::parse).toList(),
                !Boolean.FALSE.equals(row.getBoolean("held")),
                confidence == null ? null : Confidence.parse(confidence),
                row.getString("note"));
    }
}
