package credence.ledger;

import credence.reading.ReadingId;
import credence.report.Passage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What shows an entry: the words, where they stand, and who published them when.
 *
 * @param words the passage's words, kept with the entry
 * @param outlet null where the report came without one
 * @param published reported time; null where the report came without a day
 */
public record Evidence(
        ReadingId reading,
        Passage passage,
        String words,
        @Nullable String outlet,
        @Nullable LocalDate published) {}
