package credence.reading.find;

import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.Locale;
import java.util.Set;

/** The name of a person who is recognised, in full where the text tells it, and without titles. */
record FullNames(Scene scene) {
    private static final Set<String> TITLES = WordSet.of(
            "mr",
            "mrs",
            "ms",
            "sir",
            "rev",
            "colonel",
            "col",
            "general",
            "gen",
            "captain",
            "capt",
            "major",
            "maj",
            "admiral",
            "adm",
            "president",
            "sheikh",
            "sheik",
            "prince",
            "king",
            "emir");

    /** As the text names them in full. */
    String of(int chunk) {
        return inFull(new ChunkWords(scene).of(chunk, chunk), scene.head(chunk));
    }

    /** The name without titles, in full where the text tells it. */
    String inFull(String words, Unit surname) {
        return untitled(scene.referents().fullName(surname.text()).orElse(words));
    }

    /** "Mr Maduro" is Maduro, "Colonel Muammar Gaddafi" is Muammar Gaddafi. */
    static String untitled(String name) {
        int space = name.indexOf(" ");
        return space > 0
                        && TITLES.contains(
                                name.substring(0, space).replace(".", "").toLowerCase(Locale.ROOT))
                ? untitled(name.substring(space + 1))
                : name;
    }
}
