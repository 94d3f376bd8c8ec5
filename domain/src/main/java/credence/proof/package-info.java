/**
 * That nothing in the ledger was changed: its Merkle tree (RFC 6962), proofs of it, and checkpoints as signed notes (C2SP). Pure: it
 * reads no store and keeps no key.
 */
@NullMarked
package credence.proof;

import org.jspecify.annotations.NullMarked;
