package credence.stance;

import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The days an act can have been on.
 *
 * <p>A source that gives no date still shows that the act had happened by the day it was published; without that day too, it can have
 * been at any time.
 */
public final class When {
    private static final Edtf ANY = new Edtf("../..", LocalDate.MIN, LocalDate.MAX);

    /** By the first day, then the last, then the revision. Only for entries with an act. */
    public static final Comparator<Entry> BY_TIME = Comparator.comparing(
                    (Entry entry) -> of(entry).from())
            .thenComparing(entry -> of(entry).to())
            .thenComparing(Entry::revision);

    private When() {}

    /** @param entry with an act */
    public static Edtf of(Entry entry) {
        @Nullable Edtf told = entry.act().orElseThrow().when();
        if (told != null) {
            return told;
        }
        @Nullable
        LocalDate published = entry.evidence().map(Evidence::published).orElse(null);
        return published == null ? ANY : Edtf.upTo(published);
    }
}
