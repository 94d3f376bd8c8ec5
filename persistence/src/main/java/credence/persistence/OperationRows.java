package credence.persistence;

import credence.proof.Note;
import credence.proof.VerifierKey;
import credence.review.Editor;
import credence.review.RequestId;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations as rows of their table. */
final class OperationRows {
    private static final String IMPORT = "import";
    private static final String VERIFICATION = "verification";

    private OperationRows() {}

    /** id, by, request, kind, file, sha256, format, dry_run, checkpoints, keys. */
    static Tuple tuple(UUID id, Editor by, @Nullable RequestId request, Operation.Task task) {
        Tuple tuple = Tuple.tuple().addUUID(id).addString(by.name()).addValue(request == null ? null : request.value());
        return switch (task) {
            case Operation.Task.Import list ->
                tuple.addString(IMPORT)
                        .addString(list.file())
                        .addString(list.sha256())
                        .addValue(list.format() == null ? null : list.format().word())
                        .addBoolean(list.dryRun())
                        .addValue(null)
                        .addValue(null);
            case Operation.Task.Verification verification ->
                tuple.addString(VERIFICATION)
                        .addValue(null)
                        .addValue(null)
                        .addValue(null)
                        .addBoolean(true)
                        .addArrayOfString(verification.checkpoints().stream()
                                .map(Note::written)
                                .toArray(String[]::new))
                        .addArrayOfString(verification.keys().stream()
                                .map(VerifierKey::written)
                                .toArray(String[]::new));
        };
    }

    static Operation operation(Row row) {
        @Nullable JsonObject told = (JsonObject) row.getJson("told");
        return new Operation(
                row.getUUID("id"),
                new Editor(row.getString("by")),
                task(row),
                row.getOffsetDateTime("at").toInstant(),
                row.getOffsetDateTime("updated").toInstant(),
                Operation.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getShort("percent"),
                row.getLong("done"),
                OperationJson.outcome(told),
                OperationJson.fault(told));
    }

    private static Operation.Task task(Row row) {
        if (row.getString("kind").equals(VERIFICATION)) {
            return new Operation.Task.Verification(
                    Stream.of(row.getArrayOfStrings("checkpoints"))
                            .map(Note::parse)
                            .toList(),
                    Stream.of(row.getArrayOfStrings("keys"))
                            .map(VerifierKey::parse)
                            .toList());
        }
        @Nullable String format = row.getString("format");
        return new Operation.Task.Import(
                row.getString("file"),
                row.getString("sha256"),
                format == null ? null : ListFormat.parse(format),
                row.getBoolean("dry_run"));
    }
}
