package credence.access;

import credence.review.Editor;

/**
 * Who is known to ask.
 *
 * @param editor by whom it is, whatever is written
 * @param role what may be done: of a token's role and the editor's own, the lesser
 */
public record Caller(Editor editor, Role role) {}
