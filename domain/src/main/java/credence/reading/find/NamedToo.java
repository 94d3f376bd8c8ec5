package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who did the same on the same day, named alone behind it: "Canada did so the day before, Japan too", "and Japan as well". */
final class NamedToo {
    private static final Set<String> ALSO = WordSet.of("too", "also");

    private NamedToo() {}

    /** The act that those at a place did too. */
    static Optional<Found> after(Scene scene, Between between, int noun, List<Found> here) {
        int too = scene.clauses().list(noun).getLast() + 1;
        boolean asWell = scene.parse().lower(too).equals("as")
                && scene.parse().lower(too + 1).equals("well");
        int end = asWell ? too + 2 : too + 1;
        boolean alone = (asWell || ALSO.contains(scene.parse().lower(too)))
                && (end >= scene.parse().chunks().size()
                        || scene.parse().kindAt(end, Chunk.Kind.STOP)
                        || scene.parse().lower(end).equals("."));
        return here.stream()
                .filter(act -> alone
                        && act.anchor() < noun
                        && act.status() == Status.DONE
                        && act.rule().id().startsWith("sequel"))
                .reduce((one, other) -> other)
                .filter(act -> !between.verbBetween(act.anchor(), noun));
    }
}
