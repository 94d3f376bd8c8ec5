/**
 * The gRPC face of the register.
 *
 * <p>Invariant: an edge only checks, asks the register and maps pure functions over the answer; it keeps no state.
 *
 * <p>Each class whose name ends in Grpc is one service of credence.v1.
 */
@NullMarked
package credence.api;

import org.jspecify.annotations.NullMarked;
