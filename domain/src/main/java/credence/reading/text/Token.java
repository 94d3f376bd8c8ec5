package credence.reading.text;

import java.util.Locale;

/**
 * A word or mark of a sentence.
 *
 * @param from first UTF-16 unit, in the whole text
 * @param to unit after the last
 * @param text made plain
 * @param lower the same in small letters
 * @param tag part of speech (universal tags: VERB, NOUN, PROPN, ADP ...)
 */
public record Token(int from, int to, String text, String lower, String tag) {
    static Token of(int from, int to, String text) {
        return new Token(from, to, text, text.toLowerCase(Locale.ROOT), "");
    }

    public Token tagged(String as) {
        return new Token(from, to, text, lower, as);
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean tag(String universal) {
        return tag.equals(universal);
    }

    public boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }
}
