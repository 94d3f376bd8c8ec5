package credence.persistence;

import credence.InvalidInput;
import credence.ledger.Revision;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of an operation, as its last row keeps it. */
final class OperationJson {
    private OperationJson() {}

    static JsonObject done(ImportResult.Done done) {
        JsonObject skipped = new JsonObject();
        done.skipped().forEach(skipped::put);
        return new JsonObject()
                .put("format", done.format().word())
                .put("dryRun", done.dryRun())
                .put("lines", done.lines())
                .put("entries", done.entries())
                .put("proposals", done.proposals())
                .put("observations", done.observations())
                .put("known", done.known())
                .put("skipped", skipped)
                .put("revision", done.revision().value());
    }

    static ImportResult.@Nullable Done done(@Nullable JsonObject told) {
        if (told == null || !told.containsKey("entries")) {
            return null;
        }
        TreeMap<String, Long> skipped = new TreeMap<>();
        told.getJsonObject("skipped").forEach(one -> skipped.put(one.getKey(), ((Number) one.getValue()).longValue()));
        return new ImportResult.Done(
                ListFormat.parse(told.getString("format")),
                told.getBoolean("dryRun"),
                told.getLong("lines"),
                told.getLong("entries"),
                told.getLong("proposals"),
                told.getLong("observations"),
                told.getLong("known"),
                skipped,
                new Revision(told.getLong("revision")));
    }

    static JsonObject fault(Operation.Fault fault) {
        JsonArray problems = new JsonArray();
        fault.problems()
                .forEach(one -> problems.add(new JsonObject()
                        .put("line", one.line())
                        .put("field", one.wrong().field())
                        .put("wrong", told(one.wrong()))
                        .put("mend", one.wrong().mend())));
        return new JsonObject()
                .put("cause", fault.cause().name())
                .put("found", fault.found())
                .put("problems", problems);
    }

    /** Without the field, which stands before it. */
    private static String told(InvalidInput wrong) {
        return String.valueOf(wrong.getMessage()).substring(wrong.field().length() + 1);
    }

    static Operation.@Nullable Fault fault(@Nullable JsonObject told) {
        if (told == null || !told.containsKey("cause")) {
            return null;
        }
        List<ImportResult.ImportProblem> problems = new ArrayList<>();
        for (Object item : told.getJsonArray("problems", new JsonArray())) {
            JsonObject one = (JsonObject) item;
            problems.add(new ImportResult.ImportProblem(
                    one.getLong("line"),
                    new InvalidInput(one.getString("field"), one.getString("wrong"), one.getString("mend"))));
        }
        return new Operation.Fault(
                Operation.Cause.valueOf(told.getString("cause")), problems, told.getLong("found", 0L));
    }
}
