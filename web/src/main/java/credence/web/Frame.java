package credence.web;

import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page.
 *
 * @param editor who is logged in; null for nobody
 * @param active the part of the navigation that the page belongs to; error for a failure, which has no forms: where no
 *     address matched, there is no token to guard them
 */
public record Frame(@Nullable String editor, String active) {}
