package credence.intake;

import java.util.regex.Pattern;

/**
 * A cell that a spreadsheet would take for a formula is written with an apostrophe before it, and read back without. What begins with
 * apostrophes and then such a sign gets one more, so that nothing is lost.
 */
public final class Formula {
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);

    private Formula() {}

    public static String guarded(String cell) {
        return !cell.isEmpty() && isSign(cell.charAt(0)) && RISKY.matcher(cell).matches() ? "'" + cell : cell;
    }

    public static String read(String cell) {
        return !cell.isEmpty()
                        && cell.charAt(0) == '\''
                        && GUARDED.matcher(cell).matches()
                ? cell.substring(1)
                : cell;
    }

    private static boolean isSign(char first) {
        return first == '\''
                || first == '='
                || first == '+'
                || first == '-'
                || first == '@'
                || first == '\t'
                || first == '\r';
    }
}
