package credence.persistence;

import credence.InvalidInput;
import credence.intake.Line;

/**
 * A line for the ledger and where it stands.
 *
 * @param number counted from 1; 0 where the list has no lines, such as the starter register
 */
record Placed(long number, Line line) {
    /** What is wrong with this line, found only when it met the register. */
    InvalidInput wrong(String wrong, String mend) {
        return new InvalidInput(number > 0 ? "line " + number : "row " + line.id(), wrong, mend);
    }
}
