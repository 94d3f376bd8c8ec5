package credence.ledger;

import credence.InvalidInput;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.util.Arrays;
import java.util.Locale;

/**
 * What somebody saw on a day: of which rank the actor's representative in the target was. No act, so no stance is folded from it.
 *
 * @param source whose list says so
 */
public record Observation(PolityKey actor, PolityKey target, Edtf when, Rank rank, String source) {
    /** Of a head of mission. */
    public enum Rank {
        CHARGE_D_AFFAIRES("a chargé d'affaires"),
        MINISTER("a minister"),
        AMBASSADOR("an ambassador"),
        OTHER("a representative of another rank");

        private final String label;

        Rank(String label) {
            this.label = label;
        }

        /** The word used in JSON and tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people: "an ambassador". */
        public String label() {
            return label;
        }

        /**
         * @param word as {@link #word} gives it
         * @throws InvalidInput naming rank
         */
        public static Rank parse(String word) {
            return Arrays.stream(values())
                    .filter(rank -> rank.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(
                            "rank",
                            "is no rank: \"" + word + "\"",
                            "Send one of charge_d_affaires, minister, ambassador, other."));
        }
    }
}
