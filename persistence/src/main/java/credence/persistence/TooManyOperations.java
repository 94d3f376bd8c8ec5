package credence.persistence;

/** Long work is under way here already, as much as one app takes at once. */
public final class TooManyOperations extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyOperations(int most) {
        super(most + " operations are under way here, which is all that one app takes at once");
    }
}
