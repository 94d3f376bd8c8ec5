package credence.web;

import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.stance.Difference;
import credence.stance.Histories;
import java.util.List;

/** A pair and what the ledger has of it; a fold at K leaves out what came later. */
record FoundPair(PolityKey actor, PolityKey target, Asked asked, Histories histories) {
    /** What became known of the same day since: of the actor's own stance, by the first viewpoint. */
    List<Difference.Change> later() {
        if (asked.isLatest()) {
            return List.of();
        }
        return Difference.of(actor, target, asked.question(), asked.question().withKnown(asked.head()), histories)
                .knowledge()
                .stream()
                .filter(change ->
                        change.aspect() == Aspect.RELATIONS || change.actor().equals(actor))
                .toList();
    }
}
