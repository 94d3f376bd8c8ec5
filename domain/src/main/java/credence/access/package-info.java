/**
 * Who may do what: roles, the one table of what each call and each address takes, and how often.
 *
 * <p>Invariant: what the table does not name is open to nobody.
 */
@NullMarked
package credence.access;

import org.jspecify.annotations.NullMarked;
