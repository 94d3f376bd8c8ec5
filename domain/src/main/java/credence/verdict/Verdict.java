package credence.verdict;

import credence.ledger.Entry;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Question;
import credence.time.Edtf;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of an assertion among one population.
 *
 * @param rank the actor's place in the list, the first it can have; null where it has none
 * @param count how many are surely in the list
 * @param list those who did it, or are in the state asked about, by date and then key
 * @param question the day and the revision it holds for
 * @param reason for people, with {@link #who} where polities are to be named; {@link #told} names them
 */
public record Verdict(
        Population population,
        Outcome outcome,
        @Nullable Integer rank,
        int count,
        List<Placed> list,
        Question question,
        String reason) {
    /** Whether it is so. */
    public enum Outcome {
        HOLDS,
        FAILS,
        UNDECIDED;

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One in the list.
     *
     * @param since when it did it; of several targets, when it had done it toward all
     * @param entries what shows it, one for each target
     * @param possible whether dates or accounts leave open that it did at all by the day
     */
    public record Placed(PolityKey polity, Edtf since, List<Entry> entries, boolean possible) {
        public Placed {
            entries = List.copyOf(entries);
        }

        boolean isSurelyBefore(Placed other) {
            return !other.since.from().isBefore(since.to());
        }
    }

    private static final Pattern WHO = Pattern.compile("\\{(\\w+)}");

    public Verdict {
        list = List.copyOf(list);
    }

    static String who(PolityKey polity) {
        return "{" + polity.value() + "}";
    }

    static String who(List<PolityKey> polities) {
        return polities.stream().map(Verdict::who).collect(Collectors.joining(", "));
    }

    /** The reason, with the polities' names. */
    public String told(Function<PolityKey, String> name) {
        return WHO.matcher(reason)
                .replaceAll(found -> Matcher.quoteReplacement(name.apply(new PolityKey(found.group(1)))));
    }
}
