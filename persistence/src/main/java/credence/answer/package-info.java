/**
 * Answers as they are written down: the JSON forms of what is in the ledger and what is folded from it, and certificates of them. Every edge
 * that gives one gives the same bytes, and whoever checks one makes it anew from here.
 */
@NullMarked
package credence.answer;

import org.jspecify.annotations.NullMarked;
