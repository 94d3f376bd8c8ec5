package credence.web;

import credence.act.ActKind;
import credence.ledger.Revision;
import credence.persistence.EntryFilter;
import credence.polity.Polities;
import credence.polity.PolityKey;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for; what is left out or empty does not limit. */
public class LedgerQuery {
    @QueryParam("polity")
    public @Nullable String polity;

    @QueryParam("actor")
    public @Nullable String actor;

    @QueryParam("target")
    public @Nullable String target;

    @QueryParam("kind")
    public @Nullable String kind;

    @QueryParam("known")
    public @Nullable String known;

    @QueryParam("pageToken")
    public @Nullable String pageToken;

    /** @throws credence.InvalidInput naming the parameter */
    EntryFilter filter(Polities polities, Revision head) {
        return new EntryFilter(
                key("polity", polity, polities),
                key("actor", actor, polities),
                key("target", target, polities),
                kind == null || kind.isBlank() ? null : ActKind.parse(kind),
                known == null || known.isBlank() ? null : Times.revision("known", known, head));
    }

    private static @Nullable PolityKey key(String field, @Nullable String text, Polities polities) {
        return text == null || text.isBlank() ? null : Choice.polity(field, text, polities);
    }

    /** The same question without the page, to go on from. */
    public String again() {
        StringBuilder query = new StringBuilder();
        add(query, "polity", polity);
        add(query, "actor", actor);
        add(query, "target", target);
        add(query, "kind", kind);
        add(query, "known", known);
        return query.toString();
    }

    public boolean isLimited() {
        return !again().isEmpty();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
