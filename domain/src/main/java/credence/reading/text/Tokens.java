package credence.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a sentence into words and marks. A possessive 's and the n't of a contraction are words of their own. */
final class Tokens {
    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{Lu}\\.){2,}" // U.S.
                    + "|(?<=(?:\\p{Ll}|\\p{Lu}\\.|,) )\\p{Lu}\\.(?= \\p{Lu}[\\p{Ll}.])" // Igor S. Ivanov, J. P. Nair
                    + "|\\d+(?:[.,:]\\d+)*\\p{L}*"
                    + "|[\\p{L}\\p{M}]+(?:['-][\\p{L}\\p{M}\\d]+|-(?=\\d)\\d+)*"
                    + "|'s\\b|\\.{2,}"
                    + "|[^\\s]");
    private static final Pattern PARTS = Pattern.compile("(?i)(.+?)(n't|'s|'re|'ve|'ll|'d|'m)$");
    private static final Pattern TITLE =
            Pattern.compile("(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Capt|Maj|Adm|Brig|Sgt|Rev|Msgr|Hon|Sen|Rep|Gov|Prof)\\.");
    private static final Set<String> HONOURS = WordSet.of(
            "Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Capt", "Maj", "Adm", "Brig", "Sgt", "Rev", "Msgr", "Hon",
            "Sen", "Gov", "Prof");
    private static final Pattern INITIAL = Pattern.compile("\\(?\\p{Lu}\\.");

    /** "he wrote on X. Peru's embassy": no initial. */
    private static final Pattern ON_X = Pattern.compile("\\b(?:on|to|via|platform|network|media)\\s+X\\.$");

    private static final Pattern STATE =
            Pattern.compile("(?s)(?:.*\\s)?(?:U\\.S\\.|U\\.K\\.|U\\.N\\.|E\\.U\\.|U\\.S\\.S\\.R\\.)");

    /** What only stands before a name. */
    private static final Pattern BEFORE_NAME = Pattern.compile("(?s)(?:.*\\s)?(?:D\\.R\\.|P\\.R\\.)");

    private static final Pattern NAMED = Pattern.compile("(?:Congo|China)\\b");
    private static final Pattern OF_STATE = Pattern.compile(
            "(?:President|Vice|Secretary|Secretaries|State|Ambassador|Ambassadors|Embassy|Senator|Senators|Senate|House|Congress"
                    + "|Defense|Treasury|National|Special|Attorney|General|Security|Army|Navy|Deputy|Assistant|Under|Consulate"
                    + "|Foreign|Representative|Supreme|Prime|Charge|Chargé|Mission)\\b");
    private static final Pattern MONTH =
            Pattern.compile("(?s).*\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No)\\.");

    private Tokens() {}

    /** @param spelling of a word, kept or made */
    static List<Token> of(String chars, int from, int to, Function<String, Spelling> spelling) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(chars).region(from, to);
        while (matcher.find()) {
            String word = matcher.group();
            if (isStopOfTitle(word, matcher.end(), to, tokens)) {
                continue;
            }
            Matcher parts = PARTS.matcher(word);
            if (word.length() > 2 && word.indexOf('\'') >= 0 && parts.matches()) {
                int cut = matcher.start() + parts.end(1);
                tokens.add(Token.of(matcher.start(), cut, spelling.apply(parts.group(1))));
                tokens.add(Token.of(cut, matcher.end(), spelling.apply(parts.group(2))));
            } else {
                tokens.add(Token.of(matcher.start(), matcher.end(), spelling.apply(word)));
            }
        }
        return tokens;
    }

    /** "Mr. Maduro" is "Mr Maduro": a mark there would end the clause. */
    private static boolean isStopOfTitle(String word, int end, int to, List<Token> before) {
        return word.equals(".")
                && end + 1 < to
                && !before.isEmpty()
                && before.getLast().to() == end - 1
                && HONOURS.contains(before.getLast().text());
    }

    /** Whether the text ends in the short form of a month, after which a number goes on: "On Aug. 26". */
    static boolean endsInMonth(String sentence) {
        return MONTH.matcher(sentence).matches();
    }

    /** Whether "U.S." or the like at the end belongs to what follows: "U.S. President Donald Trump". */
    static boolean endsInState(String sentence, String next) {
        return isAbbreviated(sentence)
                && (OF_STATE.matcher(next).lookingAt()
                                && STATE.matcher(sentence).matches()
                        || NAMED.matcher(next).lookingAt()
                                && BEFORE_NAME.matcher(sentence).matches());
    }

    /** Ends in two full stops with a letter between, as few sentences do and all of these short forms. */
    private static boolean isAbbreviated(String sentence) {
        int end = sentence.length();
        return end > 3 && sentence.charAt(end - 1) == '.' && sentence.charAt(end - 3) == '.';
    }

    /** Whether a full stop at the end of this text belongs to a word and ends no sentence. */
    static boolean endsInTitle(String sentence) {
        int space = Math.max(sentence.lastIndexOf(' '), sentence.lastIndexOf('\n'));
        String last = sentence.substring(space + 1);
        return last.endsWith(".")
                && (TITLE.matcher(last).matches() || INITIAL.matcher(last).matches())
                && !(last.equals("X.") && ON_X.matcher(sentence).find());
    }
}
