package credence.act;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** In what two accounts of one act cannot both be right. */
public enum Disagreement {
    /** They tell acts of different kinds. */
    KIND,
    /** No day can be meant by both. */
    DATE,
    /** One tells it as done, the other denies or refuses it. What is only announced or urged contradicts neither. */
    HAPPENED;

    /** The word used in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Set<Disagreement> between(Act one, Act other) {
        Set<Disagreement> found = EnumSet.noneOf(Disagreement.class);
        if (one.kind() != other.kind()) {
            found.add(KIND);
        }
        if (one.when() != null && other.when() != null && !one.when().overlaps(other.when())) {
            found.add(DATE);
        }
        if (one.status() == Status.DONE && isDenial(other.status())
                || other.status() == Status.DONE && isDenial(one.status())) {
            found.add(HAPPENED);
        }
        return found;
    }

    private static boolean isDenial(Status status) {
        return status == Status.DENIED || status == Status.REFUSED;
    }
}
