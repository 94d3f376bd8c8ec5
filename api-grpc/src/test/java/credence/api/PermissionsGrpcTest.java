package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.access.Least;
import credence.access.Permissions;
import credence.access.Role;
import credence.persistence.test.PostgresResource;
import credence.v1.AccessServiceGrpc;
import credence.v1.CreateTokenRequest;
import credence.v1.CreateTokenResponse;
import credence.v1.GrantRoleRequest;
import credence.v1.LedgerServiceGrpc;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import credence.v1.RevokeTokenRequest;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every method of every service, as everybody, over a socket, where nobody unknown may read. */
@QuarkusTest
@TestProfile(RolesAndTokens.NobodyUnknownReads.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class PermissionsGrpcTest extends RolesAndTokens {
    private List<MethodDescriptor<?, ?>> methods() {
        List<MethodDescriptor<?, ?>> all = new ArrayList<>();
        for (BindableService service : services) {
            for (ServerMethodDefinition<?, ?> method : service.bindService().getMethods()) {
                all.add(method.getMethodDescriptor());
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
        // Reflection itself is the server's, and no bean.
        told.removeIf(name -> name.startsWith("grpc.reflection.") || name.endsWith(Permissions.KEEP));
        assertEquals(told, ours);
    }

    @Test
    void everyMethodAnswersEverybodyAsTheTableSays() {
        for (MethodDescriptor<?, ?> method : methods()) {
            if (!method.getFullMethodName().startsWith("credence.")) {
                continue;
            }
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
}
