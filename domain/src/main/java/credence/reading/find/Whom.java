package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is counted: "African state", "G7 member in Europe". */
record Whom(Scene scene) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Set<String> BEFORE = WordSet.of(
            "only",
            "sole",
            "lone",
            "other",
            "last",
            "the",
            "its",
            "a",
            "an",
            "no",
            "any",
            "none",
            "one",
            "remaining",
            "single");

    private static final Set<String> ANYBODY = WordSet.of(
            "country",
            "nation",
            "state",
            "one",
            "government",
            "capital",
            "countries",
            "nations",
            "states",
            "governments",
            "capitals",
            "allies",
            "diplomatic allies",
            "formal allies",
            "official allies",
            "nobody",
            "");

    private static final Set<String> WHERE = WordSet.of("in", "of", "outside", "from");

    /** The words of a noun group that say so, and of the place behind it; null where any country is counted. */
    @Nullable
    String counted(int chunk) {
        List<Unit> units = scene.units(chunk);
        int start = 0;
        for (int i = 0; i < units.size(); i++) {
            boolean ranks = Ordinals.rank(units.get(i).lower()).isPresent()
                    || Ordinals.count(units.get(i).lower()).isPresent()
                            && !units.get(i).is("one")
                    || units.get(i).in(BEFORE);
            start = ranks ? i + 1 : start;
        }
        String named = start >= units.size()
                ? ""
                : scene.text()
                        .plain()
                        .words(units.get(start).from(), units.getLast().to());
        boolean any = ANYBODY.contains(named.toLowerCase(Locale.ROOT));
        String population = SPACES.matcher(((any ? "" : named) + " " + place(chunk + 1)).strip())
                .replaceAll(" ");
        return population.isEmpty() ? null : population;
    }

    /** "in Europe": the place that stands at a chunk; empty where none does. */
    String place(int in) {
        boolean where = scene.parse().kindAt(in, Chunk.Kind.PREPOSITION)
                && WHERE.contains(scene.parse().lower(in))
                && scene.parse().kindAt(in + 1, Chunk.Kind.NOUN);
        return where ? scene.text().plain().words(scene.from(List.of(in)), scene.to(List.of(in + 1))) : "";
    }
}
