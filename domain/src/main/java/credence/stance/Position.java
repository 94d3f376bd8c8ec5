package credence.stance;

import credence.act.Aspect;
import credence.act.Effect;
import credence.ledger.Entry;
import credence.time.Answer;
import java.util.List;

/**
 * One aspect of a stance at a day.
 *
 * @param could every state the entries leave open, the likeliest reading last; empty where nothing is recorded
 * @param certain YES when exactly one state is left; POSSIBLE when the dates leave more than one open; NO when nothing is recorded
 * @param deciding the entries that decide, in the order of their revisions
 */
public record Position(Aspect aspect, List<Effect> could, Answer certain, List<Entry> deciding) {
    public Position {
        could = List.copyOf(could);
        deciding = List.copyOf(deciding);
    }
}
