package credence.web;

import credence.InvalidInput;
import credence.persistence.Access;
import credence.review.Editor;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Login, and what an editor changes of their own. */
@Path("/")
public class LoginPages {
    private static final String SESSION = "quarkus-credential";

    private final Access access;
    private final Visitors visitors;

    LoginPages(Access access, Visitors visitors) {
        this.access = access;
        this.visitors = visitors;
    }

    /** The login form. */
    public record login(Frame frame, boolean wrong, boolean needed) implements TemplateInstance {}

    /**
     * An editor's own page.
     *
     * @param token a new token, shown this once; null where none was made
     * @param notice what was just done; null for nothing
     */
    public record account(
            Frame frame,
            @Nullable String token,
            @Nullable String notice,
            @Nullable InvalidInput wrong) implements TemplateInstance {}

    /**
     * The login form.
     *
     * @param wrong anything: the try before failed
     */
    @GET
    @Path("login")
    public Uni<Response> login(@RestQuery @Nullable String wrong) {
        return Answers.page(new login(visitors.frame("login"), wrong != null, false));
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logout() {
        return Response.fromResponse(Answers.seeOther("/"))
                .cookie(new NewCookie.Builder(SESSION)
                        .value("")
                        .path("/")
                        .maxAge(0)
                        .httpOnly(true)
                        .build())
                .build();
    }

    @GET
    @Path("account")
    public Uni<Response> account(HttpHeaders headers) {
        Frame frame = visitors.frame("account");
        return visitors.editor().chain(editor -> Answers.page(new account(frame, null, null, null)));
    }

    @POST
    @Path("account/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> changePassword(
            @RestForm @Nullable String current,
            @RestForm @Nullable String changed,
            @RestForm @Nullable String again,
            HttpHeaders headers) {
        Frame frame = visitors.frame("account");
        return visitors.editor()
                .chain(editor -> change(editor, blank(current), blank(changed), blank(again)))
                .chain(() -> Answers.page(new account(frame, null, "The password is changed.", null)))
                .onFailure(InvalidInput.class)
                .recoverWithUni(wrong -> Answers.page(400, new account(frame, null, null, Refusals.named(wrong))));
    }

    private Uni<Void> change(Editor editor, String current, String changed, String again) {
        return access.byPassword(editor.name(), current).chain(known -> {
            if (known.isEmpty()) {
                throw new InvalidInput(
                        "current", "is not the current password", "Type the password you logged in with.");
            }
            if (!changed.equals(again)) {
                throw new InvalidInput("again", "is not the same as the new password", "Type the new password twice.");
            }
            return access.changePassword(editor, changed);
        });
    }

    @POST
    @Path("account/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> issueToken(HttpHeaders headers) {
        if (visitors.name().isEmpty()) {
            throw new Conflict(
                    "A token makes no other: that one would outlive it, and may more.",
                    "Log in in a browser, or ask an admin.");
        }
        Frame frame = visitors.frame("account");
        return visitors.editor()
                .chain(access::issueToken)
                .chain(token -> Answers.page(new account(frame, token, null, null)));
    }

    @POST
    @Path("account/tokens/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> revokeTokens(HttpHeaders headers) {
        Frame frame = visitors.frame("account");
        return visitors.editor()
                .chain(access::revokeTokens)
                .chain(count -> Answers.page(new account(
                        frame, null, count == 1 ? "1 token is revoked." : count + " tokens are revoked.", null)));
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
