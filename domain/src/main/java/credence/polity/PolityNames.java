package credence.polity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What polities were called at other times than now, from {@code credence/polity/polity_names.tsv}. */
public final class PolityNames {
    private static final String FILE = "polity_names.tsv";

    /** From inclusive, to exclusive. */
    private record Called(PolityKey polity, String name, LocalDate from, LocalDate to) {}

    private final List<Called> names;

    private PolityNames(String table) {
        this.names = table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("key\t") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(cells -> new Called(
                        new PolityKey(cells[0]),
                        cells[1],
                        cells[2].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[2]),
                        cells[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[3])))
                .toList();
    }

    /** The names that ship with Credence. Reads the file at every call. */
    public static PolityNames starter() {
        try (InputStream file = PolityNames.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("credence/polity/" + FILE + " is not on the class path");
            }
            return new PolityNames(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a polity was called at a day: its name of today where nothing else is known. */
    public String at(Polity polity, LocalDate day) {
        return names.stream()
                .filter(called -> called.polity().equals(polity.key())
                        && !day.isBefore(called.from())
                        && day.isBefore(called.to()))
                .map(Called::name)
                .findFirst()
                .orElse(polity.name());
    }
}
