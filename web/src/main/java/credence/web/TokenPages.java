package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.access.Role;
import credence.answer.Json;
import credence.persistence.MadeToken;
import credence.persistence.ServiceToken;
import credence.persistence.ServiceTokens;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Tokens of services: made, listed, revoked. */
@Path("/tokens")
public class TokenPages {
    private static final List<Role> ROLES = List.of(Role.READER, Role.ANALYST, Role.EDITOR, Role.ADMIN);

    private final ServiceTokens tokens;
    private final Visitors visitors;

    TokenPages(ServiceTokens tokens, Visitors visitors) {
        this.tokens = tokens;
        this.visitors = visitors;
    }

    /**
     * All tokens.
     *
     * @param made the one just made, shown this once; null where none was
     * @param notice what was just done; null for nothing
     */
    public record tokens(
            Frame frame,
            List<TokenLine> all,
            List<Role> roles,
            TokenForm sent,
            @Nullable MadeToken made,
            @Nullable String notice,
            @Nullable InvalidInput wrong)
            implements TemplateInstance {}

    @GET
    public Uni<Response> list(UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of());
        Frame frame = visitors.frame("account");
        return Wants.page(headers)
                ? page(200, frame, TokenForm.EMPTY, null, null, null)
                : tokens.all().map(all -> {
                    ObjectNode json = Json.object();
                    ArrayNode lines = json.putArray("tokens");
                    all.forEach(token -> lines.add(TokenLine.of(token).json()));
                    return Answers.json(json);
                });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> make(
            @RestForm @Nullable String name,
            @RestForm @Nullable String service,
            @RestForm @Nullable String role,
            @RestForm @Nullable String expires,
            HttpHeaders headers) {
        Frame frame = visitors.frame("account");
        TokenForm sent = new TokenForm(name, service, role, expires);
        return made(sent, headers)
                .chain(made -> page(200, frame, TokenForm.EMPTY, made, null, null))
                .onFailure(InvalidInput.class)
                .recoverWithUni(wrong -> page(400, frame, sent, null, null, Refusals.named(wrong)));
    }

    /** The same for programs; the answer has the secret, this once: sent again, it is empty. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> make(byte[] body, HttpHeaders headers) {
        JsonBody json = JsonBody.parse(
                body,
                "a token",
                "Send {\"name\": \"…\", \"service\": \"…\", \"role\": \"reader\"}, and expires where it ends.",
                List.of("name", "service", "role", "expires"));
        TokenForm sent =
                new TokenForm(json.string("name"), json.string("service"), json.string("role"), json.string("expires"));
        return made(sent, headers)
                .map(made -> Answers.json(
                        Response.created(URI.create("/tokens")),
                        TokenLine.of(made.token()).json().put("token", made.secret())));
    }

    private Uni<MadeToken> made(TokenForm sent, HttpHeaders headers) {
        return Uni.createFrom()
                .item(sent::order)
                .chain(order -> visitors.editor().chain(by -> tokens.make(order, by, Repeats.id(headers))));
    }

    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> revokeByForm(@RestPath String id, HttpHeaders headers) {
        Frame frame = visitors.frame("account");
        return revoked(id, headers)
                .chain(token -> page(
                        200,
                        frame,
                        TokenForm.EMPTY,
                        null,
                        "The token " + token.id() + " of " + token.editor().name() + " is revoked.",
                        null));
    }

    /** The same for programs; nothing need be sent. */
    @POST
    @Path("/{id}/revocation")
    public Uni<Response> revoke(@RestPath String id, HttpHeaders headers) {
        return revoked(id, headers)
                .map(token -> Answers.json(TokenLine.of(token).json()));
    }

    private Uni<ServiceToken> revoked(String id, HttpHeaders headers) {
        return visitors.editor()
                .chain(by -> tokens.revoke(id, by, Repeats.id(headers)))
                .map(found -> found.orElseThrow(() -> new NotThere("There is no token " + id + ".", "id")));
    }

    private Uni<Response> page(
            int status,
            Frame frame,
            TokenForm sent,
            @Nullable MadeToken made,
            @Nullable String notice,
            @Nullable InvalidInput wrong) {
        return tokens.all()
                .chain(all -> Answers.page(
                        status,
                        new tokens(frame, all.stream().map(TokenLine::of).toList(), ROLES, sent, made, notice, wrong)));
    }
}
