package credence.deploy.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import credence.v1.BatchGetStancesRequest;
import credence.v1.BatchGetStancesResponse;
import credence.v1.Entry;
import credence.v1.GetStanceRequest;
import credence.v1.GetStanceResponse;
import credence.v1.LedgerServiceGrpc;
import credence.v1.ListEntriesRequest;
import credence.v1.ListEntriesResponse;
import credence.v1.Stance;
import credence.v1.StanceServiceGrpc;
import credence.v1.StanceView;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the app's register holds, and what it should answer. */
record Register(long head, List<Register.Pair> pairs) {
    private static final String DAY = "2024-01-01";
    private static final int MOST = 1_000;

    record Pair(String actor, String target) {}

    static Register of(ManagedChannel channel) {
        var ledger = LedgerServiceGrpc.newBlockingStub(channel);
        Set<Pair> pairs = new LinkedHashSet<>();
        String next = "";
        long head = 0;
        do {
            ListEntriesResponse page = ledger.listEntries(ListEntriesRequest.newBuilder()
                    .setPageSize(200)
                    .setPageToken(next)
                    .build());
            for (Entry entry : page.getEntriesList()) {
                String actor = entry.getAct().getActor().getPolity().getKey();
                String target = entry.getAct().getTarget().getPolity().getKey();
                if (!actor.isEmpty() && !target.isEmpty() && !actor.equals(target)) {
                    pairs.add(new Pair(actor, target));
                }
            }
            head = Math.max(head, page.getHead());
            next = page.getNextPageToken();
        } while (!next.isEmpty());
        return new Register(head, List.copyOf(pairs));
    }

    private static GetStanceRequest question(Pair pair, StanceView view) {
        return GetStanceRequest.newBuilder()
                .setActor(pair.actor())
                .setTarget(pair.target())
                .setAsOf(DAY)
                .setView(view)
                .build();
    }

    /** Each pair's stance as a call of its own, with what a batch answers for it. */
    Calls stances(ManagedChannel channel, StanceView view) {
        List<Calls.Known> known = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += MOST) {
            List<Pair> part = pairs.subList(from, Math.min(pairs.size(), from + MOST));
            List<Stance> stances = batch(channel, part, view).getStancesList();
            for (int i = 0; i < part.size(); i++) {
                known.add(new Calls.Known(
                        question(part.get(i), view).toByteArray(),
                        GetStanceResponse.newBuilder()
                                .setStance(stances.get(i))
                                .build()
                                .toByteArray()));
            }
        }
        return new Calls(channel, Bytes.unary(StanceServiceGrpc.getGetStanceMethod().getFullMethodName()), known, 1);
    }

    /** Batches of so many pairs, with what calls for each of them answer. */
    Calls batches(ManagedChannel channel, int size) {
        var stub = StanceServiceGrpc.newBlockingStub(channel);
        List<Stance> all = pairs.stream()
                .map(pair -> stub.getStance(question(pair, StanceView.STANCE_VIEW_BASIC))
                        .getStance())
                .toList();
        List<Calls.Known> known = new ArrayList<>();
        for (int batch = 0; batch < 20; batch++) {
            BatchGetStancesRequest.Builder request = BatchGetStancesRequest.newBuilder();
            BatchGetStancesResponse.Builder reply = BatchGetStancesResponse.newBuilder();
            for (int i = 0; i < size; i++) {
                int at = (batch * 37 + i) % pairs.size();
                request.addRequests(question(pairs.get(at), StanceView.STANCE_VIEW_UNSPECIFIED));
                reply.addStances(all.get(at));
            }
            known.add(new Calls.Known(
                    request.build().toByteArray(), reply.build().toByteArray()));
        }
        return new Calls(channel, Bytes.unary(StanceServiceGrpc.getBatchGetStancesMethod().getFullMethodName()), known, size);
    }

    private static BatchGetStancesResponse batch(ManagedChannel channel, List<Pair> part, StanceView view) {
        return StanceServiceGrpc.newBlockingStub(channel)
                .batchGetStances(BatchGetStancesRequest.newBuilder()
                        .addAllRequests(
                                part.stream().map(pair -> question(pair, view)).toList())
                        .build());
    }

    /** That gRPC and HTTP say the same of some pairs, so that what is expected is not only what was answered before. */
    void compareWithHttp(PackagedApp app, ManagedChannel channel) throws IOException, InterruptedException {
        List<Pair> some = pairs.subList(0, Math.min(100, pairs.size()));
        List<Stance> stances = batch(channel, some, StanceView.STANCE_VIEW_BASIC).getStancesList();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < some.size(); i++) {
            Pair pair = some.get(i);
            String json = client.send(
                            HttpRequest.newBuilder(URI.create(app.address() + "/stances/" + pair.actor() + "/"
                                            + pair.target() + "?asOf=" + DAY))
                                    .header("accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            JsonNode answer = new ObjectMapper().readTree(json);
            Stance stance = stances.get(i);
            if (!answer.at("/recognition/value")
                            .asText()
                            .equals(stance.getRecognition().getValue())
                    || !answer.at("/relations/value")
                            .asText()
                            .equals(stance.getRelations().getValue())
                    || answer.at("/revision").asLong() != stance.getKnown()) {
                throw new IllegalStateException("HTTP says " + json + " and gRPC says " + stance);
            }
        }
    }
}
