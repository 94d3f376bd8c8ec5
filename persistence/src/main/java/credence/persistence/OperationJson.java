package credence.persistence;

import credence.InvalidInput;
import credence.ledger.Hash;
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

    static JsonObject outcome(Operation.Outcome outcome) {
        return switch (outcome) {
            case ImportResult.Done done -> done(done);
            case VerificationResult.Whole whole ->
                new JsonObject()
                        .put("verified", whole.entries())
                        .put("root", whole.root().hex())
                        .put("checkpoints", whole.checkpoints())
                        .put("reports", whole.reports())
                        .put("notes", new JsonArray(whole.notes()));
        };
    }

    static Operation.@Nullable Outcome outcome(@Nullable JsonObject told) {
        if (told == null || told.containsKey("cause")) {
            return null;
        }
        return told.containsKey("verified") ? whole(told) : done(told);
    }

    private static VerificationResult.Whole whole(JsonObject told) {
        return new VerificationResult.Whole(
                told.getLong("verified"),
                new Hash(told.getString("root")),
                told.getLong("checkpoints"),
                told.getLong("reports"),
                told.getJsonArray("notes").stream().map(String::valueOf).toList());
    }

    private static JsonObject done(ImportResult.Done done) {
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

    private static ImportResult.Done done(JsonObject told) {
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
        JsonObject json = new JsonObject()
                .put("cause", fault.cause().name())
                .put("found", fault.found())
                .put("problems", problems);
        VerificationResult.@Nullable Bad changed = fault.changed();
        return changed == null ? json : json.put("where", changed.where()).put("what", changed.what());
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
                Operation.Cause.valueOf(told.getString("cause")),
                problems,
                told.getLong("found", 0L),
                told.containsKey("where")
                        ? new VerificationResult.Bad(told.getString("where"), told.getString("what"))
                        : null);
    }
}
