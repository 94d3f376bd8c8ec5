package credence.web;

import credence.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page.
 *
 * @param editor who is logged in; null for nobody
 * @param role what they may: a page offers nothing that would be refused
 * @param active the part of the navigation that the page belongs to; error for a failure, which has no forms: where no
 *     address matched, there is no token to guard them
 */
public record Frame(@Nullable String editor, Role role, String active) {
    /** Whether reports are handed in and answers watched. */
    public boolean keeps() {
        return role.covers(Role.ANALYST);
    }

    /** Whether the ledger is written. */
    public boolean edits() {
        return role.covers(Role.EDITOR);
    }

    public boolean administers() {
        return role.covers(Role.ADMIN);
    }
}
