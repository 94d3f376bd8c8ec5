package credence.web;

import org.jspecify.annotations.Nullable;

/**
 * A party of an act as a page shows it.
 *
 * @param key null where the register has no key for it
 */
public record Side(String name, @Nullable String key) {}
