package credence.stance;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes, of which the next one costs no copy of the whole: what is new lies above a base that both share, until it
 * has grown to about the root of the base and is laid into a new one.
 */
final class Layered<K, V> {
    private static final int SMALLEST = 64;

    private final Map<K, V> base;
    private final Map<K, V> above;

    private Layered(Map<K, V> base, Map<K, V> above) {
        this.base = base;
        this.above = above;
    }

    static <K, V> Layered<K, V> empty() {
        return new Layered<>(Map.of(), Map.of());
    }

    @Nullable
    V get(K key) {
        V value = above.get(key);
        return value == null ? base.get(key) : value;
    }

    V getOrDefault(K key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    /** This and later pairs, which go before those of their keys. */
    Layered<K, V> with(Map<K, V> later) {
        if (later.isEmpty()) {
            return this;
        }
        Map<K, V> next = new HashMap<>(above);
        next.putAll(later);
        if (next.size() <= SMALLEST + 4 * (long) Math.sqrt(base.size())) {
            return new Layered<>(base, next);
        }
        Map<K, V> whole = new HashMap<>(base);
        whole.putAll(next);
        return new Layered<>(whole, Map.of());
    }
}
