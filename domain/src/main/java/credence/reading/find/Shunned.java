package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import java.util.List;

/** The one toward whom all others act that a text tells of. */
record Shunned(Scene scene) {
    /** "Bahrain and Kuwait recalled their ambassadors from Lebanon. Qatar condemned the remarks": toward whom several acted alike. */
    List<PolityKey> of(List<PolityKey> actors) {
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(one -> !Opinions.isOpinion(one.kind()) && one.status() != Status.DENIED)
                .toList();
        List<PolityKey> targets = told.stream()
                .flatMap(one -> Parties.keys(one.targets()).stream())
                .distinct()
                .toList();
        long doers = told.stream()
                .flatMap(one -> Parties.keys(one.actors()).stream())
                .filter(key -> !targets.contains(key))
                .distinct()
                .count();
        return targets.size() == 1 && doers > 1 && !actors.contains(targets.getFirst()) ? targets : List.of();
    }
}
