package credence.answer;

import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.polity.PolityNames;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What polities are called.
 *
 * @param day on this day; null: today
 */
public record Called(Polities polities, @Nullable LocalDate day) {
    private static final PolityNames BY_DAY = PolityNames.starter();

    /** Its key where the register has no name for it. */
    public String name(PolityKey key) {
        return polities.find(key).map(this::name).orElse(key.value());
    }

    private String name(Polity polity) {
        return day == null ? polity.name() : BY_DAY.at(polity, day);
    }
}
