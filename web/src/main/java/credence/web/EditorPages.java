package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.access.Role;
import credence.answer.Json;
import credence.persistence.Access;
import credence.persistence.FirstLogin;
import credence.persistence.GrantResult;
import credence.persistence.Granted;
import credence.persistence.Register;
import credence.persistence.RuleSet;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.RequestId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
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

/** Who edits the register, and by which rule. */
@Path("/")
public class EditorPages {
    private static final String GRANTS = "grants";
    private static final String CHANGES = "changes";

    private final Access access;
    private final Register register;
    private final Visitors visitors;

    EditorPages(Access access, Register register, Visitors visitors) {
        this.access = access;
        this.register = register;
        this.visitors = visitors;
    }

    /**
     * The editors and the rule of four eyes.
     *
     * @param added the login just made, shown this once; null where none was
     * @param notice what was just done; null for nothing
     * @param refused where another admin was first; null where none was
     */
    public record editors(
            Frame frame,
            List<Granted> all,
            List<Role> roles,
            RuleSet rules,
            List<FourEyes> modes,
            @Nullable FirstLogin added,
            @Nullable String notice,
            @Nullable InvalidInput wrong,
            @Nullable Problem refused)
            implements TemplateInstance {}

    @GET
    @Path("editors")
    public Uni<Response> editors(@Context UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of());
        Frame frame = visitors.frame("account");
        return visitors.editor().chain(editor -> Wants.page(headers) ? page(200, frame, null, null, null) : list());
    }

    @POST
    @Path("editors")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> add(@RestForm @Nullable String name, @RestForm @Nullable String role, HttpHeaders headers) {
        Frame frame = visitors.frame("account");
        return visitors.editor()
                .chain(by -> added(name, role, by, headers))
                .chain(login -> page(200, frame, login, null, null))
                .onFailure(InvalidInput.class)
                .recoverWithUni(wrong -> page(400, frame, null, null, Refusals.named(wrong)));
    }

    /** The same for programs: {"name": …, "role": …} answers the login, this once; sent again, it is empty. */
    @POST
    @Path("editors")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> add(byte[] body, HttpHeaders headers) {
        JsonBody json = JsonBody.parse(
                body, "an editor", "Send {\"name\": \"…\", \"role\": \"editor\"}.", List.of("name", "role"));
        return visitors.editor()
                .chain(by -> added(json.string("name"), json.string("role"), by, headers))
                .map(login -> Answers.json(
                        Response.created(URI.create("/editors")),
                        Json.object()
                                .put("name", login.name())
                                .put("password", login.password())
                                .put("token", login.token())));
    }

    private Uni<FirstLogin> added(@Nullable String name, @Nullable String role, Editor by, HttpHeaders headers) {
        Editor editor = new Editor(name == null ? "" : name.strip());
        return access.add(
                        editor,
                        role == null || role.isEmpty() ? Role.EDITOR : Role.parse(role),
                        by,
                        Repeats.id(headers))
                .map(added -> added.orElseThrow(() -> new InvalidInput(
                        "name", "is taken: there is an editor \"" + editor.name() + "\"", "Choose another name.")));
    }

    @POST
    @Path("editors/{name}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> grant(
            @RestPath String name,
            @RestForm @Nullable String role,
            @RestForm @Nullable String seen,
            HttpHeaders headers) {
        Frame frame = visitors.frame("account");
        return Uni.createFrom()
                .deferred(() -> granted(name, role, Seen.of(seen, GRANTS), headers))
                .chain(now ->
                        page(200, frame, null, now.editor().name() + " has the role; it holds from now on.", null))
                .onFailure(InvalidInput.class)
                .recoverWithUni(wrong -> page(400, frame, null, null, Refusals.named(wrong)))
                .onFailure(Conflict.class)
                .recoverWithUni(changed -> page(frame, (Conflict) changed));
    }

    /** The same for programs: {"role": "none" | "reader" | "analyst" | "editor" | "admin", "seen": …}. */
    @POST
    @Path("editors/{name}/role")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> grant(@RestPath String name, byte[] body, HttpHeaders headers) {
        JsonBody json = JsonBody.parse(body, "a role", "Send {\"role\": \"analyst\"}.", List.of("role", Seen.FIELD));
        return granted(name, json.string("role"), Seen.of(json, GRANTS), headers)
                .chain(this::list);
    }

    private Uni<Granted> granted(String name, @Nullable String role, @Nullable Integer seen, HttpHeaders headers) {
        Role wanted = Role.parse(role == null ? "" : role);
        Editor editor = new Editor(name);
        @Nullable RequestId request = Repeats.id(headers);
        return visitors.editor()
                .chain(by -> access.grant(editor, wanted, by, seen, request))
                .map(result -> switch (result) {
                    case GrantResult.Done(Granted now) -> now;
                    case GrantResult.NoSuchEditor none ->
                        throw new NotThere("There is no editor " + name + ".", "name");
                    case GrantResult.Changed(Granted now) -> throw Refusals.changed(now);
                });
    }

    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> set(
            @RestForm @Nullable String fourEyes, @RestForm @Nullable String seen, HttpHeaders headers) {
        Frame frame = visitors.frame("account");
        return Uni.createFrom()
                .deferred(() -> set(fourEyes, Seen.of(seen, CHANGES), headers))
                .chain(() -> page(200, frame, null, "The rule is set; it holds from the next decision on.", null))
                .onFailure(InvalidInput.class)
                .recoverWithUni(wrong -> page(400, frame, null, null, Refusals.named(wrong)))
                .onFailure(Conflict.class)
                .recoverWithUni(changed -> page(frame, (Conflict) changed));
    }

    /** The same for programs: {"fourEyes": "off" | "people" | "all", "seen": …}. */
    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> set(byte[] body, HttpHeaders headers) {
        JsonBody json = JsonBody.parse(
                body, "the settings", "Send {\"fourEyes\": \"people\"}.", List.of("fourEyes", Seen.FIELD));
        return set(json.string("fourEyes"), Seen.of(json, CHANGES), headers).map(EditorPages::settings);
    }

    private Uni<RuleSet> set(@Nullable String fourEyes, @Nullable Integer seen, HttpHeaders headers) {
        FourEyes mode = FourEyes.parse(fourEyes == null ? "" : fourEyes);
        Register once = register.once(Repeats.id(headers));
        return visitors.editor()
                .chain(by -> once.fourEyes(mode, by, seen))
                .chain(set -> set.map(Uni.createFrom()::item)
                        .orElseGet(() -> register.rules().map(now -> {
                            throw Refusals.changed(now);
                        })));
    }

    @GET
    @Path("settings")
    public Uni<Response> settings() {
        return register.rules().map(EditorPages::settings);
    }

    private static Response settings(RuleSet rules) {
        return Answers.json(rules(Json.object(), rules));
    }

    private static ObjectNode rules(ObjectNode json, RuleSet rules) {
        return json.put("fourEyes", rules.fourEyes().word()).put(CHANGES, rules.changes());
    }

    private Uni<Response> list() {
        return Uni.combine()
                .all()
                .unis(access.granted(), register.rules())
                .asTuple()
                .map(both -> {
                    ObjectNode json = Json.object();
                    ArrayNode names = json.putArray("editors");
                    ObjectNode roles = json.putObject("roles");
                    ObjectNode grants = json.putObject(GRANTS);
                    both.getItem1().forEach(one -> {
                        String name = one.editor().name();
                        names.add(name);
                        roles.put(name, one.role().word());
                        grants.put(name, one.grants());
                    });
                    return Answers.json(rules(json, both.getItem2()));
                });
    }

    private Uni<Response> page(
            int status,
            Frame frame,
            @Nullable FirstLogin added,
            @Nullable String notice,
            @Nullable InvalidInput wrong) {
        return page(status, frame, added, notice, wrong, null);
    }

    private Uni<Response> page(Frame frame, Conflict changed) {
        Problem refused = changed.problem();
        return page(refused.status(), frame, null, null, null, refused);
    }

    private Uni<Response> page(
            int status,
            Frame frame,
            @Nullable FirstLogin added,
            @Nullable String notice,
            @Nullable InvalidInput wrong,
            @Nullable Problem refused) {
        return Uni.combine()
                .all()
                .unis(access.granted(), register.rules())
                .asTuple()
                .chain(both -> Answers.page(
                        status,
                        new editors(
                                frame,
                                both.getItem1(),
                                List.of(Role.values()),
                                both.getItem2(),
                                List.of(FourEyes.values()),
                                added,
                                notice,
                                wrong,
                                refused)));
    }
}
