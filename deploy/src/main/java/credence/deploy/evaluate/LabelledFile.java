package credence.deploy.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Status;
import credence.deploy.evaluate.Labelled.Quoted;
import credence.deploy.evaluate.Labelled.Ranked;
import credence.deploy.evaluate.Labelled.Told;
import credence.report.Report;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a file of labelled reports: one JSON object a line with id, published, title, text, acts, rank_claims or claims, quotes. */
final class LabelledFile {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Sides sides;

    LabelledFile(Sides sides) {
        this.sides = sides;
    }

    /** @throws Unreadable naming the file, the line and the mend */
    List<Labelled> read(Path file) {
        List<Labelled> reports = new ArrayList<>();
        int line = 0;
        for (String json : lines(file)) {
            line++;
            if (!json.isBlank()) {
                try {
                    reports.add(row(mapper.readTree(json)));
                } catch (JsonProcessingException broken) {
                    throw new Unreadable(file + ", line " + line + ": is not JSON: " + broken.getOriginalMessage());
                } catch (InvalidInput wrong) {
                    throw new Unreadable(file + ", line " + line + ": " + wrong.getMessage());
                }
            }
        }
        if (reports.isEmpty()) {
            throw new Unreadable(
                    file + " holds no report. Give a file with one labelled report, a JSON object, on each line.");
        }
        return reports;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException notUtf8) {
            throw new Unreadable(file + " is not UTF-8. Save it as UTF-8.");
        } catch (IOException unreadable) {
            throw new Unreadable(file + " cannot be read. Give the path of a file of labelled reports.");
        }
    }

    private Labelled row(JsonNode row) {
        String id = required(row, "id");
        Report report =
                Report.of(required(row, "text"), text(row, "title"), text(row, "published"), null, null, LocalDate.MAX);
        boolean ordinalsOnly = !row.has("claims");
        return new Labelled(
                id,
                report,
                list(row.path("acts"), act -> told(act, report.text())),
                ordinalsOnly,
                list(row.path(ordinalsOnly ? "rank_claims" : "claims"), claim -> ranked(claim, report.text())),
                list(row.path("quotes"), quote -> quoted(quote, report.text())));
    }

    private Told told(JsonNode act, String text) {
        String target = text(act, "target");
        return new Told(
                ActKind.parse(required(act, "type")).word(),
                sides.of(required(act, "actor")),
                target == null ? null : sides.of(target),
                Status.parse(required(act, "status")).word(),
                text(act, "date"),
                within(required(act, "evidence"), "evidence", text),
                act.path("background").asBoolean(),
                act.path("symmetric").asBoolean(),
                act.path("optional").asBoolean(),
                act.path("confidence").isNumber()
                        ? Double.valueOf(act.path("confidence").asDouble())
                        : null);
    }

    private Ranked ranked(JsonNode claim, String text) {
        String actor = text(claim, "actor");
        String target = text(claim, "target");
        Integer rank = number(claim, "rank");
        String form = text(claim, "form");
        return new Ranked(
                form == null ? (Integer.valueOf(1).equals(rank) ? "first" : "ordinal") : form.toLowerCase(Locale.ROOT),
                ActKind.parse(required(claim, "act_type")).word(),
                actor == null ? null : sides.of(actor),
                target == null ? null : sides.of(target),
                rank,
                number(claim, "count"),
                list(claim.path("after"), name -> sides.of(name.asText())),
                text(claim, "population"),
                within(required(claim, "evidence"), "evidence", text),
                claim.path("optional").asBoolean());
    }

    private static Quoted quoted(JsonNode quote, String text) {
        return new Quoted(
                required(quote, "speaker"),
                text(quote, "channel"),
                within(required(quote, "text"), "quotes.text", text));
    }

    private static String within(String words, String field, String text) {
        if (!text.contains(words)) {
            throw new InvalidInput(
                    field, "is not in the text: \"" + words + "\"", "Copy it from the text, letter by letter.");
        }
        return words;
    }

    private interface Item<T> {
        T of(JsonNode node);
    }

    private static <T> List<T> list(JsonNode array, Item<T> item) {
        List<T> items = new ArrayList<>();
        array.forEach(node -> items.add(item.of(node)));
        return List.copyOf(items);
    }

    private static String required(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            throw new InvalidInput(field, "is missing", "Give it, as shared by all rows of the format.");
        }
        return text;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isNumber() ? null : Integer.valueOf(value.intValue());
    }

    /** A file that cannot be read; the message is one line for the person at the terminal. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String line) {
            super(line);
        }
    }
}
