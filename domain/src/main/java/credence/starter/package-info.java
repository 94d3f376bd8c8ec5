/**
 * Accounts as a table: what the register starts with.
 *
 * <p>Invariant: a row says who says so and how well that is supported; what tells the same act names the row it is an account of.
 *
 * <p>Next: {@link credence.stance}.
 */
@NullMarked
package credence.starter;

import org.jspecify.annotations.NullMarked;
