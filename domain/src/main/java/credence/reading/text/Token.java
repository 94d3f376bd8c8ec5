package credence.reading.text;

/**
 * A word or mark of a sentence.
 *
 * @param from first UTF-16 unit, in the whole text
 * @param to unit after the last
 * @param spelling made plain
 * @param tag part of speech (universal tags: VERB, NOUN, PROPN, ADP ...)
 */
public record Token(int from, int to, Spelling spelling, String tag) {
    static Token of(int from, int to, Spelling spelling) {
        return new Token(from, to, spelling, "");
    }

    public Token tagged(String as) {
        return new Token(from, to, spelling, as);
    }

    /** As written, made plain. */
    public String text() {
        return spelling.text();
    }

    /** In small letters. */
    public String lower() {
        return spelling.lower();
    }

    public boolean is(String word) {
        return lower().equals(word);
    }

    public boolean tag(String universal) {
        return tag.equals(universal);
    }

    public boolean capital() {
        return Character.isUpperCase(text().charAt(0));
    }
}
