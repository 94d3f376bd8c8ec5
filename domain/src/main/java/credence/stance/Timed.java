package credence.stance;

import credence.act.Act;
import credence.act.Effect;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act that changes a stance, and all the days it can have been on.
 *
 * <p>A report that gives no date still shows that the act had happened by the day it was published; without that day too, it can have
 * been at any time.
 */
record Timed(Entry entry, Effect effect, Edtf when) {
    static final Comparator<Timed> BY_TIME = Comparator.comparing((Timed timed) -> timed.when.from())
            .thenComparing(timed -> timed.when.to())
            .thenComparing(timed -> timed.entry.revision());

    private static final Edtf ANY = new Edtf("../..", LocalDate.MIN, LocalDate.MAX);

    static Edtf when(Entry entry, Act act) {
        @Nullable Edtf told = act.when();
        return told != null
                ? told
                : Optional.ofNullable(entry.evidence().map(Evidence::published).orElse(null))
                        .map(Edtf::upTo)
                        .orElse(ANY);
    }

    boolean isCertainBy(LocalDate day) {
        return !when.to().isAfter(day.plusDays(1));
    }

    boolean canBeBy(LocalDate day) {
        return !when.from().isAfter(day);
    }

    /** Whether it came after the other, whichever of their days they were on. */
    boolean isSurelyAfter(Timed other) {
        return !when.from().isBefore(other.when.to());
    }
}
