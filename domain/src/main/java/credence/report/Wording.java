package credence.report;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The words of a report's text, found by code points. It goes through the text once, where counting from the start for each of many
 * passages takes the square of them.
 */
public final class Wording {
    private final String text;

    /** The code points of two UTF-16 units, as offsets in code points from 0, ascending. */
    private final int[] wide;

    private Wording(String text, int[] wide) {
        this.text = text;
        this.wide = wide;
    }

    public static Wording of(String text) {
        return new Wording(text, wide(text));
    }

    private static int[] wide(String text) {
        IntStream.Builder wide = IntStream.builder();
        for (int unit = 0, point = 0; unit < text.length(); point++) {
            int width = Character.charCount(text.codePointAt(unit));
            if (width > 1) {
                wide.add(point);
            }
            unit += width;
        }
        return wide.build().toArray();
    }

    /** The words at a passage, exactly as sent. Throws IndexOutOfBoundsException when it does not lie in the text. */
    public String at(Passage passage) {
        return text.substring(unit(passage.start()), unit(passage.end()));
    }

    /** The UTF-16 unit, counted from 0, at which a code point begins. */
    private int unit(int point) {
        int found = Arrays.binarySearch(wide, point);
        return point + (found < 0 ? -found - 1 : found);
    }
}
