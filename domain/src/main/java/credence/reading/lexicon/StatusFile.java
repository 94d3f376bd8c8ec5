package credence.reading.lexicon;

import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the words of status: blocks of lines, each a word and its value. */
final class StatusFile {
    private static final Set<String> FIELDS = WordSet.of("words", "particles", "over", "makes", "not", "act-not");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");

    private final String text;
    private final List<StatusGroup> groups = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> fields = new HashMap<>();
    private final List<Rule.Example> examples = new ArrayList<>();
    private @Nullable String id;
    private int line;

    StatusFile(String text) {
        this.text = text;
    }

    List<StatusGroup> groups() {
        for (String raw : text.lines().toList()) {
            line++;
            String content = raw.startsWith("#") ? "" : raw.strip();
            if (!content.isEmpty()) {
                String[] parts = SPACES.split(content, 2);
                field(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        close();
        return List.copyOf(groups);
    }

    private void field(String name, String value) {
        if (value.isEmpty()) {
            throw wrong(name + " has no value");
        }
        if (name.equals("group")) {
            close();
            id = value;
        } else if (id == null) {
            throw wrong("comes before any group");
        } else if (name.equals("example")) {
            examples.add(example(value));
        } else if (!FIELDS.contains(name)) {
            throw wrong("there is no field " + name);
        } else if (fields.putIfAbsent(name, value) != null) {
            throw wrong(name + " is given twice");
        }
    }

    private Rule.Example example(String value) {
        int arrow = value.indexOf("=>");
        if (arrow < 0) {
            throw wrong("an example needs => and what is read in it, or => nothing");
        }
        String acts = value.substring(arrow + 2).strip();
        return new Rule.Example(value.substring(0, arrow).strip(), acts.equals("nothing") ? "" : acts);
    }

    private void close() {
        if (id == null) {
            return;
        }
        if (examples.isEmpty()) {
            throw wrong(id + " has no example");
        }
        boolean plan = value("over").equals("plan");
        Set<String> words = words(value("words"));
        for (String word : words) {
            if (!seen.add(plan + word)) {
                throw wrong(word + " is in two groups");
            }
        }
        groups.add(new StatusGroup(
                id,
                words,
                words(fields.getOrDefault("particles", "")),
                plan,
                outcome("makes"),
                outcome("not"),
                outcome("act-not"),
                List.copyOf(examples)));
        fields.clear();
        examples.clear();
        id = null;
    }

    private Outcome outcome(String field) {
        Outcome outcome = Outcome.parse(value(field));
        if (outcome == null) {
            throw wrong(id + ": " + value(field) + " is no status, same or none");
        }
        return outcome;
    }

    private String value(String field) {
        String value = fields.get(field);
        if (value == null) {
            throw wrong(id + " says nothing of " + field);
        }
        return value;
    }

    private static Set<String> words(String value) {
        return value.isEmpty() ? Set.of() : WordSet.of(COMMAS.split(value));
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("status.lexicon, line " + line + ": " + what);
    }
}
