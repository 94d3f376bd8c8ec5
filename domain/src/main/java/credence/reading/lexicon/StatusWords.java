package credence.reading.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What words make of the act that hangs on them, from {@code credence/reading/lexicon/status.lexicon}, whose head tells its form. */
public final class StatusWords {
    private static final String FILE = "status.lexicon";

    private final List<StatusGroup> groups;
    private final Map<String, StatusGroup> overActs = new HashMap<>();
    private final Map<String, StatusGroup> overPlans = new HashMap<>();

    private StatusWords(List<StatusGroup> groups) {
        this.groups = groups;
        for (StatusGroup group : groups) {
            Map<String, StatusGroup> words = group.overPlan() ? overPlans : overActs;
            group.words().forEach(word -> words.put(word, group));
        }
    }

    /** The words that ship with Credence. Reads the file at every call. */
    public static StatusWords load() {
        try (InputStream file = StatusWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("credence/reading/lexicon/" + FILE + " is not on the class path");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException naming the line and what is wrong with it */
    public static StatusWords parse(String text) {
        return new StatusWords(new StatusFile(text).groups());
    }

    public List<StatusGroup> groups() {
        return groups;
    }

    /** The group of a word on which an act hangs. */
    public Optional<StatusGroup> over(String word) {
        return Optional.ofNullable(overActs.get(word));
    }

    /** The group of a verb whose object is a plan. */
    public Optional<StatusGroup> overPlan(String word) {
        return Optional.ofNullable(overPlans.get(word));
    }
}
