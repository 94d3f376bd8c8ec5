package credence.polity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The polities of the register, by key. */
public final class Polities {
    private static final String STARTER = "polities.tsv";

    private final List<Polity> all;
    private final Map<PolityKey, Polity> byKey;
    private final PolitySearch search;

    private Polities(List<Polity> all) {
        this.all = all;
        this.byKey = all.stream().collect(Collectors.toUnmodifiableMap(Polity::key, Function.identity()));
        this.search = new PolitySearch(all);
    }

    /** Two polities of one key are refused with IllegalStateException. */
    public static Polities of(Collection<Polity> polities) {
        return new Polities(polities.stream()
                .sorted(Comparator.comparing((Polity polity) -> PolitySearch.fold(polity.name()))
                        .thenComparing(Polity::key))
                .toList());
    }

    /** The polities that ship with Credence, from {@code credence/polity/polities.tsv}. Reads the file at every call. */
    public static Polities starter() {
        try (InputStream file = Polities.class.getResourceAsStream(STARTER)) {
            if (file == null) {
                throw new IllegalStateException("credence/polity/" + STARTER + " is not on the class path");
            }
            return of(PolityTable.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<Polity> find(PolityKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** By name; accents do not change a letter's place. */
    public List<Polity> all() {
        return all;
    }

    /**
     * For people who look for a polity: upper and lower case, accents and dots of abbreviations do not matter. First those whose key,
     * ISO code, name or alias is the query, then names that start with it, then other words that do, then all that contain it.
     *
     * @param query what was typed; blank finds nothing
     * @param limit at most so many
     */
    public List<Polity> search(String query, int limit) {
        return search.find(query, limit);
    }
}
