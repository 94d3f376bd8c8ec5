package credence.act;

import credence.report.Passage;

/**
 * What one report says of one act. Accounts of one act may disagree.
 *
 * @param background an earlier act told as context, not the news
 * @param evidence the passage that shows it
 */
public record Account(Act act, boolean background, Passage evidence) {}
