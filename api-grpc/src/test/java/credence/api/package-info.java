/** The gRPC face from outside: a client on a socket, on a real PostgreSQL. */
@NullMarked
package credence.api;

import org.jspecify.annotations.NullMarked;
