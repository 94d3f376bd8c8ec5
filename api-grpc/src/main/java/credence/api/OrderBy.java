package credence.api;

import credence.InvalidInput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which orders a list comes (AIP-132), each as "field" or "field desc", with what the store calls it. */
final class OrderBy<T extends Enum<T>> {
    private final String usual;
    private final Map<String, T> orders;

    private OrderBy(String usual, Map<String, T> orders) {
        this.usual = usual;
        this.orders = orders;
    }

    /** A list that comes so unless it is asked for otherwise. */
    static <T extends Enum<T>> OrderBy<T> usual(String words, T order) {
        return new OrderBy<>(words, Map.of(words, order));
    }

    OrderBy<T> or(String words, T order) {
        Map<String, T> more = new LinkedHashMap<>(orders);
        more.put(words, order);
        return new OrderBy<>(usual, more);
    }

    /** @throws InvalidInput naming order_by */
    T of(String sent) {
        String wanted = sent.strip().replaceAll("\\s+", " ").replaceAll(" asc$", "");
        @Nullable T order = orders.get(wanted.isEmpty() ? usual : wanted);
        if (order == null) {
            throw new InvalidInput(
                    "order_by",
                    "is no order of this list",
                    "Send " + String.join(" or ", orders.keySet()) + ", or leave it out for " + usual + ".");
        }
        return order;
    }
}
