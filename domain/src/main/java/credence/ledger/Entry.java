package credence.ledger;

import credence.review.Editor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param revision the commit that holds it
 * @param knownAt when the register knew it (K); never before that of the revision before
 * @param by who decided it
 * @param why the reason given, null where none was
 * @param previous the hash of the entry before, {@link Hash#ZERO} for the first
 * @param hash over all of the above
 */
public record Entry(
        Revision revision, Instant knownAt, Content content, Editor by, @Nullable String why, Hash previous, Hash hash) {}
