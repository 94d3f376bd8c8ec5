package credence.api;

import credence.InvalidInput;
import java.util.List;

/** In which order a list comes (AIP-132): those it has, the usual one first. */
final class OrderBy {
    private OrderBy() {}

    /**
     * Which of the orders is meant.
     *
     * @param orders each as "field" or "field desc"
     * @throws InvalidInput naming order_by
     */
    static String of(String sent, List<String> orders) {
        String wanted = sent.strip().replaceAll("\\s+", " ").replaceAll(" asc$", "");
        if (wanted.isEmpty()) {
            return orders.getFirst();
        }
        if (!orders.contains(wanted)) {
            throw new InvalidInput(
                    "order_by",
                    "is no order of this list",
                    "Send " + String.join(" or ", orders) + ", or leave it out for " + orders.getFirst() + ".");
        }
        return wanted;
    }
}
