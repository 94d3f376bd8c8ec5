package credence.web;

import credence.access.Least;
import org.jspecify.annotations.Nullable;

/** Somebody known asks for more than their role covers, or for what is open to nobody: 403. */
final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param least null for an address that is open to nobody */
    NotAllowed(@Nullable Least least) {
        super(
                least == null
                        ? "This address is open to nobody."
                        : "This takes the role " + least.word() + ", which you do not have.");
    }
}
