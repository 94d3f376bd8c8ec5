package credence.act;

import credence.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Something an actor did toward a target.
 *
 * @param target null where none is named
 * @param when the day, month or year; null where none is told: the day of publication never stands in for it unmarked
 * @param symmetric a joint act: the two sides may be swapped
 */
public record Act(
        ActKind kind,
        Party actor,
        @Nullable Party target,
        Status status,
        @Nullable Edtf when,
        boolean symmetric) {
    /** Nobody acts toward oneself; who declares independence may be named on both sides. */
    public static boolean isTowardItself(@Nullable ActKind kind, @Nullable Party actor, @Nullable Party target) {
        return actor != null && actor.equals(target) && kind != ActKind.INDEPENDENCE_DECLARED;
    }
}
