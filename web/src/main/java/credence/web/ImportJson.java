package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.Json;
import credence.persistence.ImportResult;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What came of imports, as JSON. */
final class ImportJson {
    private ImportJson() {}

    static Response answer(ImportResult result) {
        return switch (result) {
            case ImportResult.Done done -> Answers.json(done(done));
            case ImportResult.Refused refused ->
                Response.status(400)
                        .type(Problem.TYPE)
                        .entity(refused(refused).toPrettyString() + "\n")
                        .build();
        };
    }

    static ObjectNode jobs(List<ImportJob> jobs) {
        ObjectNode json = Json.object();
        json.set("imports", Json.array(jobs, ImportJson::job));
        return json;
    }

    static ObjectNode job(ImportJob job) {
        ObjectNode json = Json.object()
                .put("id", job.id().toString())
                .put("file", job.file())
                .put("dryRun", job.dryRun())
                .put("begun", job.begun().toString())
                .put("state", job.isRunning() ? "running" : job.done() == null ? "refused" : "done")
                .put("percent", job.isRunning() ? job.progress().percent() : 100);
        ImportResult result = job.result();
        if (result != null) {
            json.set(
                    "result",
                    result instanceof ImportResult.Done done ? done(done) : refused((ImportResult.Refused) result));
        }
        return job.failure() == null ? json : json.put("failure", job.failure());
    }

    private static ObjectNode done(ImportResult.Done done) {
        ObjectNode json = Json.object()
                .put("format", done.format().word())
                .put("dryRun", done.dryRun())
                .put("lines", done.lines())
                .put("entries", done.entries())
                .put("proposals", done.proposals())
                .put("observations", done.observations())
                .put("known", done.known())
                .put("skipped", done.skippedAll())
                .put("nothingNew", done.isNothingNew())
                .put("revision", done.revision().value());
        ObjectNode reasons = json.putObject("skippedBecause");
        done.skipped().forEach(reasons::put);
        return json;
    }

    /** As a problem, with one object for each thing that is wrong. */
    private static ObjectNode refused(ImportResult.Refused refused) {
        ObjectNode json = Json.object()
                .put("type", "about:blank")
                .put("title", "Bad list")
                .put("status", 400)
                .put(
                        "detail",
                        "Nothing was written: " + Formats.counted(refused.found(), "thing") + " in the file "
                                + (refused.found() == 1 ? "is" : "are") + " wrong.")
                .put("field", "file")
                .put("mend", "Mend what is listed, and send the file again.")
                .put("format", refused.format().word())
                .put("lines", refused.lines())
                .put("found", refused.found());
        json.set(
                "problems",
                Json.array(
                        refused.problems(),
                        one -> Json.object()
                                .put("line", one.line() == 0 ? null : (Long) one.line())
                                .put("field", one.wrong().field())
                                .put("detail", one.told() + ".")
                                .put("mend", one.wrong().mend())));
        return json;
    }
}
