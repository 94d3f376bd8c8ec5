package credence.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of day with which the entries of a live page open: "16:42 Ukraine", "7:50pm The US". It is no part of the sentence. */
final class Stamps {
    private static final Pattern STAMP = Pattern.compile("\\s*\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\b\\.?)?"
            + "(?: ?\\(?(?:GMT|BST|CES?T|E[SD]?T|UTC|IST)\\)?)?(?: ?[-:|\u2013\u2014])?\\s+(?=[\"']?\\p{Lu})");

    private Stamps() {}

    /** The paragraph without the time it opens with. */
    static Paragraphs.Range skip(String chars, Paragraphs.Range paragraph) {
        Matcher stamp = STAMP.matcher(chars).region(paragraph.from(), paragraph.to());
        return stamp.lookingAt() ? new Paragraphs.Range(stamp.end(), paragraph.to()) : paragraph;
    }
}
