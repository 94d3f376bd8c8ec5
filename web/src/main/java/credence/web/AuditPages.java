package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.Json;
import credence.persistence.Audit;
import credence.persistence.AuditLine;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What each editor did. */
@Path("/audit")
public class AuditPages {
    private static final int LINES = 100;

    private final Audit audit;
    private final Visitors visitors;

    AuditPages(Audit audit, Visitors visitors) {
        this.audit = audit;
        this.visitors = visitors;
    }

    /** The audit trail. */
    public record trail(Frame frame, Page<AuditLine> lines) implements TemplateInstance {}

    @GET
    public Uni<Response> audit(@RestQuery @Nullable String pageToken, @Context UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of("pageToken"));
        Frame frame = visitors.frame("account");
        return visitors.editor()
                .chain(() -> audit.lines(new PageRequest(LINES, pageToken)))
                .chain(lines -> Wants.page(headers)
                        ? Answers.page(new trail(frame, lines))
                        : Uni.createFrom().item(Answers.json(Json.page("lines", lines, AuditPages::line))));
    }

    private static ObjectNode line(AuditLine line) {
        return Json.object()
                .put("at", line.at().toString())
                .put("what", line.what())
                .put("by", line.by() == null ? null : line.by().name())
                .put("on", line.on())
                .put("why", line.why());
    }
}
