/**
 * What is seen of the app from outside its answers: the id of each request, metrics, log lines and traces of all calls and addresses.
 *
 * <p>Invariant: no text of a report, no query and no token is in any of them.
 */
@NullMarked
package credence.observe;

import org.jspecify.annotations.NullMarked;
