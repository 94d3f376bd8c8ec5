package credence.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By whose account an act is in the ledger.
 *
 * @param tellers who tell it so; empty where nobody is named
 * @param held whether it is the register's own word; false: somebody's account that the register keeps but does not hold
 * @param confidence how well its source supports it; null where nobody said
 * @param note what a reader must know beside it; null where there is nothing
 */
public record Attribution(
        List<Teller> tellers,
        boolean held,
        @Nullable Confidence confidence,
        @Nullable String note) {
    /** The register's own word, of which no more is said. */
    public static final Attribution NONE = new Attribution(List.of(), true, null, null);

    public Attribution {
        tellers = List.copyOf(tellers);
    }
}
