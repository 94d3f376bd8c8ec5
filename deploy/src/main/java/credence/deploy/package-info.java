/**
 * Everything in one process: pages and gRPC on one port, on an embedded or a given PostgreSQL.
 *
 * <p>Invariant: the database is up before the app and goes after it; whatever stops a start is one line that says the mend.
 *
 * <p>Next: the edges, {@code credence.web} and {@code credence.grpc}.
 */
@NullMarked
package credence.deploy;

import org.jspecify.annotations.NullMarked;
