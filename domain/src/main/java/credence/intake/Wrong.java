package credence.intake;

import credence.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one line, field by field, so that a person mends it in one go. */
public final class Wrong {
    private final List<InvalidInput> found = new ArrayList<>();

    /** What a field gives; null where it is wrong, which is kept. */
    <T> @Nullable T in(String field, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput wrong) {
            found.add(wrong.named(field));
            return null;
        }
    }

    void add(String field, String wrong, String mend) {
        found.add(new InvalidInput(field, wrong, mend));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the fields. */
    public List<InvalidInput> found() {
        return List.copyOf(found);
    }
}
