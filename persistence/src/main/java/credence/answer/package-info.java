/**
 * Answers as every edge gives them: what is put together of the register and its histories, the JSON forms of it, and certificates. Every edge
 * that gives one gives the same, and whoever checks a certificate makes its answer anew from here.
 */
@NullMarked
package credence.answer;

import org.jspecify.annotations.NullMarked;
