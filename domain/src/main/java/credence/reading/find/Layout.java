package credence.reading.find;

import credence.reading.text.Plain;
import credence.reading.text.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/** Which lines of a report are no evidence: its headline, captions with their credits, bylines and the line of its sources. */
final class Layout {
    private static final Pattern CREDIT = Pattern.compile("\\[(?:File|Photo|Image|Reuters|AFP|AP|Courtesy)[^\\]]*\\]"
            + "|\\((?:File photo|Photo|Image|Picture)[^)]*\\)|\\b(?:Photo|Photograph|Image|Picture|Credit):");
    private static final Pattern ITEM = Pattern.compile("(?s)(?:[-*•–]|\\d+[.)])\\s.*");
    private static final Pattern SOURCE = Pattern.compile(
            "(?s)\\s*(?:Sources?|By|Reporting by|Editing by|Written by|Additional reporting by|Read more|Updated|Published)\\b[: ].*");

    private final Plain plain;
    private final int body;

    Layout(Plain plain, List<Sentence> sentences) {
        this.plain = plain;
        this.body = sentences.stream()
                .filter(sentence -> !sentence.heading())
                .mapToInt(Sentence::index)
                .findFirst()
                .orElse(0);
    }

    /** Whether the words of a line may show an act. A list's items do, though no full stop ends them. */
    boolean isEvidence(Sentence sentence) {
        String words = plain.chars().substring(sentence.from(), sentence.to());
        boolean headline = sentence.heading() && sentence.index() < body && !isItem(words);
        boolean source = sentence.heading() && SOURCE.matcher(words).matches();
        return !headline && !source && !isCredit(words);
    }

    /** Every credit has one of these marks, and few lines do. */
    private static boolean isCredit(String words) {
        boolean marked = words.indexOf(':') >= 0 || words.indexOf('(') >= 0 || words.indexOf('[') >= 0;
        return marked && CREDIT.matcher(words).find();
    }

    private static boolean isItem(String words) {
        return ITEM.matcher(words.stripLeading()).matches();
    }
}
