package credence.reading.lexicon;

import credence.act.ActKind;
import credence.reading.text.WordSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rules by which acts are read, from {@code credence/reading/lexicon/acts.lexicon}, whose head tells its form. */
public final class Lexicon {
    private static final String FILE = "acts.lexicon";

    private final List<Rule> rules;
    private final Map<Frame, Map<String, List<Rule>>> byVerb = new LinkedHashMap<>();
    private final Map<String, List<Rule>> byNominal = new LinkedHashMap<>();
    private final Map<String, Rule> byId = new HashMap<>();

    private final Map<String, Set<String>> lists;
    private final Map<String, Phrases> phrases = new HashMap<>();
    private final Set<String> nouns;
    private final Set<String> verbs;
    private final StatusWords statuses = StatusWords.load();

    private Lexicon(List<Rule> rules, Map<String, Set<String>> lists) {
        this.rules = List.copyOf(rules);
        this.lists = Map.copyOf(lists);
        lists.forEach((name, list) -> phrases.put(name, new Phrases(list)));
        this.nouns = nouns(rules, lists.getOrDefault("staff", Set.of()));
        this.verbs = verbs(rules);
        for (Rule rule : rules) {
            byId.put(rule.id(), rule);
            Map<String, List<Rule>> verbs = byVerb.computeIfAbsent(rule.frame(), frame -> new LinkedHashMap<>());
            rule.verbs()
                    .forEach(verb -> verbs.computeIfAbsent(verb, none -> new ArrayList<>())
                            .add(rule));
            rule.nominals()
                    .forEach(noun -> byNominal
                            .computeIfAbsent(noun, none -> new ArrayList<>())
                            .add(rule));
        }
    }

    /** The lexicon that ships with Credence. Reads the file at every call. */
    public static Lexicon load() {
        try (InputStream file = Lexicon.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("credence/reading/lexicon/" + FILE + " is not on the class path");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException naming the line and what is wrong with it */
    public static Lexicon parse(String text) {
        LexiconFile file = new LexiconFile(text);
        return new Lexicon(file.rules(), file.lists());
    }

    public List<Rule> rules() {
        return rules;
    }

    /** @throws IllegalArgumentException where there is no such rule */
    public Rule rule(String id) {
        Rule rule = byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return rule;
    }

    /** What words make of the act that hangs on them. */
    public StatusWords statuses() {
        return statuses;
    }

    /** @throws IllegalArgumentException where there is no such list */
    public Set<String> list(String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return list;
    }

    /** @throws IllegalArgumentException where there is no such list */
    public Phrases phrases(String name) {
        Phrases known = phrases.get(name);
        if (known == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return known;
    }

    /** The rules of a construction for a verb in dictionary form, in the order of the file. */
    public List<Rule> verb(Frame frame, String base) {
        return byVerb.getOrDefault(frame, Map.of()).getOrDefault(base, List.of());
    }

    /** The first rule for a verb whose kind is one of these. */
    public Optional<Rule> verb(Frame frame, String base, Predicate<ActKind> kinds) {
        for (Rule rule : verb(frame, base)) {
            ActKind kind = rule.kind();
            if (kind != null && kinds.test(kind)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The rules whose act a noun names. */
    public List<Rule> nominal(String noun) {
        return byNominal.getOrDefault(noun, List.of());
    }

    /** Nouns one of which a sentence must have, or one of {@link #verbs()}, to tell of an act. */
    public Set<String> nouns() {
        return nouns;
    }

    private static Set<String> nouns(List<Rule> rules, Set<String> staff) {
        Set<String> nouns = new HashSet<>();
        for (Rule rule : rules) {
            if (rule.kind() != null && rule.frame() != Frame.DIRECT) {
                nouns.addAll(rule.objects());
            }
            nouns.addAll(rule.nominals());
        }
        nouns.removeAll(staff);
        return WordSet.copyOf(nouns);
    }

    /** Verbs that tell of an act without any noun of the field: "recognised", "expelled two". */
    public Set<String> verbs() {
        return verbs;
    }

    private static Set<String> verbs(List<Rule> rules) {
        Set<String> verbs = new HashSet<>();
        for (Rule rule : rules) {
            if (rule.objects().isEmpty() == (rule.kind() != null)) {
                verbs.addAll(rule.verbs());
            }
        }
        return WordSet.copyOf(verbs);
    }
}
