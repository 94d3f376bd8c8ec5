package credence.act;

import credence.report.Passage;

/**
 * How it is known who a side of an act is.
 *
 * @param words that name the side or point at it
 * @param how for people, such as "capital of North Korea, agent of “recognised”"
 */
public record Resolved(Passage words, String how) {}
