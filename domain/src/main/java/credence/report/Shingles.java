package credence.report;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The runs of three words of a text's body, each once, as hashes. A headline, byline or credit, a line that does not end as a sentence
 * does, is no part of the body; capitals, punctuation and the form of quotation marks make no difference.
 */
final class Shingles {
    private static final int WORDS = 3;

    /** Units that a line must have to be taken for one that goes on in the next: shorter ones end where they end. */
    private static final int SHORTEST_WRAPPED = 50;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("[.!?\u2026][\\p{Pe}\\p{Pf}\\p{Pi}\"'\\s]*$");

    /** Its result is stored: another hash would know nothing again. */
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private Shingles() {}

    static long[] of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\u00AD", "")
                .toLowerCase(Locale.ROOT);
        List<String> body = words(body(plain));
        List<String> words = body.size() < WORDS ? words(plain) : body;
        LongStream.Builder shingles = LongStream.builder();
        int length = Math.min(WORDS, words.size());
        for (int i = 0; length > 0 && i + length <= words.size(); i++) {
            shingles.add(HASHER.hashCharsToLong(String.join(" ", words.subList(i, i + length))));
        }
        return shingles.build().distinct().toArray();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static String body(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean goesOn = line.length() >= SHORTEST_WRAPPED
                    && i + 1 < lines.size()
                    && !lines.get(i + 1).isEmpty();
            if (goesOn || ENDS.matcher(line).find()) {
                body.append(line).append('\n');
            }
        }
        return body.toString();
    }
}
