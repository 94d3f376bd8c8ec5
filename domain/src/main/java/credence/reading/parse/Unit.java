package credence.reading.parse;

import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.reading.text.Word;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token, or the tokens of a polity's name taken together.
 *
 * @param from first UTF-16 unit in the text
 * @param to unit after the last
 * @param text the words as written, made plain
 * @param lower in small letters
 * @param tag universal part of speech
 * @param naming which polity the words name; null for other words
 */
public record Unit(
        int from,
        int to,
        String text,
        String lower,
        String tag,
        @Nullable Naming naming) {
    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean in(Set<String> words) {
        return words.contains(lower);
    }

    public boolean in(String... words) {
        return Word.isOneOf(lower, words);
    }

    public boolean tag(String universal) {
        return tag.equals(universal);
    }

    public boolean capital() {
        int dash = text.indexOf('-');
        // "as-Salhi", "el-Sisi"
        int first = dash == 2 && dash + 1 < text.length() ? dash + 1 : 0;
        return Character.isUpperCase(text.charAt(0)) || Character.isUpperCase(text.charAt(first));
    }

    /** A name or seat of a polity, not its adjective. */
    public boolean named() {
        return naming != null && naming.form() != Naming.Form.DEMONYM;
    }

    public boolean demonym() {
        return naming != null && naming.form() == Naming.Form.DEMONYM;
    }

    public @Nullable PolityKey polity() {
        return naming == null ? null : naming.polity();
    }
}
