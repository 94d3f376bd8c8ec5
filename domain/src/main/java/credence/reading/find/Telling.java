package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.report.Passage;
import credence.time.Edtf;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What was told of one actor and one target. */
record Telling(
        Found found, Party actor, @Nullable Party target, boolean isFresh, boolean isOld, SortedSet<Passage> passages) {
    boolean sameAct(Telling other) {
        boolean same = found.kind() == other.found.kind() && found.status() == other.found.status();
        return same
                && samePair(other)
                && Edtf.agree(found.when(), other.found.when())
                && !(isFresh && other.isOld || isOld && other.isFresh);
    }

    boolean carriedOut(Telling announced) {
        boolean same = found.kind() == announced.found.kind() && samePair(announced);
        boolean order = found.status() == Status.DONE
                && (announced.found.status() == Status.ANNOUNCED || announced.found.status() == Status.INTENDED)
                && !found.background();
        return same && order && Edtf.agree(found.when(), announced.found.when());
    }

    private boolean samePair(Telling other) {
        if (actor.equals(other.actor)
                && (Objects.equals(target, other.target) || other.target == null || target == null)) {
            return true;
        }
        boolean swapped = target != null && target.equals(other.actor) && actor.equals(other.target);
        return found.symmetric() && swapped;
    }

    /** Both as one, which takes over the passages: neither is to be used any more. */
    Telling with(Telling other) {
        Found better = other.found.clarity() > found.clarity() ? other.found : found;
        Edtf when = Edtf.finer(found.when(), other.found.when());
        boolean background = found.background() && other.found.background();
        Found merged = new Found(
                better.rule(),
                better.kind(),
                better.actors(),
                better.targets(),
                found.status() == Status.DONE ? found.status() : better.status(),
                better.symmetric(),
                better.sentence(),
                better.anchor(),
                better.from(),
                better.to(),
                when,
                background,
                better.clarity());
        passages.addAll(other.passages);
        return new Telling(
                merged,
                actor,
                target == null ? other.target : target,
                isFresh || other.isFresh,
                isOld || other.isOld,
                passages);
    }
}
