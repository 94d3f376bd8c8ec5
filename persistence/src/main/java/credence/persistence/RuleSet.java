package credence.persistence;

import credence.review.FourEyes;

/**
 * What a register is set to.
 *
 * @param changes how often it was set, 0 before the first time
 */
public record RuleSet(FourEyes fourEyes, int changes) {}
