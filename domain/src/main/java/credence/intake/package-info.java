/**
 * Lists that come in: what a line of each form says, before the register decides what of it is new.
 *
 * <p>Invariant: a line is read alone, so that a list of any length streams; whatever is wrong with it names the field and the mend.
 *
 * <p>Next: {@link credence.starter}, the list that ships with Credence; then the register's import, in the module persistence.
 */
@NullMarked
package credence.intake;

import org.jspecify.annotations.NullMarked;
