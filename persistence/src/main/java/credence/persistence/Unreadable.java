package credence.persistence;

import credence.InvalidInput;

/** A line of a list after which nothing of it can be read. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final InvalidInput wrong;

    /** @param line counted from 1 */
    Unreadable(long line, InvalidInput wrong) {
        super(wrong);
        this.line = line;
        this.wrong = wrong;
    }

    ImportResult.ImportProblem problem() {
        return new ImportResult.ImportProblem(line, wrong);
    }
}
