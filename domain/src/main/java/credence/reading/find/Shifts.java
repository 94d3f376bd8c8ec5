package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.time.Edtf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates counted from that of the act pointed at: "did the same four days later", "a day after Saudi Arabia did so". */
final class Shifts {
    private final Scene scene;

    Shifts(Scene scene) {
        this.scene = scene;
    }

    /** The date of what was done in the order of another act: counted from it, or in its year; empty where its own words tell no such. */
    Optional<Edtf> from(int chunk, @Nullable Edtf when) {
        return later(chunk, when)
                .filter(date -> !isAfterPublication(date))
                .or(() -> Optional.ofNullable(shifted(chunk, when)))
                .or(() -> monthAfter(chunk, when));
    }

    /** "Kiribati did the same four days later", "the following May": counted from the act it follows. */
    private Optional<Edtf> later(int chunk, @Nullable Edtf when) {
        StringBuilder words = new StringBuilder();
        for (int j = chunk + 1;
                j <= chunk + 3
                        && j < scene.parse().chunks().size()
                        && !scene.parse().kindAt(j, Chunk.Kind.VERB)
                        && !scene.parse().kindAt(j, Chunk.Kind.AND);
                j++) {
            words.append(scene.parse().lower(j)).append(' ');
        }
        return when == null
                ? Optional.empty()
                : Offset.from(when, words.toString().strip());
    }

    /** "a day after Saudi Arabia did so": one day from the date of the act in the main clause. */
    private @Nullable Edtf shifted(int chunk, @Nullable Edtf when) {
        if (when == null || !isDay(when)) {
            return null;
        }
        return new CountedClauses(scene.sentence(), scene.text())
                .clauseFrom(chunk, when)
                .orElse(null);
    }

    /** "Iraq was the first, in April 1969. Sudan followed in May": of the same year, rather than of the year of the report. */
    private Optional<Edtf> monthAfter(int chunk, @Nullable Edtf when) {
        return when == null || !new YearLeftOut(scene.text()).isOld(when)
                ? Optional.empty()
                : YearLeftOut.after(when, scene.parse(), chunk + 1);
    }

    private static boolean isDay(Edtf when) {
        return when.to().equals(when.from().plusDays(1));
    }

    private boolean isAfterPublication(Edtf date) {
        return scene.text().published().map(day -> date.from().isAfter(day)).orElse(false);
    }
}
