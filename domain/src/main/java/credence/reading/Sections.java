package credence.reading;

import credence.reading.find.Findings;
import credence.reading.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The sections in which a text is read that is longer than any report, such as a year's dispatches in one file: a rule may look at all
 * that stands in its section, and the time stays in proportion to the length.
 */
final class Sections {
    /** UTF-16 units; some five thousand words. */
    private static final int LONGEST = 1 << 15;

    private Sections() {}

    static List<Plain> of(Plain plain) {
        List<Plain> sections = new ArrayList<>();
        String chars = plain.chars();
        int from = 0;
        while (chars.length() - from > LONGEST) {
            int to = end(chars, from);
            sections.add(plain.part(from, to));
            from = to;
        }
        sections.add(from == 0 ? plain : plain.part(from, chars.length()));
        return sections;
    }

    /** The end of the last paragraph, else sentence, else word of the second half of what may be one section. */
    private static int end(String chars, int from) {
        int half = from + LONGEST / 2;
        for (String border : List.of("\n\n", "\n", ". ", " ")) {
            int at = chars.lastIndexOf(border, from + LONGEST - border.length());
            if (at >= half) {
                return at + border.length();
            }
        }
        int end = from + LONGEST;
        return Character.isHighSurrogate(chars.charAt(end - 1)) ? end - 1 : end;
    }

    static Reading together(String reader, List<Findings.Result> sections) {
        return new Reading(
                reader,
                all(sections, Findings.Result::mentions),
                sections.size() == 1
                        ? sections.getFirst().accounts()
                        : SameAccounts.together(all(sections, Findings.Result::accounts)),
                all(sections, Findings.Result::statements),
                all(sections, Findings.Result::claims));
    }

    private static <T> List<T> all(List<Findings.Result> sections, Function<Findings.Result, List<T>> part) {
        return sections.stream()
                .flatMap(section -> part.apply(section).stream())
                .toList();
    }
}
