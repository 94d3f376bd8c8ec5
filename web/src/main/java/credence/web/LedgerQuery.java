package credence.web;

import credence.act.ActKind;
import credence.ledger.Revision;
import credence.persistence.EntryFilter;
import credence.polity.Polities;
import credence.polity.PolityKey;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for; what is left out or empty does not limit. */
public class LedgerQuery {
    private static final Set<String> NAMES = Set.of("polity", "actor", "target", "kind", "knownAt", "pageToken");

    @QueryParam("polity")
    public @Nullable String polity;

    @QueryParam("actor")
    public @Nullable String actor;

    @QueryParam("target")
    public @Nullable String target;

    @QueryParam("kind")
    public @Nullable String kind;

    /** Known time, K: a revision, or an instant. */
    @QueryParam("knownAt")
    public @Nullable String knownAt;

    @QueryParam("pageToken")
    public @Nullable String pageToken;

    /**
     * The question, checked.
     *
     * @param filter what is let through
     * @param head the last revision of the ledger
     */
    record Checked(Polities polities, EntryFilter filter, Revision head) {
        /** The revision that is asked about. */
        Revision known() {
            Revision named = filter.known();
            return named == null ? head : named;
        }
    }

    /** @throws credence.InvalidInput naming the parameter */
    Uni<Checked> ask(UriInfo address, Asking asking) {
        Parameters.only(address, NAMES);
        return asking.with((polities, head) -> {
            EntryFilter all = new EntryFilter(
                    key("polity", polity, polities),
                    key("actor", actor, polities),
                    key("target", target, polities),
                    kind == null || kind.isBlank() ? null : ActKind.parse(kind),
                    null);
            return asking.known("knownAt", knownAt, head)
                    .map(known -> new Checked(
                            polities,
                            Parameters.sent(knownAt) == null ? all : all.withKnown(known.revision()),
                            known.head()));
        });
    }

    private static @Nullable PolityKey key(String field, @Nullable String text, Polities polities) {
        return Parameters.sent(text) == null ? null : Choice.polity(field, text, polities);
    }

    /** The same question without the page, to go on from. */
    public String again() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("polity", polity);
        values.put("actor", actor);
        values.put("target", target);
        values.put("kind", kind);
        values.put("knownAt", knownAt);
        return Parameters.andMore(values);
    }

    public boolean isLimited() {
        return !again().isEmpty();
    }
}
