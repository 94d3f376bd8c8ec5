package credence.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A stretch of a report's text in which the same passages are marked. Passages may overlap, so the text is cut wherever one begins or
 * ends.
 *
 * @param text as sent; all segments joined are the whole text
 * @param anchors the passages that begin here
 * @param tones of the marks on it; empty where nothing is marked
 * @param ends the marks that end here, whose numbers follow the text
 */
public record Segment(String text, List<String> anchors, String tones, List<Mark> ends) {

    /** Cuts a text at its marks, in the time it takes to go through both once. */
    static List<Segment> of(String text, List<Mark> marks) {
        List<Mark> byStart = marks.stream()
                .sorted((one, other) -> one.passage().compareTo(other.passage()))
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>();
        marks.forEach(mark ->
                cuts.addAll(List.of(mark.passage().start(), mark.passage().end())));
        cuts.add(text.codePointCount(0, text.length()));
        List<Segment> segments = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        int next = 0;
        int from = 0;
        int fromIndex = 0;
        for (int to : cuts) {
            if (to == from) {
                continue;
            }
            int toIndex = text.offsetByCodePoints(fromIndex, to - from);
            Set<String> anchors = new LinkedHashSet<>();
            for (; next < byStart.size() && byStart.get(next).passage().start() == from; next++) {
                open.add(byStart.get(next));
                anchors.add(Anchors.of(byStart.get(next).passage()));
            }
            List<Mark> ends = endingAt(to, open);
            segments.add(new Segment(text.substring(fromIndex, toIndex), List.copyOf(anchors), tones(open), ends));
            open.removeAll(ends);
            from = to;
            fromIndex = toIndex;
        }
        return segments;
    }

    private static List<Mark> endingAt(int place, List<Mark> open) {
        return open.stream().filter(mark -> mark.passage().end() == place).toList();
    }

    private static String tones(List<Mark> open) {
        return open.stream().map(Mark::tone).distinct().sorted().collect(Collectors.joining(" "));
    }

    public boolean isMarked() {
        return !tones.isEmpty();
    }

    /** The first passage's anchor goes on the mark itself, the others' before it. */
    public String anchor() {
        return anchors.isEmpty() ? "" : anchors.getFirst();
    }

    public List<String> otherAnchors() {
        return anchors.size() < 2 ? List.of() : anchors.subList(1, anchors.size());
    }
}
