/**
 * Accounts as a table: what the register starts with, and the form in which any list of acts comes in.
 *
 * <p>Invariant: a row says who says so and how well that is supported; what tells the same act names the row it is an account of.
 *
 * <p>Next: the register's import, in the module persistence.
 */
@NullMarked
package credence.starter;

import org.jspecify.annotations.NullMarked;
