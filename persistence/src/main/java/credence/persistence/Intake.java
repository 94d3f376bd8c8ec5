package credence.persistence;

import credence.ledger.Revision;

/**
 * What became of a list of accounts.
 *
 * @param added entries appended: accounts, and the merges of those that tell one act
 * @param known rows that were taken in before, of which nothing was written
 * @param revision the last revision of the ledger when all were in
 */
public record Intake(int added, int known, Revision revision) {}
