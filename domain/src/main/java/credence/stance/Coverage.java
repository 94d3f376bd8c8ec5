package credence.stance;

import credence.polity.PolityKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of which tallies the register claims to have everybody, from {@code credence/stance/coverage.tsv}. Of any other it has the acts that
 * came up, so that its count is the least it can be.
 */
public final class Coverage {
    private static final String FILE = "coverage.tsv";

    private record Tallied(PolityKey of, Tally.Direction direction) {}

    private final Set<Tallied> complete;

    private Coverage(String table) {
        complete = table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("of\t") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(cells -> new Tallied(
                        new PolityKey(cells[0]), Tally.Direction.valueOf(cells[1].toUpperCase(Locale.ROOT))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** That of the starter register. Reads the file at every call. */
    public static Coverage starter() {
        try (InputStream file = Coverage.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("credence/stance/" + FILE + " is not on the class path");
            }
            return new Coverage(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isComplete(PolityKey of, Tally.Direction direction) {
        return complete.contains(new Tallied(of, direction));
    }
}
