package credence.reading.lexicon;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the lexicon's text: blocks of lines, each a word and its value. */
final class LexiconFile {
    private static final Set<String> FIELDS = WordSet.of(
            "kind",
            "cameo",
            "plover",
            "frame",
            "verbs",
            "particles",
            "objects",
            "needs",
            "without",
            "prepositions",
            "nominals",
            "example");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");

    private final String text;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final List<Rule.Example> examples = new ArrayList<>();
    private @Nullable String id;
    private int line;

    LexiconFile(String text) {
        this.text = text;
    }

    List<Rule> rules() {
        for (String raw : text.lines().toList()) {
            line++;
            String content = raw.startsWith("#") ? "" : raw.strip();
            if (!content.isEmpty()) {
                String[] parts = SPACES.split(content, 2);
                field(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        close();
        return rules;
    }

    /** Words under a name, for rules to share as @name. */
    Map<String, Set<String>> lists() {
        return lists;
    }

    private void field(String name, String value) {
        if (value.isEmpty()) {
            throw wrong(name + " has no value");
        }
        if (name.equals("list")) {
            String[] parts = SPACES.split(value, 2);
            if (parts.length < 2 || lists.putIfAbsent(parts[0], words(parts[1])) != null) {
                throw wrong("list " + parts[0] + " has no words, or is given twice");
            }
        } else if (name.equals("rule")) {
            close();
            id = value;
        } else if (id == null) {
            throw wrong("comes before any rule");
        } else if (name.equals("example")) {
            int arrow = value.indexOf("=>");
            if (arrow < 0) {
                throw wrong("an example needs => and what is read in it, or => nothing");
            }
            String acts = value.substring(arrow + 2).strip();
            examples.add(new Rule.Example(value.substring(0, arrow).strip(), acts.equals("nothing") ? "" : acts));
        } else if (!FIELDS.contains(name)) {
            throw wrong("there is no field " + name);
        } else if (fields.putIfAbsent(name, value) != null) {
            throw wrong(name + " is given twice");
        }
    }

    private void close() {
        if (id == null) {
            return;
        }
        if (rules.stream().anyMatch(rule -> rule.id().equals(id))) {
            throw wrong("there are two rules " + id);
        }
        if (examples.isEmpty()) {
            throw wrong(id + " has no example");
        }
        rules.add(new Rule(
                id,
                kind(fields.get("kind")),
                code("cameo"),
                code("plover"),
                frame(fields.get("frame")),
                field("verbs"),
                field("particles"),
                field("objects"),
                field("needs"),
                field("without"),
                field("prepositions"),
                field("nominals"),
                List.copyOf(examples)));
        fields.clear();
        examples.clear();
        id = null;
    }

    private @Nullable ActKind kind(@Nullable String word) {
        try {
            return word == null || word.equals("any") ? null : ActKind.parse(word);
        } catch (InvalidInput unknown) {
            throw wrong(id + ": " + unknown.getMessage());
        }
    }

    private Frame frame(@Nullable String word) {
        for (Frame frame : Frame.values()) {
            if (frame.word().equals(word)) {
                return frame;
            }
        }
        throw wrong(id + " has no frame that there is: " + word);
    }

    private @Nullable String code(String field) {
        String code = fields.get(field);
        return code == null || code.equals("none") ? null : code;
    }

    private Set<String> field(String field) {
        String value = fields.get(field);
        return value == null ? Set.of() : words(value);
    }

    private Set<String> words(String value) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : COMMAS.split(value.toLowerCase(Locale.ROOT))) {
            if (word.startsWith("@")) {
                Set<String> list = lists.get(word.substring(1));
                if (list == null) {
                    throw wrong("there is no list " + word.substring(1) + " above");
                }
                words.addAll(list);
            } else {
                words.add(word);
            }
        }
        return WordSet.copyOf(words);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("acts.lexicon, line " + line + ": " + what);
    }
}
