package credence.web;

import credence.InvalidInput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;

/** What an address takes behind its question mark: a slip in a name must not be answered as if it had not been asked. */
final class Parameters {
    private Parameters() {}

    /** @throws InvalidInput naming a parameter that is none of these, or one of these that is given twice */
    static void only(UriInfo address, Set<String> known) {
        address.getQueryParameters().forEach((String name, List<String> values) -> {
            if (!known.contains(name)) {
                throw new InvalidInput(
                        name,
                        "is not a parameter of this address",
                        known.isEmpty()
                                ? "It takes none."
                                : "It takes "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + ".");
            }
            if (values.size() > 1) {
                throw new InvalidInput(name, "is given " + values.size() + " times", "Give it once.");
            }
        });
    }
}
