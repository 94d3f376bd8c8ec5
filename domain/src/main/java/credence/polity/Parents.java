package credence.polity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From whom polities declared independence, from {@code credence/polity/parents.tsv}. */
public final class Parents {
    private static final String FILE = "parents.tsv";

    private final Map<PolityKey, List<PolityKey>> byPolity = new HashMap<>();

    private Parents(String table) {
        table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("polity\t") && !line.isBlank())
                .map(line -> line.split("\t", 2))
                .forEach(fields -> byPolity.put(
                        new PolityKey(fields[0]),
                        Arrays.stream(fields[1].strip().split(" "))
                                .map(PolityKey::new)
                                .toList()));
    }

    /** The parents that ship with Credence. Reads the file at every call. */
    public static Parents starter() {
        try (InputStream file = Parents.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("credence/polity/" + FILE + " is not on the class path");
            }
            return new Parents(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The likelier first; empty for states that nobody broke off from or with whom it is not known. */
    public List<PolityKey> of(PolityKey polity) {
        return byPolity.getOrDefault(polity, List.of());
    }
}
