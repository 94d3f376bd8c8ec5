package credence.stance;

import credence.act.Aspect;
import credence.act.Effect;
import credence.ledger.Entry;
import credence.ledger.Teller;
import credence.time.Answer;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One aspect of a stance at a day, as the believed accounts have it.
 *
 * @param could every state the entries leave open, in the order of {@link Effect}
 * @param orNothing whether the dates also leave open that nothing had happened yet
 * @param since the act that began the one state left open: the first that no other state surely followed; null where none or several are
 * @param countedSince the act that began the unbroken time in states that are counted; null where none of them is left open
 * @param deciding the entries that decide, by date and then revision
 * @param dissents whose accounts, which the register does not hold, come to another position, by the last word of each teller or, where
 *     that does not, by the first; empty in other viewpoints than the register's
 */
public record Position(
        Aspect aspect,
        List<Effect> could,
        boolean orNothing,
        @Nullable Entry since,
        @Nullable Entry countedSince,
        List<Entry> deciding,
        List<Dissent> dissents) {
    /** The value where nothing is on record. */
    public static final String NONE = "none";

    /** The value where the dates leave more than one open. */
    public static final String POSSIBLE = "possible";

    /** The value where an account that the register does not hold comes to another. */
    public static final String DISPUTED = "disputed";

    /**
     * Another position, by an account that the register does not hold.
     *
     * @param teller whose account it is; null where nobody is named
     */
    public record Dissent(@Nullable Teller teller, Position position) {}

    public Position {
        could = List.copyOf(could);
        deciding = List.copyOf(deciding);
        dissents = List.copyOf(dissents);
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

    /** Whether the actor counts as recognising, having relations or having a mission at the day. */
    public Answer isCounted() {
        boolean any = false;
        boolean all = !could.isEmpty() && !orNothing;
        for (Effect effect : could) {
            any |= effect.isCounted();
            all &= effect.isCounted();
        }
        return all ? Answer.YES : any ? Answer.POSSIBLE : Answer.NO;
    }

    public boolean isDisputed() {
        return !dissents.isEmpty();
    }

    /** What the register holds: none, the one state's word, or possible. */
    public String held() {
        return switch (certain()) {
            case NO -> NONE;
            case YES -> could.getFirst().word();
            case POSSIBLE -> POSSIBLE;
        };
    }

    /** The value to show: disputed where somebody's account comes to another, otherwise what is held. */
    public String value() {
        return isDisputed() ? DISPUTED : held();
    }

    /** The date of the act that began it; of an act without a date, some time up to the day it was reported. */
    public Optional<Edtf> sinceWhen() {
        return Optional.ofNullable(since).map(When::of);
    }

    /** Whether another comes to the same states. */
    boolean isSameState(Position other) {
        return orNothing == other.orNothing && could.equals(other.could);
    }

    Position withDissents(List<Dissent> others) {
        return new Position(aspect, could, orNothing, since, countedSince, deciding, others);
    }
}
