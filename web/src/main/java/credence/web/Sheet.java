package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.Json;
import credence.intake.AccountForm;
import credence.intake.Formula;
import credence.ledger.Revision;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as rows of cells. A cell is a text, a number, a truth or a list of texts; one that is not in the row is empty.
 *
 * @param rows some at a time, as they come from the store
 */
record Sheet(List<String> columns, Multi<List<Map<String, Object>>> rows) {
    private static final String AT = "at_revision";

    static Sheet of(List<String> columns, List<Map<String, Object>> rows) {
        return new Sheet(columns, Multi.createFrom().item(rows));
    }

    /** RFC 4180, with a header; formulas are made harmless. */
    Multi<String> csv(Revision at) {
        List<String> all = columns(at);
        String header = all.stream().map(Sheet::cell).collect(Collectors.joining(",")) + "\r\n";
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(header),
                        rows.map(some -> some.stream()
                                .map(row -> all.stream()
                                                .map(column ->
                                                        written(column.equals(AT) ? at.value() : row.get(column)))
                                                .collect(Collectors.joining(","))
                                        + "\r\n")
                                .collect(Collectors.joining())));
    }

    private List<String> columns(Revision at) {
        List<String> all = new ArrayList<>(columns);
        all.add(AT);
        return all;
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "yes" : "no";
            case Collection<?> texts ->
                cell(AccountForm.joined(texts.stream().map(String::valueOf).toList()));
            case Number number -> number.toString();
            default -> cell(value.toString());
        };
    }

    private static String cell(String text) {
        String safe = Formula.guarded(text);
        boolean quoted =
                safe.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\t')
                        || !safe.isEmpty() && (safe.startsWith(" ") || safe.endsWith(" "));
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** One object a line, without the cells that are empty. */
    Multi<String> jsonl(Revision at) {
        return rows.map(some -> some.stream().map(row -> line(row, at)).collect(Collectors.joining()));
    }

    private String line(Map<String, Object> row, Revision at) {
        ObjectNode json = Json.object();
        for (String column : columns) {
            switch (row.get(column)) {
                case null -> {}
                case Boolean yes -> json.put(column, yes);
                case Long number -> json.put(column, number);
                case Integer number -> json.put(column, number);
                case Double number -> json.put(column, number);
                case Collection<?> texts -> {
                    ArrayNode array = json.putArray(column);
                    texts.forEach(text -> array.add(String.valueOf(text)));
                }
                case Object text -> json.put(column, text.toString());
            }
        }
        return json.put(AT, at.value()) + "\n";
    }
}
