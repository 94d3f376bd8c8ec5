package credence.reading.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into paragraphs: at every line break, but not at those a mail program or terminal put into a running paragraph. */
final class Paragraphs {
    /** [from, to) in UTF-16 units. */
    record Range(int from, int to) {}

    private static final int SHORTEST_WRAPPED = 50;

    private Paragraphs() {}

    static List<Range> of(String chars) {
        List<Range> paragraphs = new ArrayList<>();
        List<Range> block = new ArrayList<>();
        int start = 0;
        while (start <= chars.length()) {
            int end = chars.indexOf('\n', start);
            end = end < 0 ? chars.length() : end;
            if (chars.substring(start, end).isBlank()) {
                addBlock(chars, block, paragraphs);
                block.clear();
            } else {
                block.add(new Range(start, end));
            }
            start = end + 1;
        }
        addBlock(chars, block, paragraphs);
        return paragraphs;
    }

    private static boolean isItem(String chars, Range line) {
        String words = chars.substring(line.from, line.to).stripLeading();
        return words.length() > 1 && "-*•–—".indexOf(words.charAt(0)) >= 0 && words.charAt(1) == ' ';
    }

    private static void addBlock(String chars, List<Range> lines, List<Range> paragraphs) {
        if (lines.isEmpty()) {
            return;
        }
        // a list's items are lines of their own, however long
        boolean wrapped = lines.size() > 1 && lines.stream().noneMatch(line -> isItem(chars, line));
        for (Range line : lines.subList(0, lines.size() - 1)) {
            int length = line.to - line.from;
            wrapped &= length >= SHORTEST_WRAPPED && length <= 120;
        }
        if (wrapped) {
            paragraphs.add(new Range(lines.getFirst().from, lines.getLast().to));
        } else {
            paragraphs.addAll(lines);
        }
    }
}
