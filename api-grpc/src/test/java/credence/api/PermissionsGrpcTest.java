package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Timestamp;
import com.google.rpc.ErrorInfo;
import credence.access.Caller;
import credence.access.Least;
import credence.access.Permissions;
import credence.access.Role;
import credence.persistence.Access;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.v1.AccessServiceGrpc;
import credence.v1.AddEditorRequest;
import credence.v1.AddEditorResponse;
import credence.v1.AuditServiceGrpc;
import credence.v1.CreateTokenRequest;
import credence.v1.CreateTokenResponse;
import credence.v1.FourEyes;
import credence.v1.GetCallerRequest;
import credence.v1.GetCallerResponse;
import credence.v1.GetSettingsRequest;
import credence.v1.GrantRoleRequest;
import credence.v1.LedgerServiceGrpc;
import credence.v1.ListAuditLinesRequest;
import credence.v1.ListEditorsRequest;
import credence.v1.ListEditorsResponse;
import credence.v1.ListOwnTokensRequest;
import credence.v1.ListOwnTokensResponse;
import credence.v1.ListTokensRequest;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import credence.v1.RevokeOwnTokenRequest;
import credence.v1.RevokeOwnTokenResponse;
import credence.v1.RevokeTokenRequest;
import credence.v1.Settings;
import credence.v1.SettingsServiceGrpc;
import credence.v1.UpdateSettingsRequest;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every method of every service, as everybody, over a socket, where nobody unknown may read. */
@QuarkusTest
@TestProfile(PermissionsGrpcTest.NobodyUnknownReads.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class PermissionsGrpcTest {
    /** As every Credence is that several use. */
    public static class NobodyUnknownReads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("credence.anonymous-read", "false");
        }
    }

    private static final Editor ADMIN = new Editor("editor");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Access access;

    @Inject
    ServiceTokens tokens;

    @Inject
    @Any
    Instance<BindableService> services;

    private Client client;
    private final Map<Role, String> secrets = new EnumMap<>(Role.class);

    @BeforeEach
    void connect() {
        client = new Client(server);
        access.grant(new Editor("service-none"), Role.READER, ADMIN).await().indefinitely();
        for (Role role : Role.values()) {
            Editor service = new Editor("service-" + role.word());
            TokenOrder order = new TokenOrder("all methods", service, role == Role.NONE ? Role.READER : role, null);
            secrets.put(role, tokens.make(order, ADMIN).await().indefinitely().secret());
        }
        access.grant(new Editor("service-none"), Role.NONE, ADMIN).await().indefinitely();
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private List<MethodDescriptor<?, ?>> methods() {
        List<MethodDescriptor<?, ?>> all = new ArrayList<>();
        for (BindableService service : services) {
            for (ServerMethodDefinition<?, ?> method : service.bindService().getMethods()) {
                if (method.getMethodDescriptor().getFullMethodName().startsWith("credence.")) {
                    all.add(method.getMethodDescriptor());
                }
            }
        }
        return all;
    }

    @Test
    void everyMethodIsInTheTableAndTheTableNamesNoOther() {
        TreeSet<String> ours = new TreeSet<>();
        methods().forEach(method -> ours.add(method.getFullMethodName()));
        assertTrue(ours.size() >= 27, ours.toString());
        TreeSet<String> told = new TreeSet<>(Permissions.calls().keySet());
        told.removeIf(name -> !name.startsWith("credence.") || name.endsWith(Permissions.KEEP));
        assertEquals(told, ours);
    }

    @Test
    void everyMethodAnswersEverybodyAsTheTableSays() {
        for (MethodDescriptor<?, ?> method : methods()) {
            Least least = Permissions.call(method.getFullMethodName()).orElseThrow();
            assertEquals(reason(least, null), told(method.getFullMethodName(), null), method.getFullMethodName());
            for (Role role : Role.values()) {
                assertEquals(
                        reason(least, role),
                        told(method.getFullMethodName(), secrets.get(role)),
                        method.getFullMethodName() + " as " + role);
            }
            assertEquals(
                    "TOKEN_NEEDED", told(method.getFullMethodName(), "credence_unknown"), method.getFullMethodName());
        }
    }

    @Test
    void healthAndReflectionAnswerAnybody() {
        assertEquals("", told("grpc.health.v1.Health/Check", null));
        assertEquals("", told("grpc.reflection.v1.ServerReflection/ServerReflectionInfo", null));
    }

    @Test
    void aReaderReadsAReportAndAnAnalystKeepsIt() {
        ReadReportRequest.Builder request = ReadReportRequest.newBuilder()
                .setReport(Report.newBuilder().setText("Ukraine severed relations with North Korea."));
        assertEquals(
                1,
                client.reports("Bearer " + secrets.get(Role.READER))
                        .readReport(request.setDryRun(true).build())
                        .getReading()
                        .getAccountsCount());
        request.setDryRun(false);
        Client.refused(
                Status.Code.PERMISSION_DENIED,
                "ROLE_NEEDED",
                () -> client.reports("Bearer " + secrets.get(Role.READER)).readReport(request.build()));
        assertTrue(!client.reports("Bearer " + secrets.get(Role.ANALYST))
                .readReport(request.build())
                .getReading()
                .getId()
                .isEmpty());
    }

    @Test
    void anAdminMakesListsAndRevokesTokensAndTwoHoldMeanwhile() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        CreateTokenRequest.Builder order = CreateTokenRequest.newBuilder()
                .setName("rotated")
                .setService("rotating")
                .setRole(credence.v1.Role.ROLE_READER);
        CreateTokenResponse old = admin.createToken(order.build());
        CreateTokenResponse fresh = admin.createToken(order.build());
        assertEquals("", told("credence.v1.LedgerService/ListEntries", old.getSecret()));
        assertEquals("", told("credence.v1.LedgerService/ListEntries", fresh.getSecret()));
        RevokeTokenRequest end =
                RevokeTokenRequest.newBuilder().setId(old.getToken().getId()).build();
        assertTrue(admin.revokeToken(end).getToken().hasRevokedAt());
        assertEquals("TOKEN_NEEDED", told("credence.v1.LedgerService/ListEntries", old.getSecret()));
        assertEquals("", told("credence.v1.LedgerService/ListEntries", fresh.getSecret()));
        assertEquals(
                2,
                admin.listTokens(ListTokensRequest.getDefaultInstance()).getTokensList().stream()
                        .filter(token -> token.getService().equals("rotating"))
                        .count());
        Client.refusedField(
                "role",
                () -> admin.createToken(
                        order.setRole(credence.v1.Role.ROLE_UNSPECIFIED).build()));
        Client.refusedField(
                "expires_at",
                () -> admin.createToken(order.setRole(credence.v1.Role.ROLE_READER)
                        .setExpiresAt(Timestamp.newBuilder().setSeconds(1))
                        .build()));
        Client.refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> admin.revokeToken(
                        RevokeTokenRequest.newBuilder().setId("000000000000").build()));
    }

    @Test
    void whoeverIsKnownSeesWhoTheyAreAndEndsTheirOwnTokensOnly() {
        CreateTokenRequest.Builder order = CreateTokenRequest.newBuilder()
                .setName("first")
                .setService("own-tokens")
                .setRole(credence.v1.Role.ROLE_ANALYST)
                .setExpiresAt(Timestamp.newBuilder().setSeconds(32_503_680_000L));
        CreateTokenResponse first = admin().createToken(order.build());
        CreateTokenResponse second = admin().createToken(order.setName("second")
                .setRole(credence.v1.Role.ROLE_READER)
                .build());
        AccessServiceGrpc.AccessServiceBlockingStub mine = as(second.getSecret());
        GetCallerResponse caller = mine.getCaller(GetCallerRequest.getDefaultInstance());
        assertEquals("own-tokens", caller.getName());
        assertEquals(credence.v1.Role.ROLE_READER, caller.getRole());
        ListOwnTokensRequest.Builder page = ListOwnTokensRequest.newBuilder().setPageSize(1);
        ListOwnTokensResponse latest = mine.listOwnTokens(page.build());
        assertEquals(List.of(second.getToken()), latest.getTokensList());
        assertEquals(
                List.of(first.getToken()),
                mine.listOwnTokens(page.setPageToken(latest.getNextPageToken()).build())
                        .getTokensList());
        RevokeOwnTokenRequest end = RevokeOwnTokenRequest.newBuilder()
                .setId(first.getToken().getId())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        // A reader's does not end an analyst's, which ends itself.
        Client.refused(Status.Code.PERMISSION_DENIED, "ROLE_NEEDED", () -> mine.revokeOwnToken(end));
        assertEquals("", told("credence.v1.AccessService/GetCaller", first.getSecret()));
        RevokeOwnTokenResponse ended = as(first.getSecret()).revokeOwnToken(end);
        assertTrue(ended.getToken().hasRevokedAt());
        assertEquals(first.getToken().getId(), ended.getToken().getId());
        assertEquals("TOKEN_NEEDED", told("credence.v1.AccessService/GetCaller", first.getSecret()));
        Client.refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> as(secrets.get(Role.ADMIN))
                        .revokeOwnToken(RevokeOwnTokenRequest.newBuilder()
                                .setId(second.getToken().getId())
                                .build()));
        assertEquals("", told("credence.v1.AccessService/GetCaller", second.getSecret()));
        Client.refusedField("id", () -> mine.revokeOwnToken(RevokeOwnTokenRequest.getDefaultInstance()));
        // What a token may no longer, because whom it acts as may not, does not keep it from ending itself.
        CreateTokenResponse third = admin().createToken(order.setName("third")
                .setRole(credence.v1.Role.ROLE_ANALYST)
                .build());
        admin().grantRole(GrantRoleRequest.newBuilder()
                .setName("own-tokens")
                .setRole(credence.v1.Role.ROLE_READER)
                .build());
        assertTrue(as(third.getSecret())
                .revokeOwnToken(RevokeOwnTokenRequest.newBuilder()
                        .setId(third.getToken().getId())
                        .build())
                .getToken()
                .hasRevokedAt());
        // The token of the call itself.
        mine.revokeOwnToken(RevokeOwnTokenRequest.newBuilder()
                .setId(second.getToken().getId())
                .build());
        assertEquals("TOKEN_NEEDED", told("credence.v1.AccessService/GetCaller", second.getSecret()));
    }

    @Test
    void whoeverIsSentAgainIsAnsweredAsTheFirstTimeButWithoutSecrets() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        String id = UUID.randomUUID().toString();
        CreateTokenRequest order = CreateTokenRequest.newBuilder()
                .setName("repeated")
                .setService("repeating")
                .setRole(credence.v1.Role.ROLE_READER)
                .setRequestId(id)
                .build();
        CreateTokenResponse first = admin.createToken(order);
        CreateTokenResponse again = admin.createToken(order);
        assertEquals(first.getToken(), again.getToken());
        assertEquals("", again.getSecret());
        assertEquals("", told("credence.v1.LedgerService/ListEntries", first.getSecret()));
        Client.refusedField(
                "request_id",
                () -> admin.createToken(order.toBuilder().setName("another").build()));
        RevokeTokenRequest end = RevokeTokenRequest.newBuilder()
                .setId(first.getToken().getId())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        assertEquals(admin.revokeToken(end), admin.revokeToken(end));
        GrantRoleRequest grant = GrantRoleRequest.newBuilder()
                .setName("repeating")
                .setRole(credence.v1.Role.ROLE_ANALYST)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        assertEquals(admin.grantRole(grant), admin.grantRole(grant));
        Client.refusedField(
                "request_id",
                () -> admin.grantRole(grant.toBuilder().setRequestId("seven").build()));
    }

    @Test
    void anAdminAddsAPersonOnce() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        AddEditorRequest request = AddEditorRequest.newBuilder()
                .setName("anna")
                .setRole(credence.v1.Role.ROLE_ANALYST)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        AddEditorResponse added = admin.addEditor(request);
        assertTrue(added.getPassword().length() >= 12);
        assertEquals("", told("credence.v1.AccessService/ListEditors", added.getToken()));
        AddEditorResponse again = admin.addEditor(request);
        assertEquals(added.getEditor(), again.getEditor());
        assertEquals("", again.getPassword() + again.getToken());
        Client.refused(
                Status.Code.ALREADY_EXISTS,
                "NAME_TAKEN",
                () -> admin.addEditor(request.toBuilder().clearRequestId().build()));
        Client.refusedField("name", () -> admin.addEditor(AddEditorRequest.getDefaultInstance()));
    }

    @Test
    void anAdminSetsTheRuleOfFourEyesAndTheTrailHasIt() {
        SettingsServiceGrpc.SettingsServiceBlockingStub settings = SettingsServiceGrpc.newBlockingStub(client.channel)
                .withCallCredentials(Client.credentials("Bearer " + secrets.get(Role.ADMIN)));
        Client.refusedField(
                "settings.four_eyes", () -> settings.updateSettings(UpdateSettingsRequest.getDefaultInstance()));
        UpdateSettingsRequest all = UpdateSettingsRequest.newBuilder()
                .setSettings(Settings.newBuilder().setFourEyes(FourEyes.FOUR_EYES_ALL))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        assertEquals(all.getSettings(), settings.updateSettings(all).getSettings());
        assertEquals(all.getSettings(), settings.updateSettings(all).getSettings());
        assertEquals(
                all.getSettings(),
                settings.getSettings(GetSettingsRequest.getDefaultInstance()).getSettings());
        AuditServiceGrpc.AuditServiceBlockingStub audit = AuditServiceGrpc.newBlockingStub(client.channel)
                .withCallCredentials(Client.credentials("Bearer " + secrets.get(Role.ANALYST)));
        assertEquals(
                1,
                audit
                        .listAuditLines(ListAuditLinesRequest.newBuilder()
                                .setPageSize(200)
                                .build())
                        .getLinesList()
                        .stream()
                        .filter(line -> line.getWhat().equals("setting changed"))
                        .count());
    }

    @Test
    void editorsAndTokensComeInPages() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        List<String> names = new ArrayList<>();
        String token = "";
        do {
            ListEditorsResponse page = admin.listEditors(ListEditorsRequest.newBuilder()
                    .setPageSize(2)
                    .setPageToken(token)
                    .build());
            assertTrue(page.getEditorsCount() <= 2);
            page.getEditorsList().forEach(editor -> names.add(editor.getName()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertEquals(
                admin
                        .listEditors(
                                ListEditorsRequest.newBuilder().setPageSize(200).build())
                        .getEditorsList()
                        .stream()
                        .map(credence.v1.Editor::getName)
                        .toList(),
                names);
        Client.refusedField(
                "page_token",
                () -> admin.listTokens(
                        ListTokensRequest.newBuilder().setPageToken("none").build()));
        Client.refusedField(
                "page_size",
                () -> admin.listTokens(
                        ListTokensRequest.newBuilder().setPageSize(-1).build()));
    }

    @Test
    void aStreamEndsSoonAfterItsTokenWasRevokedOrItsRoleTaken() throws Exception {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        CreateTokenRequest.Builder order = CreateTokenRequest.newBuilder()
                .setName("watching")
                .setService("watcher")
                .setRole(credence.v1.Role.ROLE_READER);
        CreateTokenResponse revoked = admin.createToken(order.build());
        CompletableFuture<StatusRuntimeException> first = watch(revoked.getSecret());
        admin.revokeToken(RevokeTokenRequest.newBuilder()
                .setId(revoked.getToken().getId())
                .build());
        Client.refused(Status.Code.UNAUTHENTICATED, "TOKEN_NEEDED", () -> {
            throw first.get(10, TimeUnit.SECONDS);
        });
        CompletableFuture<StatusRuntimeException> second =
                watch(admin.createToken(order.build()).getSecret());
        admin.grantRole(GrantRoleRequest.newBuilder()
                .setName("watcher")
                .setRole(credence.v1.Role.ROLE_NONE)
                .build());
        Client.refused(Status.Code.PERMISSION_DENIED, "ROLE_NEEDED", () -> {
            throw second.get(10, TimeUnit.SECONDS);
        });
    }

    /** How a watch ends; answers once it was let in. */
    private CompletableFuture<StatusRuntimeException> watch(String secret) throws Exception {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        CompletableFuture<StatusRuntimeException> ended = new CompletableFuture<>();
        LedgerServiceGrpc.newStub(client.channel)
                .withCallCredentials(Client.credentials("Bearer " + secret))
                .watchEntries(WatchEntriesRequest.getDefaultInstance(), new StreamObserver<>() {
                    @Override
                    public void onNext(WatchEntriesResponse message) {
                        begun.complete(true);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        begun.complete(false);
                        ended.complete((StatusRuntimeException) failure);
                    }

                    @Override
                    public void onCompleted() {
                        begun.complete(false);
                    }
                });
        assertTrue(begun.get(20, TimeUnit.SECONDS), "let in");
        return ended;
    }

    private AccessServiceGrpc.AccessServiceBlockingStub admin() {
        return as(secrets.get(Role.ADMIN));
    }

    private AccessServiceGrpc.AccessServiceBlockingStub as(@Nullable String secret) {
        return AccessServiceGrpc.newBlockingStub(client.channel)
                .withCallCredentials(Client.credentials("Bearer " + secret));
    }

    @Test
    void anAdminGrantsRolesAndNotTheirOwn() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        GrantRoleRequest.Builder request =
                GrantRoleRequest.newBuilder().setName("service-analyst").setRole(credence.v1.Role.ROLE_NONE);
        assertEquals(
                credence.v1.Role.ROLE_NONE,
                admin.grantRole(request.build()).getEditor().getRole());
        assertEquals("ROLE_NEEDED", told("credence.v1.LedgerService/ListEntries", secrets.get(Role.ANALYST)));
        admin.grantRole(request.setRole(credence.v1.Role.ROLE_ANALYST).build());
        assertEquals("", told("credence.v1.LedgerService/ListEntries", secrets.get(Role.ANALYST)));
        Client.refusedField(
                "name", () -> admin.grantRole(request.setName("service-admin").build()));
    }

    private static String reason(Least least, @Nullable Role role) {
        return switch (least.to(role == null ? null : new Caller(ADMIN, role), false)) {
            case ALLOWED -> "";
            case LOGIN_NEEDED -> "TOKEN_NEEDED";
            case ROLE_NEEDED -> "ROLE_NEEDED";
        };
    }

    /** Why an empty request was turned away at the gate; nothing where it was let in, whatever became of it there. */
    private String told(String method, @Nullable String secret) {
        Status[] status = new Status[1];
        Metadata[] trailers = new Metadata[1];
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        ClientCall<byte[], byte[]> call = client.channel.newCall(
                MethodDescriptor.<byte[], byte[]>newBuilder()
                        .setFullMethodName(method)
                        .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
                        .setRequestMarshaller(RawBytes.ALL)
                        .setResponseMarshaller(RawBytes.ALL)
                        .build(),
                CallOptions.DEFAULT.withDeadlineAfter(20, TimeUnit.SECONDS));
        Metadata headers = new Metadata();
        if (secret != null) {
            headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + secret);
        }
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onHeaders(Metadata answered) {
                        // A watch answers when something happens; that it was let in is enough.
                        over.complete(true);
                    }

                    @Override
                    public void onClose(Status closed, Metadata told) {
                        status[0] = closed;
                        trailers[0] = told;
                        over.complete(true);
                    }
                },
                headers);
        call.request(1);
        call.sendMessage(new byte[0]);
        call.halfClose();
        over.join();
        call.cancel("enough", null);
        if (status[0] == null || status[0].isOk()) {
            return "";
        }
        String reason = Client.detail(status[0].asRuntimeException(trailers[0]), ErrorInfo.class)
                .map(ErrorInfo::getReason)
                .orElse("");
        return reason.equals("TOKEN_NEEDED") || reason.equals("ROLE_NEEDED") ? reason : "";
    }
}
