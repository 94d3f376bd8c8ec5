package credence.polity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** From whom polities and lands declared independence, from {@code credence/polity/parents.tsv} and {@code lands.tsv}. */
public final class Parents {
    /**
     * A land that declared independence and is no polity by its name.
     *
     * @param parents from whom, the likelier first
     */
    public record Land(String name, List<PolityKey> parents) {
        public Land {
            parents = List.copyOf(parents);
        }
    }

    private final Map<PolityKey, List<PolityKey>> byPolity = new HashMap<>();
    private final Map<String, Land> byWord = new HashMap<>();

    private Parents(String polities, String lands) {
        rows(polities).forEach(fields -> byPolity.put(new PolityKey(fields[0]), keys(fields[1])));
        rows(lands).forEach(fields -> {
            Land land = new Land(fields[0], keys(fields[2]));
            Arrays.stream(fields[1].split("\\|")).forEach(word -> byWord.put(word, land));
        });
    }

    private static Stream<String[]> rows(String table) {
        return table.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .map(line -> line.split("\t"));
    }

    private static List<PolityKey> keys(String field) {
        return Arrays.stream(field.strip().split(" ")).map(PolityKey::new).toList();
    }

    /** The parents that ship with Credence. Reads the files at every call. */
    public static Parents starter() {
        return new Parents(text("parents.tsv"), text("lands.tsv"));
    }

    private static String text(String name) {
        try (InputStream file = Parents.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("credence/polity/" + name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The likelier first; empty for states that nobody broke off from or with whom it is not known. */
    public List<PolityKey> of(PolityKey polity) {
        return byPolity.getOrDefault(polity, List.of());
    }

    /** The land that a word of a report names: "Crimea", "Chechen". */
    public Optional<Land> land(String word) {
        return Optional.ofNullable(byWord.get(word));
    }
}
