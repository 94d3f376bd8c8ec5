package credence.reading.find;

import java.util.List;
import java.util.regex.Pattern;

/** What chunks say, in the words of the text and on one line. */
record ChunkWords(Scene scene) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Without an article at their head. */
    String of(int first, int last) {
        boolean article =
                scene.units(first).getFirst().is("the") && scene.units(first).size() > 1;
        return from(first, last, article ? 1 : 0);
    }

    /** @param skipped units of the first chunk that are left out */
    String from(int first, int last, int skipped) {
        return onOneLine(
                scene.text().plain().words(scene.units(first).get(skipped).from(), scene.to(List.of(last))));
    }

    static String onOneLine(String words) {
        return SPACES.matcher(words).replaceAll(" ");
    }
}
