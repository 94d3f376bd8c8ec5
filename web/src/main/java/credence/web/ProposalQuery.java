package credence.web;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Status;
import credence.persistence.ProposalFilter;
import credence.polity.Polities;
import credence.review.Editor;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which proposals are asked for; what is left out or empty does not limit, but for the state, which is waiting then. */
public class ProposalQuery {
    private static final Set<String> NAMES =
            Set.of("state", "polity", "kind", "status", "outlet", "by", "pageToken", "pageSize");
    private static final int SIZE = 10;

    @QueryParam("state")
    public @Nullable String state;

    @QueryParam("polity")
    public @Nullable String polity;

    @QueryParam("kind")
    public @Nullable String kind;

    @QueryParam("status")
    public @Nullable String status;

    @QueryParam("outlet")
    public @Nullable String outlet;

    @QueryParam("by")
    public @Nullable String by;

    @QueryParam("pageToken")
    public @Nullable String pageToken;

    @QueryParam("pageSize")
    public @Nullable String pageSize;

    static Set<String> and(Set<String> more) {
        Set<String> all = new TreeSet<>(NAMES);
        all.addAll(more);
        return all;
    }

    /** @throws InvalidInput naming the parameter */
    ProposalFilter filter(Polities polities) {
        return new ProposalFilter(
                switch (state) {
                    case null -> true;
                    case "", "waiting" -> true;
                    case "decided" -> false;
                    case "all" -> null;
                    default ->
                        throw new InvalidInput("state", "is not a state of proposals", "Send waiting, decided or all.");
                },
                parsed(polity, name -> Choice.polity("polity", name, polities)),
                parsed(kind, ActKind::parse),
                parsed(status, Status::parse),
                Parameters.sent(outlet),
                parsed(by, Editor::new),
                null);
    }

    int size() {
        @Nullable String size = Parameters.sent(pageSize);
        if (size == null) {
            return SIZE;
        }
        if (!size.matches("\\d{1,3}")) {
            throw new InvalidInput("pageSize", "is not a number", "Send 1 to 200.");
        }
        return Integer.parseInt(size);
    }

    /** The same question without the page, to go on from. */
    public String again() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("state", state);
        values.put("polity", polity);
        values.put("kind", kind);
        values.put("status", status);
        values.put("outlet", outlet);
        values.put("by", by);
        return Parameters.andMore(values);
    }

    public boolean isLimited() {
        return !again().isEmpty();
    }

    private static <T> @Nullable T parsed(@Nullable String value, Function<String, T> parse) {
        @Nullable String some = Parameters.sent(value);
        return some == null ? null : parse.apply(some);
    }
}
