package credence.reading.find;

import credence.reading.text.Word;
import java.util.regex.Pattern;

/** Titles of films and books, and names in quotation marks: each word of weight has a capital. */
final class Titles {
    private static final Pattern NAMING = Pattern.compile(
            "\\b(?:calls?|called|calling|dubs|dubbed|terms|termed|named|so-called)(?: (?:a|an|the|its|their|his))? ?$"
                    + "|\\bcalls? (?:[\\w'-]+ ){1,6}an? $");

    /** "banners reading". */
    private static final Pattern SHOWN = Pattern.compile(
            "\\b(?:banners?|signs?|placards?|posters?|slogans?|flags?|stickers?|T-shirts?) (?:reading|saying|(?:that|which) (?:read|said)) $");

    /** 'for what he called "a huge prize to terror"': a judgement, and quoted. */
    private static final Pattern WHAT_HE_CALLED =
            Pattern.compile("\\bwhat (?:[\\p{L}\\d.'-]+,? ){1,10}(?:calls?|(?:called|termed|described as)(?: an?)?) $");

    /** Small words have none. */
    private static final int SMALL = 3;

    private Titles() {}

    /** Whether the words before a quotation, or its own, make it a name or what stands on a banner: said by nobody. */
    static boolean isOne(String before, String words) {
        return NAMING.matcher(before).find() && !WHAT_HE_CALLED.matcher(before).find()
                || SHOWN.matcher(before).find()
                || isTitle(words);
    }

    /** "The Satanic Verses", "Turkish Republic of Northern Cyprus"; not "Long live Palestine" and nothing that ends as a sentence does. */
    private static boolean isTitle(String words) {
        String[] each = words.strip().split(" ");
        int capitals = 0;
        for (String word : each) {
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            if (!capital && (word.length() > SMALL && !Word.isOneOf(word, "with", "from", "under"))) {
                return false;
            }
            capitals += capital ? 1 : 0;
        }
        return capitals > 1
                && Character.isLetterOrDigit(words.charAt(words.length() - 1))
                && Character.isUpperCase(words.charAt(0));
    }
}
