package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.ledger.Revision;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list as a file.
 *
 * @param name what the file is called, without its ending
 * @param revision at which it was computed
 * @param json the whole list, as its address answers it in JSON
 * @param nodes the same as linked data, some at a time
 */
record Export(String name, Revision revision, Sheet sheet, Multi<String> json, Multi<List<ObjectNode>> nodes) {
    /** A list that is at hand. */
    static Export of(String name, Revision revision, Sheet sheet, ObjectNode json, List<ObjectNode> nodes) {
        return new Export(
                name,
                revision,
                sheet,
                Multi.createFrom().item(() -> json.toPrettyString() + "\n"),
                Multi.createFrom().item(nodes));
    }

    Response answer(HttpHeaders headers, JsonLd linked) {
        Form form = Wants.form(headers);
        Multi<String> body =
                switch (form) {
                    case CSV -> sheet.csv(revision);
                    case JSONL -> sheet.jsonl(revision);
                    case JSONLD -> linked.document(revision, nodes);
                    case JSON, PAGE -> json;
                };
        return Answers.plain(Response.ok(
                        new Streamed(body.filter(text -> !text.isEmpty())
                                .map(text -> text.getBytes(StandardCharsets.UTF_8))),
                        form.type() + (form == Form.CSV ? "; charset=UTF-8; header=present" : ""))
                .header("Credence-Revision", revision.toString())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"credence-" + name + "-r" + revision + "." + form.word() + "\""));
    }

    /** An array of JSON that is written as it comes. */
    static Multi<String> array(String before, Multi<List<ObjectNode>> items, String after) {
        boolean[] any = {false};
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(before),
                        items.map(some -> {
                            String joined =
                                    some.stream().map(ObjectNode::toString).collect(Collectors.joining(",\n"));
                            String separated = any[0] && !joined.isEmpty() ? ",\n" + joined : joined;
                            any[0] |= !joined.isEmpty();
                            return separated;
                        }),
                        Multi.createFrom().item(after));
    }
}
