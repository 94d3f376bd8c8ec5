/**
 * The terms of the register of who stands where toward whom.
 *
 * <p>Read the packages in this order: polity, time, report, act, claim, reading, review, ledger, stance. Each may use only
 * those before it.
 */
@NullMarked
package credence;

import org.jspecify.annotations.NullMarked;
