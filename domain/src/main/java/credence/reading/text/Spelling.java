package credence.reading.text;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A word as written, its small letters, and what the tagger once found it to weigh. Safe to share between threads. */
public final class Spelling {
    private final String text;
    private final String lower;
    private volatile Tagger.@Nullable Word weights;

    private Spelling(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        this.text = text;
        this.lower = small.equals(text) ? text : small;
    }

    static Spelling of(String text) {
        return new Spelling(text);
    }

    String text() {
        return text;
    }

    String lower() {
        return lower;
    }

    Tagger.Word weighed(Function<String, Tagger.Word> weigh) {
        Tagger.Word known = weights;
        if (known == null) {
            known = weigh.apply(text);
            weights = known;
        }
        return known;
    }
}
