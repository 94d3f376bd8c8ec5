package credence.polity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The polities of the register, by key. */
public final class Polities {
    private final List<Polity> all;
    private final Map<PolityKey, Polity> byKey;

    private Polities(List<Polity> all) {
        this.all = all;
        this.byKey = all.stream().collect(Collectors.toUnmodifiableMap(Polity::key, Function.identity()));
    }

    /** Two polities of one key are refused with IllegalStateException. */
    public static Polities of(Collection<Polity> polities) {
        return new Polities(
                polities.stream().sorted(Comparator.comparing(Polity::name)).toList());
    }

    public Optional<Polity> find(PolityKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** By name. */
    public List<Polity> all() {
        return all;
    }
}
