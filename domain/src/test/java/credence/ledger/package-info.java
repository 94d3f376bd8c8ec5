/** The rules of {@code credence.ledger}. */
@NullMarked
package credence.ledger;

import org.jspecify.annotations.NullMarked;
