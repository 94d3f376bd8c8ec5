package credence.web;

import credence.InvalidInput;
import credence.answer.QueryText;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an address takes behind its question mark: a slip in a name must not be answered as if it had not been asked. */
final class Parameters {
    private Parameters() {}

    /** A value as it was sent; null for none. A form sends what was left empty too. */
    static @Nullable String sent(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Behind a question mark, for an address that goes on with another parameter. */
    static String andMore(Map<String, @Nullable String> values) {
        String written = QueryText.written(values);
        return written.isEmpty() ? "" : written + "&";
    }

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
