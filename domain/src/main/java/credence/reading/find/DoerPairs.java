package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The two that did the same, or agreed, where an opinion is on two: "hailed the two governments", "deplored both decisions". */
record DoerPairs(Scene scene) {
    private static final Set<String> TWO = WordSet.of("two", "both");

    private static final Set<String> STATES = WordSet.of(
            "governments", "capitals", "countries", "states", "nations", "neighbours", "neighbors", "leaders");

    /** "both governments", "the two capitals". */
    boolean areMeant(int noun) {
        return counts(noun) && scene.head(noun).in(STATES);
    }

    boolean counts(int noun) {
        return scene.units(noun).stream().limit(2).anyMatch(unit -> unit.in(TWO))
                && scene.units(noun).stream().noneMatch(Unit::named);
    }

    /** @param actors who have the opinion; empty where no two fit, or the words before name two since */
    List<PolityKey> of(VerbGroup opinion, List<PolityKey> actors) {
        return of(opinion, actors, true);
    }

    /** @param joint whether those are meant, too, who agreed with one another */
    List<PolityKey> of(VerbGroup opinion, List<PolityKey> actors, boolean joint) {
        if (othersNamed(actors)) {
            return List.of();
        }
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(one -> one.sentence() < scene.sentence() || one.anchor() < opinion.chunk())
                .filter(one -> one.status() == Status.DONE)
                .toList();
        return told.stream()
                .filter(one -> !one.background() && (joint || !one.symmetric()))
                .flatMap(one -> Stream.of(one.symmetric() ? sides(one) : Parties.keys(one.actors()), alike(one, told)))
                .filter(two -> two.size() == 2 && two.stream().noneMatch(actors::contains))
                .findFirst()
                .orElse(List.of());
    }

    /** "Chile and Peru are at odds. Kenya backed the two countries": two that did nothing of the sort. */
    private boolean othersNamed(List<PolityKey> actors) {
        int before = scene.sentence() - 1;
        List<PolityKey> named = before < 0 ? List.of() : scene.text().namedIn(before);
        return named.size() == 2
                && named.stream().noneMatch(actors::contains)
                && scene.text().memory().toldUpTo(before).stream().noneMatch(one -> one.sentence() == before)
                && scene.text().memory().toldUpTo(before).stream()
                        .noneMatch(one -> Parties.keys(one.actors()).stream().anyMatch(named::contains));
    }

    private static List<PolityKey> sides(Found joint) {
        return Stream.concat(joint.actors().stream(), joint.targets().stream())
                .flatMap(Parties::known)
                .distinct()
                .toList();
    }

    /** "Chad cut ties with Oman on Monday. Mali had done the same a day before": all who did so to the same one. */
    private static List<PolityKey> alike(Found news, List<Found> told) {
        List<Party> whom = news.targets();
        return told.stream()
                .filter(one -> one.kind() == news.kind() && one.targets().equals(whom))
                .flatMap(one -> Parties.keys(one.actors()).stream())
                .distinct()
                .toList();
    }
}
