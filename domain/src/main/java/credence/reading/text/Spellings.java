package credence.reading.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each word once: all that looks words up then meets the same few strings, whose hash is known, and the tagger finds beside them what they
 * weigh. Safe to share between threads.
 */
final class Spellings {
    /** Words kept, some 400 bytes each; a text of none but new words is read all the same. */
    private static final int KEPT = 8192;

    private final Map<String, Spelling> known = new ConcurrentHashMap<>();

    Spelling of(String text) {
        Spelling spelling = known.get(text);
        if (spelling != null) {
            return spelling;
        }
        if (known.size() >= KEPT) {
            known.clear();
        }
        Spelling made = Spelling.of(text);
        known.put(text, made);
        return made;
    }
}
