package credence.api;

import credence.InvalidInput;
import credence.access.Role;
import credence.persistence.Access;
import credence.persistence.GrantResult;
import credence.persistence.Granted;
import credence.persistence.ServiceToken;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.review.Editor;
import credence.review.RequestId;
import credence.v1.AccessService;
import credence.v1.AddEditorRequest;
import credence.v1.AddEditorResponse;
import credence.v1.CreateTokenRequest;
import credence.v1.CreateTokenResponse;
import credence.v1.GetCallerRequest;
import credence.v1.GetCallerResponse;
import credence.v1.GrantRoleRequest;
import credence.v1.GrantRoleResponse;
import credence.v1.ListEditorsRequest;
import credence.v1.ListEditorsResponse;
import credence.v1.ListOwnTokensRequest;
import credence.v1.ListOwnTokensResponse;
import credence.v1.ListTokensRequest;
import credence.v1.ListTokensResponse;
import credence.v1.RevokeOwnTokenRequest;
import credence.v1.RevokeOwnTokenResponse;
import credence.v1.RevokeTokenRequest;
import credence.v1.RevokeTokenResponse;
import credence.v1.Token;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Roles, and the tokens of services. */
@GrpcService
public class AccessGrpc implements AccessService {
    private final Access access;
    private final ServiceTokens tokens;
    private final Callers callers;

    AccessGrpc(Access access, ServiceTokens tokens, Callers callers) {
        this.access = access;
        this.tokens = tokens;
        this.callers = callers;
    }

    @Override
    public Uni<ListEditorsResponse> listEditors(ListEditorsRequest request) {
        Paging paging = Paging.of(request);
        return access.granted(paging.page())
                .map(page -> ListEditorsResponse.newBuilder()
                        .addAllEditors(
                                page.items().stream().map(AccessGrpc::editor).toList())
                        .setNextPageToken(paging.next(page.next()))
                        .build());
    }

    @Override
    public Uni<AddEditorResponse> addEditor(AddEditorRequest request) {
        Editor editor = new Editor(request.getName().strip());
        Role role = request.getRole() == credence.v1.Role.ROLE_UNSPECIFIED ? Role.EDITOR : role(request.getRole());
        @Nullable RequestId id = Requests.requestId(request.getRequestId());
        return callers.editor()
                .chain(by -> access.add(editor, role, by, id))
                .map(added -> added.orElseThrow(() -> new NameTaken(editor.name())))
                .map(login -> AddEditorResponse.newBuilder()
                        .setEditor(editor(new Granted(editor, role, true, 1)))
                        .setPassword(login.password())
                        .setToken(login.token())
                        .build());
    }

    @Override
    public Uni<GrantRoleResponse> grantRole(GrantRoleRequest request) {
        Editor editor = new Editor(request.getName());
        Role role = role(request.getRole());
        @Nullable Integer seen = Requests.seen(request.hasSeen(), request.getSeen(), "grants");
        @Nullable RequestId id = Requests.requestId(request.getRequestId());
        return callers.editor()
                .chain(by -> access.grant(editor, role, by, seen, id))
                .map(result -> switch (result) {
                    case GrantResult.Done(Granted now) ->
                        GrantRoleResponse.newBuilder().setEditor(editor(now)).build();
                    case GrantResult.NoSuchEditor none -> throw new NotFound("editor", editor.name(), "name");
                    case GrantResult.Changed since -> throw Refused.role(editor);
                });
    }

    @Override
    public Uni<CreateTokenResponse> createToken(CreateTokenRequest request) {
        TokenOrder order = new TokenOrder(
                request.getName().strip(),
                service(request.getService()),
                role(request.getRole()),
                request.hasExpiresAt()
                        ? Requests.instant("expires_at", request.getExpiresAt(), "Send a time to come.")
                        : null);
        @Nullable RequestId id = Requests.requestId(request.getRequestId());
        return callers.editor()
                .chain(by -> tokens.make(order, by, id))
                .map(made -> CreateTokenResponse.newBuilder()
                        .setToken(token(made.token()))
                        .setSecret(made.secret())
                        .build())
                .onFailure(InvalidInput.class)
                .transform(wrong -> named((InvalidInput) wrong));
    }

    /** The register names fields as addresses have them. */
    private static InvalidInput named(InvalidInput wrong) {
        return wrong.field().equals("expires") ? wrong.named("expires_at") : wrong;
    }

    @Override
    public Uni<ListTokensResponse> listTokens(ListTokensRequest request) {
        Paging paging = Paging.of(request);
        return tokens.all(paging.page())
                .map(page -> ListTokensResponse.newBuilder()
                        .addAllTokens(
                                page.items().stream().map(AccessGrpc::token).toList())
                        .setNextPageToken(paging.next(page.next()))
                        .build());
    }

    @Override
    public Uni<RevokeTokenResponse> revokeToken(RevokeTokenRequest request) {
        String token = id(request.getId(), "ListTokens");
        @Nullable RequestId id = Requests.requestId(request.getRequestId());
        return callers.editor()
                .chain(by -> tokens.revoke(token, by, id))
                .map(found -> found.orElseThrow(() -> new NotFound("token", token, "id")))
                .map(revoked -> RevokeTokenResponse.newBuilder()
                        .setToken(token(revoked))
                        .build());
    }

    /** @param list that answers it */
    private static String id(String sent, String list) {
        if (!sent.matches("[0-9a-f]{12}")) {
            throw new InvalidInput("id", "is not the id of a token", "Send the id that " + list + " answered.");
        }
        return sent;
    }

    @Override
    public Uni<GetCallerResponse> getCaller(GetCallerRequest request) {
        return callers.caller()
                .map(caller -> GetCallerResponse.newBuilder()
                        .setName(caller.editor().name())
                        .setRole(role(caller.role()))
                        .build());
    }

    @Override
    public Uni<ListOwnTokensResponse> listOwnTokens(ListOwnTokensRequest request) {
        Paging paging = Paging.of(request);
        return callers.editor()
                .chain(editor -> tokens.of(editor, paging.page()))
                .map(found -> ListOwnTokensResponse.newBuilder()
                        .addAllTokens(
                                found.items().stream().map(AccessGrpc::token).toList())
                        .setNextPageToken(paging.next(found.next()))
                        .build());
    }

    @Override
    public Uni<RevokeOwnTokenResponse> revokeOwnToken(RevokeOwnTokenRequest request) {
        String token = id(request.getId(), "ListOwnTokens");
        @Nullable RequestId id = Requests.requestId(request.getRequestId());
        return callers.caller()
                .chain(by -> tokens.revokeOwn(token, by, id))
                .map(found -> found.orElseThrow(() -> new NotFound("token", token, "id")))
                .map(revoked -> RevokeOwnTokenResponse.newBuilder()
                        .setToken(token(revoked))
                        .build());
    }

    private static Editor service(String name) {
        try {
            return new Editor(name);
        } catch (InvalidInput wrong) {
            throw wrong.named("service");
        }
    }

    private static Role role(credence.v1.Role sent) {
        return switch (sent) {
            case ROLE_NONE -> Role.NONE;
            case ROLE_READER -> Role.READER;
            case ROLE_ANALYST -> Role.ANALYST;
            case ROLE_EDITOR -> Role.EDITOR;
            case ROLE_ADMIN -> Role.ADMIN;
            case ROLE_UNSPECIFIED, UNRECOGNIZED -> throw new InvalidInput("role", "is not a role", "Send one of Role.");
        };
    }

    private static credence.v1.Role role(Role role) {
        return switch (role) {
            case NONE -> credence.v1.Role.ROLE_NONE;
            case READER -> credence.v1.Role.ROLE_READER;
            case ANALYST -> credence.v1.Role.ROLE_ANALYST;
            case EDITOR -> credence.v1.Role.ROLE_EDITOR;
            case ADMIN -> credence.v1.Role.ROLE_ADMIN;
        };
    }

    private static credence.v1.Editor editor(Granted one) {
        return credence.v1.Editor.newBuilder()
                .setName(one.editor().name())
                .setRole(role(one.role()))
                .setLogsIn(one.logsIn())
                .setGrants(one.grants())
                .build();
    }

    private static Token token(ServiceToken token) {
        Token.Builder message = Token.newBuilder()
                .setId(token.id())
                .setName(token.name() == null ? "" : token.name())
                .setService(token.editor().name())
                .setRole(token.role() == null ? credence.v1.Role.ROLE_UNSPECIFIED : role(token.role()))
                .setMadeBy(token.by().name())
                .setMadeAt(Messages.timestamp(token.made()));
        if (token.expires() != null) {
            message.setExpiresAt(Messages.timestamp(token.expires()));
        }
        if (token.revoked() != null) {
            message.setRevokedAt(Messages.timestamp(token.revoked()));
        }
        return message.build();
    }
}
