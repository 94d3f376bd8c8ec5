package credence.stance;

import credence.InvalidInput;
import credence.ledger.Teller;

/** Whose accounts are believed. */
public sealed interface Viewpoint {
    /** The register's own word on each act; what others tell otherwise makes it disputed. */
    record Register() implements Viewpoint {
        @Override
        public String word() {
            return REGISTER_WORD;
        }
    }

    /** Of each act the account of a polity or an outlet where it has one, and the register's word where it has none. */
    record Of(Teller teller) implements Viewpoint {
        @Override
        public String word() {
            return teller.word();
        }
    }

    String REGISTER_WORD = "register";

    Viewpoint REGISTER = new Register();

    /** The word used in JSON and parameters: {@code register}, a polity's key, or {@code outlet:} and a name. */
    String word();

    /**
     * @param word as {@link #word} gives it
     * @throws InvalidInput naming viewpoint
     */
    static Viewpoint parse(String word) {
        if (word.equals(REGISTER_WORD)) {
            return REGISTER;
        }
        try {
            return new Of(Teller.parse(word));
        } catch (InvalidInput notATeller) {
            throw new InvalidInput(
                    "viewpoint",
                    "is no viewpoint: \"" + (word.length() <= 40 ? word : word.substring(0, 40) + "…") + "\"",
                    "Send register, the key of a polity such as XKX, or outlet: and its name.");
        }
    }
}
