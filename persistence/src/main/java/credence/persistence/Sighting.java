package credence.persistence;

import credence.ledger.Observation;
import credence.ledger.Revision;

/**
 * An observation of the register.
 *
 * @param revision the entry that took it in
 */
public record Sighting(Revision revision, Observation observation) {}
