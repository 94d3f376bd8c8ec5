package credence.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A party of an act as a page shows it.
 *
 * @param key null where the register has no key for it
 */
public record Side(String name, @Nullable String key) {
    /** What a watch of where it stands toward another sends; both have keys. */
    public Map<String, String> watched(Side target) {
        return Map.of("of", "stance", "actor", String.valueOf(key), "target", String.valueOf(target.key()));
    }
}
