package credence.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.report.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentTest {
    private static Mark mark(int start, int end, String tone, String number) {
        return new Mark(new Passage(start, end), tone, number, "#account-" + number, "Account " + number);
    }

    @Test
    void overlappingPassagesAreCutWhereAnyBeginsOrEnds() {
        List<Segment> segments = Segment.of("0123456789", List.of(mark(1, 6, "toward", "1"), mark(4, 8, "away", "2")));
        assertEquals(
                List.of("0", "123", "45", "67", "89"),
                segments.stream().map(Segment::text).toList());
        assertEquals(
                List.of("", "toward", "away toward", "away", ""),
                segments.stream().map(Segment::tones).toList());
        assertEquals(List.of("p1-6"), segments.get(1).anchors());
        assertEquals(List.of("p4-8"), segments.get(2).anchors());
        assertEquals("1", segments.get(2).ends().getFirst().number());
        assertEquals("2", segments.get(3).ends().getFirst().number());
    }

    @Test
    void onePassageOfTwoAccountsHasOneAnchorAndBothNumbers() {
        List<Segment> segments = Segment.of("abc", List.of(mark(0, 3, "toward", "1"), mark(0, 3, "toward", "2")));
        assertEquals(1, segments.size());
        assertEquals(List.of("p0-3"), segments.getFirst().anchors());
        assertEquals(2, segments.getFirst().ends().size());
    }

    @Test
    void allSegmentsJoinedAreTheTextWhateverIsMarked() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String text = random.ints(1 + random.nextInt(40), 0, 4)
                    .mapToObj(i -> List.of("a", "\uD83D\uDE00", "\n", "\u00E9").get(i))
                    .collect(Collectors.joining());
            int length = text.codePointCount(0, text.length());
            List<Mark> marks = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                int start = random.nextInt(length);
                marks.add(mark(start, start + 1 + random.nextInt(length - start), "away", Integer.toString(i)));
            }
            List<Segment> segments = Segment.of(text, marks);
            assertEquals(text, segments.stream().map(Segment::text).collect(Collectors.joining()));
            assertEquals(
                    marks.size(),
                    segments.stream().mapToInt(s -> s.ends().size()).sum());
        }
    }
}
