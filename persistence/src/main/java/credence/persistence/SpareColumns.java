package credence.persistence;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/** Columns of an entry's row that say nothing of it, and so are under no hash: they must be as they were written, empty. */
final class SpareColumns {
    private static final List<String> ACT = List.of(Rows.ACT.split(", "));
    private static final List<String> PASSAGE = List.of("reading", "starts", "ends", "outlet");
    private static final List<String> SOURCE = List.of("source", "url");
    private static final List<String> REST = List.of("words", "published", "tellers", "held", "confidence", "note");
    private static final List<String> MERGE = List.of("account", "merged_into");
    private static final List<String> OBSERVED = List.of("observed", "digest");

    private SpareColumns() {}

    /** The first that holds something. */
    static Optional<String> used(Row row) {
        return switch (row.getString("content")) {
            case "recorded" -> first(row, List.of("supersedes")).or(() -> ofAct(row));
            case "corrected" -> ofAct(row);
            case "retracted" -> withoutAct(row).or(() -> first(row, SOURCE)).or(() -> first(row, MERGE));
            case "merged" ->
                first(row, List.of("supersedes")).or(() -> withoutAct(row)).or(() -> first(row, SOURCE));
            default ->
                first(row, List.of("supersedes")).or(() -> withoutAct(row)).or(() -> first(row, MERGE));
        };
    }

    private static Optional<String> ofAct(Row row) {
        Optional<String> spare =
                first(row, MERGE).or(() -> first(row, OBSERVED)).or(() -> twice(row));
        return spare.isPresent() ? spare : first(row, row.getValue("source") != null ? PASSAGE : List.of("url"));
    }

    private static Optional<String> withoutAct(Row row) {
        return first(row, ACT)
                .or(() -> first(row, PASSAGE))
                .or(() -> first(row, REST))
                .or(() -> row.getString("content").equals("observed") ? Optional.empty() : first(row, OBSERVED));
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
