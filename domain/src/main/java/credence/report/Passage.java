package credence.report;

/**
 * A place in a report's text.
 *
 * @param start first Unicode code point, counted from 0
 * @param end code point after the last
 */
public record Passage(int start, int end) implements Comparable<Passage> {
    public Passage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("passage [" + start + ", " + end + ")");
        }
    }

    /** The words at this passage. Throws IndexOutOfBoundsException when it does not lie in the text. */
    public String in(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    public boolean contains(Passage other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Passage other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Passage other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
