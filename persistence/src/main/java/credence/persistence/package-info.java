/**
 * The register in PostgreSQL: migrations, the ledger, the editorial tables, who may write.
 *
 * <p>Invariant: nothing is ever changed or deleted; a decision and its entry are one transaction.
 *
 * <p>Next: the edges, pages and gRPC.
 */
@NullMarked
package credence.persistence;

import org.jspecify.annotations.NullMarked;
