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

    /** The words at this passage, of a text that is asked for one; for many there is {@link Wording}, which throws what this throws. */
    public String in(String text) {
        return Wording.of(text).at(this);
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
