package credence.web;

import credence.answer.PolityJson;
import credence.persistence.EntryFilter;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.Register;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The polities. */
@Path("/polities")
public class PolityPages {
    private static final int MOST = 50;

    private final Register register;
    private final Library library;
    private final Visitors visitors;

    PolityPages(Register register, Library library, Visitors visitors) {
        this.register = register;
        this.library = library;
        this.visitors = visitors;
    }

    /**
     * Polities in a table.
     *
     * @param query what was looked for; empty when all are listed
     */
    public record list(Frame frame, String query, List<Polity> polities) implements TemplateInstance {}

    /** A polity and the latest entries with it. */
    public record polity(Frame frame, Polity polity, Side side, Page<EntryLine> entries, List<Polity> others)
            implements TemplateInstance {}

    @GET
    public Uni<Response> list(@RestQuery @Nullable String q, UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of("q"));
        Frame frame = visitors.frame("polities");
        String query = q == null ? "" : q.strip();
        return library.polities()
                .map(polities -> query.isEmpty() ? polities.all() : polities.search(query, MOST))
                .chain(found -> Wants.isFile(headers)
                        ? file(found, address, headers)
                        : Wants.page(headers)
                                ? Answers.page(new list(frame, query, found))
                                : Uni.createFrom().item(Answers.json(PolityJson.polities(found))));
    }

    private Uni<Response> file(List<Polity> found, UriInfo address, HttpHeaders headers) {
        return Uni.combine()
                .all()
                .unis(register.head(), Names.of(library))
                .asTuple()
                .map(both -> {
                    JsonLd linked = JsonLd.at(address, both.getItem2());
                    return Exports.polities(found, both.getItem1(), linked).answer(headers, linked);
                });
    }

    @GET
    @Path("/{key}")
    public Uni<Response> polity(@RestPath String key, UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of());
        Frame frame = visitors.frame("polities");
        return library.polities().chain(polities -> {
            Polity polity = polity(key, polities);
            return Wants.page(headers)
                    ? page(frame, polity, polities)
                    : Uni.createFrom().item(Answers.json(PolityJson.polity(polity)));
        });
    }

    private Uni<Response> page(Frame frame, Polity polity, Polities polities) {
        Names names = new Names(polities);
        return register.entries(new EntryFilter(polity.key(), null, null, null, null), PageRequest.first(20))
                .chain(entries -> Answers.page(new polity(
                        frame,
                        polity,
                        names.side(polity.key()),
                        entries.map(entry -> EntryLine.of(entry, names)),
                        polities.all())));
    }

    /** @throws NotThere naming key */
    static Polity polity(String key, Polities polities) {
        Optional<Polity> found = key.matches("[A-Z]{3}") ? polities.find(new PolityKey(key)) : Optional.empty();
        return found.orElseThrow(() -> new NotThere("There is no polity \"" + key + "\" in the register.", "key"));
    }
}
