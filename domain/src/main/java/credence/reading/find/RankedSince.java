package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Who did so last, before a rank: "the first country to recognise it since Peru in 1999", "since Peru did so". */
record RankedSince(Scene scene) {
    /** @param here the acts told in this sentence */
    List<Found> all(List<Found> here) {
        List<Found> found = new ArrayList<>();
        for (int j = 1; j + 1 < scene.parse().chunks().size(); j++) {
            int since = j;
            if (scene.parse().lower(since).equals("since") && isName(since + 1)) {
                Optional<Integer> time = time(scene.clauses().list(since + 1).getLast() + 1);
                List<Found> ranked = time.isEmpty()
                        ? List.of()
                        : here.stream()
                                .filter(act ->
                                        act.anchor() < since && new PlacesInOrder(scene).isRankedAt(act.anchor()))
                                .toList();
                boolean told = here.stream().anyMatch(act -> act.anchor() > since);
                if (!ranked.isEmpty() && !told) {
                    new Predecessors(scene)
                            .predecessors(since, OptionalInt.of(since + 1), ranked)
                            .map(act -> act.dated(time.filter(at -> at >= 0)
                                    .flatMap(scene.parse()::timeAt)
                                    .map(Time::value)
                                    .orElse(null)))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private boolean isName(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN) && scene.head(chunk).named();
    }

    /** The time behind the name, or behind "did", "did so"; -1 where none follows that. A name alone may be a place. */
    private Optional<Integer> time(int behind) {
        int j = behind;
        if (scene.parse()
                .verbAt(Math.min(j, scene.parse().chunks().size() - 1))
                .filter(VerbGroup::finite)
                .filter(verb -> verb.base().equals("do"))
                .isPresent()) {
            j++;
            if (scene.parse().lower(j).equals("so")) {
                j++;
            }
        }
        int comma = scene.parse().kindAt(j, Chunk.Kind.COMMA) ? j + 1 : j;
        if (scene.parse().kindAt(comma, Chunk.Kind.TIME)) {
            return Optional.of(comma);
        }
        return j > behind ? Optional.of(-1) : Optional.empty();
    }
}
