package credence.persistence;

import credence.ledger.Hash;
import java.util.List;

/** From the root of an older size to that of a newer one. */
public record ProvedConsistency(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> path) {}
