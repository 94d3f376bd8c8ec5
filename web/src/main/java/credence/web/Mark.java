package credence.web;

import credence.report.Passage;

/**
 * A passage to be marked in a report's text.
 *
 * @param tone how it looks: toward, away, force, statement or claim
 * @param number as it stands beside the text, such as 3, S1 or C2
 * @param href the place beside the text that tells of it
 * @param label said to those who hear the page
 */
public record Mark(Passage passage, String tone, String number, String href, String label) {}
