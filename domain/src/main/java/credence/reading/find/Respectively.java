package credence.reading.find;

import credence.act.Party;
import credence.reading.parse.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "Zambia and Peru severed relations with Ghana and Chile respectively": the first with the first, the second with the second. */
final class Respectively {
    private static final Set<String> WORDS = Set.of("respectively");

    private Respectively() {}

    static List<Found> in(Scene scene, List<Found> told) {
        boolean stands = told.size() > 0 && scene.parse().units().stream().anyMatch((Unit unit) -> unit.in(WORDS));
        return stands ? told.stream().flatMap(act -> paired(act)).toList() : told;
    }

    private static Stream<Found> paired(Found act) {
        List<Party> actors = new ArrayList<>(act.actors());
        boolean many = actors.size() > 1 && actors.size() == act.targets().size();
        return many
                ? IntStream.range(0, actors.size())
                        .mapToObj(i -> act.by(List.of(actors.get(i)))
                                .toward(List.of(act.targets().get(i))))
                : Stream.of(act);
    }
}
