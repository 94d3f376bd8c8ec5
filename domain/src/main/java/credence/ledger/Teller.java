package credence.ledger;

import credence.InvalidInput;
import credence.polity.PolityKey;

/** By whose account an act is told. */
public sealed interface Teller {
    /** A polity's own account: its government's words, its ministry's list. */
    record Of(PolityKey polity) implements Teller {
        @Override
        public String word() {
            return polity.value();
        }
    }

    /** Who publishes reports or lists. */
    record Outlet(String name) implements Teller {
        public Outlet {
            if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(c -> c < ' ')) {
                throw new InvalidInput("teller", "names no outlet", "Send outlet: and a name of up to 200 characters.");
            }
        }

        @Override
        public String word() {
            return OUTLET + name;
        }
    }

    /** What stands before an outlet's name. */
    String OUTLET = "outlet:";

    /** The word used in JSON, tables and parameters: a polity's key, or {@code outlet:} and its name. */
    String word();

    /**
     * @param word as {@link #word} gives it
     * @throws InvalidInput naming teller or key
     */
    static Teller parse(String word) {
        return word.startsWith(OUTLET) ? new Outlet(word.substring(OUTLET.length())) : new Of(new PolityKey(word));
    }
}
