/**
 * The pages of the register, and the same resources as JSON.
 *
 * <p>Invariant: an edge only checks, asks the register, maps pure functions over the answer and renders; it keeps no state.
 *
 * <p>Each class whose name ends in Pages serves the addresses of one resource.
 */
@NullMarked
package credence.web;

import org.jspecify.annotations.NullMarked;
