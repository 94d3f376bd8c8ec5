package credence.reading.text;

import java.util.List;

/** The words of a short text such as a name, split as sentences are. */
public final class Words {
    private Words() {}

    public static List<String> of(String plain) {
        return Tokens.of(plain, 0, plain.length(), Spelling::of).stream()
                .map(Token::text)
                .toList();
    }
}
