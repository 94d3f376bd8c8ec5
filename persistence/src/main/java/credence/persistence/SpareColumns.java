package credence.persistence;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/** Columns of an entry's row that say nothing of it, and so are under no hash: they must be as they were written, empty. */
final class SpareColumns {
    private static final List<String> ACT = List.of(Rows.ACT.split(", "));
    private static final List<String> PASSAGE = List.of("reading", "starts", "ends", "words", "outlet");
    private static final List<String> REST =
            List.of("published", "source", "url", "tellers", "held", "confidence", "note");

    private SpareColumns() {}

    /** The first that holds something. */
    static Optional<String> used(Row row) {
        String content = row.getString("content");
        boolean isMerge = content.equals("merged");
        Optional<String> ofContent = isMerge
                ? first(row, List.of("supersedes"))
                : first(
                        row,
                        content.equals("recorded")
                                ? List.of("supersedes", "account", "merged_into")
                                : List.of("account", "merged_into"));
        if (ofContent.isPresent()) {
            return ofContent;
        }
        if (isMerge || content.equals("retracted")) {
            return first(row, ACT).or(() -> first(row, PASSAGE)).or(() -> first(row, REST));
        }
        return twice(row).or(() -> first(row, row.getValue("source") != null ? PASSAGE : List.of("url")));
    }

    private static Optional<String> first(Row row, List<String> columns) {
        for (String column : columns) {
            if (row.getValue(column) != null) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** What would be read the same in another form. */
    private static Optional<String> twice(Row row) {
        if (row.getValue("actor_key") != null && row.getValue("actor_text") != null) {
            return Optional.of("actor_text");
        }
        if (row.getValue("target_key") != null && row.getValue("target_text") != null) {
            return Optional.of("target_text");
        }
        if (Boolean.TRUE.equals(row.getBoolean("held"))) {
            return Optional.of("held");
        }
        String[] tellers = row.getArrayOfStrings("tellers");
        return tellers != null && tellers.length == 0 ? Optional.of("tellers") : Optional.empty();
    }
}
