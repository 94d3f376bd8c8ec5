package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.access.Role;
import credence.persistence.test.PostgresResource;
import credence.v1.ListWatchesRequest;
import credence.v1.ListWatchesResponse;
import credence.v1.WatchServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Callers who go away in the very moment in which they are answered, by a service that answers from a thread of its own. */
@QuarkusTest
@TestProfile(RolesAndTokens.NobodyUnknownReads.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class CrossingTest extends RolesAndTokens {
    private static final int CONNECTIONS = 40;
    /** Fewer than those that a server takes for a flood. */
    private static final int CALLS = 180;

    private static final int AT_ONCE = 6;

    @Test
    void whoGoesAwayWhileTheAnswerComesCostsNobodyElseTheConnection() throws InterruptedException {
        Map<String, Integer> ends = new TreeMap<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            try (Client caller = new Client(server)) {
                for (int call = 0; call < CALLS; call += AT_ONCE) {
                    List<CompletableFuture<Status>> asked = new ArrayList<>();
                    for (int i = 0; i < AT_ONCE; i++) {
                        asked.add(leftWhenAnswered(caller));
                    }
                    asked.forEach(end -> ends.merge(end.join().toString(), 1, Integer::sum));
                }
            }
        }
        ends.keySet().removeIf(end -> end.contains("code=OK,") || end.contains("code=CANCELLED, description=enough,"));
        assertEquals(Map.of(), ends);
    }

    private CompletableFuture<Status> leftWhenAnswered(Client caller) {
        CompletableFuture<Status> end = new CompletableFuture<>();
        ClientCall<ListWatchesRequest, ListWatchesResponse> call =
                caller.channel.newCall(WatchServiceGrpc.getListWatchesMethod(), CallOptions.DEFAULT);
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + secrets.get(Role.ANALYST));
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onHeaders(Metadata answered) {
                        call.cancel("enough", null);
                    }

                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        end.complete(status);
                    }
                },
                headers);
        call.request(1);
        call.sendMessage(ListWatchesRequest.getDefaultInstance());
        call.halfClose();
        return end;
    }
}
