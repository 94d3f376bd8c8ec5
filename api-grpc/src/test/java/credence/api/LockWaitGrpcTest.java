package credence.api;

import static credence.api.Client.credentials;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.util.concurrent.ListenableFuture;
import credence.persistence.test.PostgresResource;
import credence.persistence.test.TestDatabase;
import credence.v1.DecideProposalRequest;
import credence.v1.DecideProposalResponse;
import credence.v1.GetProposalRequest;
import credence.v1.Proposal;
import credence.v1.ProposalServiceGrpc;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A write that waits for the ledger, which somebody else holds, when its caller stops waiting. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LockWaitGrpcTest extends Editing {
    private static final String HOLD = "select pg_advisory_lock(7236837543)";
    private static final String LET_GO = "select pg_advisory_unlock(7236837543)";

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    @SuppressWarnings("NullAway.Init")
    String database;

    @Test
    void itEndsInTheDatabaseAndTheSameRequestWritesOnceLater() throws Exception {
        String second = other();
        Proposal proposal = propose(token(), "KEN");
        DecideProposalRequest request = accept(proposal)
                .setSameAs(0)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        ProposalServiceGrpc.ProposalServiceFutureStub stub =
                ProposalServiceGrpc.newFutureStub(client.channel).withCallCredentials(credentials(second));
        try (Connection holding = connection();
                Statement statement = holding.createStatement();
                Connection watching = connection()) {
            statement.execute(HOLD);
            ListenableFuture<DecideProposalResponse> late =
                    stub.withDeadlineAfter(2, TimeUnit.SECONDS).decideProposal(request);
            assertTrue(waitsReach(watching, 1));
            ExecutionException outOfTime = assertThrows(ExecutionException.class, late::get);
            assertEquals(
                    Status.Code.DEADLINE_EXCEEDED,
                    Status.fromThrowable(outOfTime).getCode());
            assertTrue(waitsReach(watching, 0), "the statement waits on");
            ListenableFuture<DecideProposalResponse> cancelled = stub.decideProposal(request);
            assertTrue(waitsReach(watching, 1));
            assertTrue(cancelled.cancel(true));
            assertTrue(waitsReach(watching, 0), "the statement waits on");
            statement.execute(LET_GO);
            assertTrue(proposals()
                    .getProposal(GetProposalRequest.newBuilder()
                            .setId(proposal.getId())
                            .build())
                    .getProposal()
                    .getWaiting());
            DecideProposalResponse decided = stub.decideProposal(request).get();
            assertEquals(
                    "KEN", decided.getEntry().getAct().getActor().getPolity().getKey());
            assertEquals(decided, stub.decideProposal(request).get());
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD);
    }

    /** Whether so many come to wait for the ledger, or are left to. */
    private static boolean waitsReach(Connection watching, long many) throws Exception {
        Instant end = Instant.now().plusSeconds(5);
        while (Instant.now().isBefore(end)) {
            try (Statement statement = watching.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
                rows.next();
                if (rows.getLong(1) == many) {
                    return true;
                }
            }
            Thread.sleep(20);
        }
        return false;
    }
}
