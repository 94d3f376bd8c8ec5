package credence.persistence;

import credence.ledger.Hash;
import java.time.Instant;

/**
 * A checkpoint that was signed.
 *
 * @param size the number of entries, which is the revision
 * @param key the verifier key of whoever signed it
 * @param note as it was served
 */
public record KeptCheckpoint(long size, Hash root, String key, String note, Instant signedAt) {}
