package credence.reading.lexicon;

import java.util.Locale;

/** The construction a rule reads. */
public enum Frame {
    /** The polity is the object of the verb: "recognised Kosovo". */
    DIRECT,
    /** The object is a noun, and the polity hangs on it: "severed relations with Iran". */
    OBJECT,
    /** The polity hangs on the verb itself: "broke with Taiwan". */
    LINKED,
    /** The subject is acted toward by who hangs on the object: "won the recognition of France". */
    RECEIVED,
    /** The object goes from one polity to another: "switched recognition from Taiwan to China". */
    SWITCH,
    /** A noun names the act: "the severing of relations with Iran", "its recognition of Kosovo". */
    NOMINAL,
    /** Envoys who are made to go: "expelled two Russians", "gave the ambassador 48 hours to leave". */
    EXPEL,
    /** Envoys go because they must: "have 48 hours to leave". */
    MUST_GO,
    /** Words that point at another act: "did so", "after Russia and Syria". */
    SEQUEL;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
