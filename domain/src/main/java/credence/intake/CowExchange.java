package credence.intake;

import credence.InvalidInput;
import credence.ledger.Observation;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Correlates of War project's Diplomatic Exchange data: of which rank the representative of each of two states in the other
 * was in a year. They are observations, not acts: that there was an ambassador in 1985 tells not when an embassy opened.
 */
public final class CowExchange {
    public static final String SOURCE = "Correlates of War, Diplomatic Exchange";
    public static final String URL = "https://correlatesofwar.org/data-sets/diplomatic-exchange/";

    /** The columns that are read, in small letters; others (DE, version) may stand beside them. */
    public static final List<String> COLUMNS = List.of("ccode1", "ccode2", "year", "dr_at_1", "dr_at_2");

    private final Sides sides;
    private final CowStates states = new CowStates();

    public CowExchange(Sides sides) {
        this.sides = sides;
    }

    public static boolean isHeader(List<String> names) {
        return names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList()
                .containsAll(COLUMNS);
    }

    /** @param cells by column, in small letters */
    public List<Arrival> read(Map<String, String> cells, Wrong wrong) {
        @Nullable Integer one = wrong.in("ccode1", () -> state(cells, "ccode1"));
        @Nullable Integer two = wrong.in("ccode2", () -> state(cells, "ccode2"));
        @Nullable Integer year = wrong.in("year", () -> number(cells, "year", 1816, 2100));
        @Nullable Integer atOne = wrong.in("DR_at_1", () -> rank(cells, "dr_at_1"));
        @Nullable Integer atTwo = wrong.in("DR_at_2", () -> rank(cells, "dr_at_2"));
        if (one == null || two == null || year == null || atOne == null || atTwo == null) {
            return List.of();
        }
        if (one.equals(two)) {
            wrong.add("ccode2", "is " + two + ", which is side 1 as well", "A row is about two states.");
            return List.of();
        }
        String version = cells.getOrDefault("version", "");
        List<Arrival> arrivals = new ArrayList<>();
        // DR_at_1 is the rank of side 2's representative at side 1.
        arrivals.add(seen(two, one, year, atOne, version));
        arrivals.add(seen(one, two, year, atTwo, version));
        return arrivals;
    }

    private Arrival seen(int from, int in, int year, int code, String version) {
        Observation.@Nullable Rank rank =
                switch (code) {
                    case 1 -> Observation.Rank.CHARGE_D_AFFAIRES;
                    case 2 -> Observation.Rank.MINISTER;
                    case 3 -> Observation.Rank.AMBASSADOR;
                    case 9 -> Observation.Rank.OTHER;
                    default -> null;
                };
        if (rank == null) {
            return new Arrival.Skipped("no evidence of a representative");
        }
        CowStates.@Nullable Named actor = states.of(from, year);
        CowStates.@Nullable Named target = states.of(in, year);
        if (actor == null || target == null) {
            return new Arrival.Skipped("a state number that nobody had in the year: " + (actor == null ? from : in));
        }
        @Nullable PolityKey actorKey = known(actor);
        @Nullable PolityKey targetKey = known(target);
        if (actorKey == null || targetKey == null) {
            return new Arrival.Skipped(
                    "a state that has no key in the register: " + (actorKey == null ? actor : target).name());
        }
        if (actorKey.equals(targetKey)) {
            return new Arrival.Skipped("two state numbers of one polity: " + actor.name() + " and " + target.name());
        }
        return new Arrival.Seen(new Observation(
                actorKey,
                targetKey,
                Edtf.of(Year.of(year)),
                rank,
                version.isEmpty() ? SOURCE : SOURCE + ", version " + version));
    }

    private @Nullable PolityKey known(CowStates.Named state) {
        return state.key() == null ? null : sides.key(state.key().value());
    }

    private int state(Map<String, String> cells, String field) {
        int number = number(cells, field, 1, 999);
        if (!states.isNumber(number)) {
            throw new InvalidInput(
                    field,
                    "is no state number of the Correlates of War: " + number,
                    "Send a number of its state list.");
        }
        return number;
    }

    private static int rank(Map<String, String> cells, String field) {
        int code = number(cells, field, 0, 9);
        if (code > 3 && code < 9) {
            throw new InvalidInput(field, "is no code of a rank: " + code, "The codes are 0, 1, 2, 3 and 9.");
        }
        return code;
    }

    private static int number(Map<String, String> cells, String field, int least, int most) {
        String text = cells.getOrDefault(field, "").strip();
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new InvalidInput(
                    field,
                    "is no number from " + least + " to " + most + ": \"" + text + "\"",
                    "Send the file as it is published.");
        }
        return Integer.parseInt(text);
    }
}
