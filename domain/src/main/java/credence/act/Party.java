package credence.act;

import credence.polity.PolityKey;

/** A side of an act: a polity of the register, or, where the register has no key for it, the report's own words. */
public sealed interface Party {
    /** A polity of the register. */
    record Known(PolityKey key) implements Party {}

    /**
     * A territory, a sovereignty claim or a body without a key.
     *
     * @param text as the report names it, for example "Crimea"
     */
    record Named(String text) implements Party {
        public Named {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a named party needs its words");
            }
        }
    }

    static Party of(PolityKey key) {
        return new Known(key);
    }
}
