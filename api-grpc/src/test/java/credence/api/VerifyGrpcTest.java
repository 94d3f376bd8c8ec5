package credence.api;

import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Duration;
import com.google.rpc.Code;
import credence.persistence.Access;
import credence.persistence.Register;
import credence.persistence.test.PostgresResource;
import credence.persistence.test.SignedResource;
import credence.persistence.test.TestDatabase;
import credence.proof.SigningKey;
import credence.review.Editor;
import credence.starter.StarterRegister;
import credence.v1.CancelOperationRequest;
import credence.v1.Checkpoint;
import credence.v1.GetCheckpointRequest;
import credence.v1.GetOperationRequest;
import credence.v1.Operation;
import credence.v1.OperationServiceGrpc;
import credence.v1.OperationState;
import credence.v1.ProofServiceGrpc;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import credence.v1.VerifyRegisterRequest;
import credence.v1.VerifyRegisterResponse;
import credence.v1.WaitOperationRequest;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verifications as operations, over a socket. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = SignedResource.class, restrictToAnnotatedClass = true)
class VerifyGrpcTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Access access;

    @Inject
    Register register;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    @SuppressWarnings("NullAway.Init")
    String database;

    /** Of operations in one app, so that each of these cannot have a place of its own. */
    private static final int MORE_THAN_MAY_RUN = 12;

    private Client client;
    private String token;

    @BeforeEach
    void theStarterRegister() {
        client = new Client(server);
        Editor editor = new Editor("editor");
        register.takeIn(StarterRegister.rows(), editor, null).await().atMost(java.time.Duration.ofMinutes(1));
        token = "Bearer " + access.issueToken(editor).await().indefinitely();
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private ProofServiceGrpc.ProofServiceBlockingStub proofs() {
        return ProofServiceGrpc.newBlockingStub(client.channel).withCallCredentials(Client.credentials(token));
    }

    private OperationServiceGrpc.OperationServiceBlockingStub operations() {
        return OperationServiceGrpc.newBlockingStub(client.channel).withCallCredentials(Client.credentials(token));
    }

    private Operation begun(VerifyRegisterRequest.Builder request) {
        return proofs().verifyRegister(request.build()).getOperation();
    }

    private Operation over(Operation operation) {
        Operation done = operations()
                .waitOperation(WaitOperationRequest.newBuilder()
                        .setId(operation.getId())
                        .setTimeout(Duration.newBuilder().setSeconds(60))
                        .build())
                .getOperation();
        assertTrue(done.getDone(), done.toString());
        return done;
    }

    @Test
    void oneRequestSentSeveralTimesAtOnceBeginsOne() throws Exception {
        VerifyRegisterRequest request = VerifyRegisterRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .build();
        List<Future<VerifyRegisterResponse>> sent = Stream.generate(
                        () -> (Future<VerifyRegisterResponse>) ProofServiceGrpc.newFutureStub(client.channel)
                                .withCallCredentials(Client.credentials(token))
                                .verifyRegister(request))
                .limit(MORE_THAN_MAY_RUN)
                .toList();
        Set<String> begun = new HashSet<>();
        for (Future<VerifyRegisterResponse> answer : sent) {
            begun.add(answer.get().getOperation().getId());
        }
        assertEquals(1, begun.size());
        over(sent.getFirst().get().getOperation());
    }

    private Checkpoint checkpoint(long size) {
        return proofs().getCheckpoint(
                        GetCheckpointRequest.newBuilder().setSize(size).build())
                .getCheckpoint();
    }

    /** As somebody with the whole database in hand, past all that the register has against it. */
    private Connection intruder() throws SQLException {
        return DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD);
    }

    private void changed(String sql) throws SQLException {
        try (Connection connection = intruder();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    @Test
    void aRegisterThatNobodyTouchedIsWhole() {
        String kept = checkpoint(10).getNote();
        Operation done = over(begun(VerifyRegisterRequest.newBuilder().addCheckpoints(kept)));
        assertEquals(OperationState.OPERATION_STATE_SUCCEEDED, done.getState(), done.toString());
        assertEquals(100, done.getPercent());
        assertEquals(done.getVerified().getEntries(), done.getLines());
        assertTrue(done.getVerified().getEntries() > 10);
        assertEquals(
                checkpoint(done.getVerified().getEntries()).getRootHash(),
                done.getVerified().getRootHash());
        assertEquals(List.of(), done.getVerified().getNotesList());
        assertEquals(List.of(kept), done.getVerification().getCheckpointsList());
        assertFalse(done.hasImport());
    }

    @Test
    void whatWasChangedBehindItsBackIsAnError() throws SQLException {
        long revision;
        try (Connection connection = intruder();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select min(revision) from credence.entry where url is not null")) {
            rows.next();
            revision = rows.getLong(1);
        }
        changed("update credence.entry set url = url || '#' where revision = " + revision);
        try {
            Operation done = over(begun(VerifyRegisterRequest.newBuilder()));
            assertEquals(OperationState.OPERATION_STATE_FAILED, done.getState(), done.toString());
            assertEquals(Code.DATA_LOSS_VALUE, done.getError().getCode());
            assertEquals("REGISTER_CHANGED", done.getError().getReason());
            assertEquals("entry " + revision, done.getError().getMetadataOrThrow("where"));
            assertTrue(done.getError().getMessage().startsWith("entry " + revision + ": "), done.toString());
        } finally {
            changed("update credence.entry set url = left(url, -1) where revision = " + revision);
        }
        assertEquals(
                OperationState.OPERATION_STATE_SUCCEEDED,
                over(begun(VerifyRegisterRequest.newBuilder())).getState());
    }

    @Test
    void aRequestSentAgainBeginsNoOther() {
        VerifyRegisterRequest.Builder request = VerifyRegisterRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString());
        Operation first = begun(request);
        assertEquals(first.getId(), begun(request).getId());
        String kept = checkpoint(5).getNote();
        refusedField("request_id", () -> begun(request.addCheckpoints(kept)));
        over(first);
    }

    @Test
    void anIdIsOfOneKindOfRequest() {
        String began = UUID.randomUUID().toString();
        over(begun(VerifyRegisterRequest.newBuilder().setRequestId(began)));
        refusedField("request_id", () -> client.reports(token).readReport(report(began)));
        String read = UUID.randomUUID().toString();
        client.reports(token).readReport(report(read));
        refusedField(
                "request_id", () -> begun(VerifyRegisterRequest.newBuilder().setRequestId(read)));
    }

    private static ReadReportRequest report(String requestId) {
        return ReadReportRequest.newBuilder()
                .setReport(Report.newBuilder().setText("Ukraine severed relations with North Korea on 13 July 2022."))
                .setRequestId(requestId)
                .build();
    }

    @Test
    void notesOfNobodyKnownAreRefused() {
        String kept = checkpoint(5).getNote();
        refusedField(
                "checkpoints[1]",
                () -> begun(
                        VerifyRegisterRequest.newBuilder().addCheckpoints(kept).addCheckpoints("no note")));
        String forged = SigningKey.generate()
                .sign("elsewhere", kept.substring(0, kept.indexOf("\n\n") + 1))
                .written();
        refusedField(
                "checkpoints[0]", () -> begun(VerifyRegisterRequest.newBuilder().addCheckpoints(forged)));
        refusedField("keys[0]", () -> begun(VerifyRegisterRequest.newBuilder().addKeys("no key")));
        refused(
                Status.Code.UNAUTHENTICATED,
                "TOKEN_NEEDED",
                () -> ProofServiceGrpc.newBlockingStub(client.channel)
                        .verifyRegister(VerifyRegisterRequest.getDefaultInstance()));
    }

    @Test
    void whoNoLongerWantsItEndsIt() throws SQLException {
        Operation begun;
        try (Connection connection = intruder();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table credence.report in access exclusive mode");
            begun = begun(VerifyRegisterRequest.newBuilder());
            assertFalse(operations()
                    .getOperation(GetOperationRequest.newBuilder()
                            .setId(begun.getId())
                            .build())
                    .getOperation()
                    .getDone());
            operations()
                    .cancelOperation(CancelOperationRequest.newBuilder()
                            .setId(begun.getId())
                            .build());
            Operation waited = operations()
                    .waitOperation(WaitOperationRequest.newBuilder()
                            .setId(begun.getId())
                            .setTimeout(Duration.newBuilder().setSeconds(3))
                            .build())
                    .getOperation();
            assertEquals(OperationState.OPERATION_STATE_CANCELLING, waited.getState());
            connection.rollback();
        }
        Operation done = over(begun);
        assertEquals(OperationState.OPERATION_STATE_CANCELLED, done.getState(), done.toString());
        assertEquals("OPERATION_CANCELLED", done.getError().getReason());
    }
}
