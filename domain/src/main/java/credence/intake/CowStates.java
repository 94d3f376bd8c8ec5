package credence.intake;

import credence.polity.PolityKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state numbers of the Correlates of War project and whose they were in a year, from {@code cow_states.tsv}. */
final class CowStates {
    private static final String FILE = "cow_states.tsv";

    /** @param key null where the register has no polity for it */
    record Named(@Nullable PolityKey key, String name) {}

    private record Span(int from, int to, Named named) {}

    private final Map<Integer, List<Span>> byNumber = new HashMap<>();

    CowStates() {
        text().lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .forEach(line -> {
                    String[] cells = line.split("\t", -1);
                    @Nullable PolityKey key = cells[1].isEmpty() ? null : new PolityKey(cells[1]);
                    byNumber.computeIfAbsent(Integer.valueOf(cells[0]), none -> new ArrayList<>())
                            .add(new Span(
                                    cells[2].isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(cells[2]),
                                    cells[3].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cells[3]),
                                    new Named(key, cells[4])));
                });
    }

    private static String text() {
        try (InputStream file = CowStates.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("credence/intake/" + FILE + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isNumber(int number) {
        return byNumber.containsKey(number);
    }

    /** Whose number it was; null where nobody had it in that year. */
    @Nullable
    Named of(int number, int year) {
        return byNumber.getOrDefault(number, List.of()).stream()
                .filter(span -> span.from <= year && year <= span.to)
                .findFirst()
                .map(Span::named)
                .orElse(null);
    }
}
