package credence.persistence;

import credence.access.Role;
import credence.review.Editor;

/**
 * An editor and the role that was granted last.
 *
 * @param logsIn false for a service, which has tokens only
 * @param grants how often a role was granted to them, from 1
 */
public record Granted(Editor editor, Role role, boolean logsIn, int grants) {}
