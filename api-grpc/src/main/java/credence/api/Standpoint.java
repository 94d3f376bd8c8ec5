package credence.api;

import org.jspecify.annotations.Nullable;

/**
 * When, as known when and by whose account something is asked, as the fields of a request have it.
 *
 * @param known exactly this revision; null where not set
 * @param atLeast no older than this revision; null where not set
 */
record Standpoint(
        String asOf, @Nullable Long known, @Nullable Long atLeast, String reportedBy, String viewpoint) {}
