package credence.reading.find;

import credence.act.Party;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "Zambia and Peru severed relations with Ghana and Chile respectively": the first with the first, the second with the second. */
final class Respectively {
    private Respectively() {}

    static List<Found> in(Scene scene, List<Found> told) {
        boolean stands = scene.parse().units().stream().anyMatch(unit -> unit.is("respectively"));
        return stands ? told.stream().flatMap(Respectively::paired).toList() : told;
    }

    private static Stream<Found> paired(Found act) {
        List<Party> actors = act.actors();
        boolean many = actors.size() > 1 && actors.size() == act.targets().size();
        return many
                ? IntStream.range(0, actors.size())
                        .mapToObj(i -> act.by(List.of(actors.get(i)))
                                .toward(List.of(act.targets().get(i))))
                : Stream.of(act);
    }
}
