package credence.ledger;

import credence.InvalidInput;
import credence.reading.ReadingId;
import credence.report.Passage;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What shows an entry. */
public sealed interface Evidence {
    /**
     * A passage of a report: the words, where they stand, and who published them when.
     *
     * @param words the passage's words, kept with the entry
     * @param outlet null where the report came without one
     * @param published reported time; null where the report came without a day
     */
    record Told(
            ReadingId reading,
            Passage passage,
            String words,
            @Nullable String outlet,
            @Nullable LocalDate published) implements Evidence {}

    /**
     * A source that is named, without its text at hand: of the starter register, of an import, of an editor's own entry.
     *
     * @param source who says so, in words; "none found" where nobody does
     * @param url where it can be read; null where not known
     * @param published reported time; null where the source has no day
     * @param quote the source's own words; null where they are not at hand
     */
    record Stated(
            String source,
            @Nullable String url,
            @Nullable LocalDate published,
            @Nullable String quote) implements Evidence {
        public Stated {
            if (source.isBlank()) {
                throw new InvalidInput("source", "is empty", "Say who says so, or none found.");
            }
        }

        public Stated(String source, @Nullable String url, @Nullable LocalDate published) {
            this(source, url, published, null);
        }
    }

    /** Reported time: the day it was published; null where it has none. */
    @Nullable
    LocalDate published();

    /** The passage of a report, where there is one. */
    default Optional<Told> told() {
        return this instanceof Told told ? Optional.of(told) : Optional.empty();
    }
}
