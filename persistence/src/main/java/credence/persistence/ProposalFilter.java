package credence.persistence;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.ReadingId;
import credence.review.Editor;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals to list; null means all.
 *
 * @param waiting true for those that wait, false for those decided
 * @param polity as actor or target, as first proposed
 * @param outlet of the report, exactly as told
 * @param by the person who put it; not those of the reader
 * @param reading that it was found in; not those of persons
 */
public record ProposalFilter(
        @Nullable Boolean waiting,
        @Nullable PolityKey polity,
        @Nullable ActKind kind,
        @Nullable Status status,
        @Nullable String outlet,
        @Nullable Editor by,
        @Nullable ReadingId reading) {
    public static final ProposalFilter WAITING = new ProposalFilter(true, null, null, null, null, null, null);
}
