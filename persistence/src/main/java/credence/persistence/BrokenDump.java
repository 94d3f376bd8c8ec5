package credence.persistence;

/** Why a dump cannot be restored: the line, and what is wrong there. */
final class BrokenDump extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenDump(long line, String what) {
        super("line " + line + ": " + what);
    }
}
