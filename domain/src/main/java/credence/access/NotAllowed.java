package credence.access;

import org.jspecify.annotations.Nullable;

/** Somebody known asks for more than their role covers, or for what is open to nobody. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param least null for what is open to nobody */
    public NotAllowed(@Nullable Least least) {
        super(
                least == null
                        ? "This is open to nobody."
                        : "This takes the role " + least.word() + ", which the caller does not have.");
    }
}
