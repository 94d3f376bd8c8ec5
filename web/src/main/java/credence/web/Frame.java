package credence.web;

import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page.
 *
 * @param editor who is logged in; null for nobody
 * @param active the part of the navigation that the page belongs to; empty for none
 */
public record Frame(@Nullable String editor, String active) {}
