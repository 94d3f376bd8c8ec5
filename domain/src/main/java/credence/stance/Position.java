package credence.stance;

import credence.act.Aspect;
import credence.act.Effect;
import credence.ledger.Entry;
import credence.time.Answer;
import java.util.List;

/**
 * One aspect of a stance at a day.
 *
 * @param could every state the entries leave open, in the order of {@link Effect}
 * @param orNothing whether the dates also leave open that nothing had happened yet
 * @param deciding the entries that decide, by date and then revision
 */
public record Position(Aspect aspect, List<Effect> could, boolean orNothing, List<Entry> deciding) {
    public Position {
        could = List.copyOf(could);
        deciding = List.copyOf(deciding);
    }

    /** YES where one state is certain, POSSIBLE where the dates leave more than one open, NO where nothing is recorded. */
    public Answer certain() {
        if (could.isEmpty()) {
            return Answer.NO;
        }
        return could.size() == 1 && !orNothing ? Answer.YES : Answer.POSSIBLE;
    }

    /** Whether the stance is in a state at the day. */
    public Answer is(Effect effect) {
        return could.contains(effect) ? certain() : Answer.NO;
    }
}
