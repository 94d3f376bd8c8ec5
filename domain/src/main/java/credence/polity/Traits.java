package credence.polity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How reports describe polities without their name, from {@code credence/polity/traits.tsv}: "the island", "the Gulf state". */
public final class Traits {
    private static final String FILE = "traits.tsv";

    private final Map<String, Set<PolityKey>> byWord = new HashMap<>();

    private Traits(String table) {
        table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("trait\t") && !line.isBlank())
                .map(line -> line.split("\t", 2))
                .forEach(fields -> byWord.put(
                        fields[0],
                        Arrays.stream(fields[1].strip().split(" "))
                                .map(PolityKey::new)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** The traits that ship with Credence. Reads the file at every call. */
    public static Traits starter() {
        try (InputStream file = Traits.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("credence/polity/" + FILE + " is not on the class path");
            }
            return new Traits(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The polities a word in small letters describes; empty where it describes none. */
    public Set<PolityKey> of(String word) {
        return byWord.getOrDefault(word, Set.of());
    }

    /** All words that describe. */
    public Set<String> words() {
        return Set.copyOf(byWord.keySet());
    }
}
