import credence.v1.CheckClaimsRequest;
import credence.v1.ClaimServiceGrpc;
import credence.v1.GetStanceRequest;
import credence.v1.GetTallyRequest;
import credence.v1.LedgerServiceGrpc;
import credence.v1.StanceServiceGrpc;
import credence.v1.TallyServiceGrpc;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.grpc.ManagedChannelBuilder;

/** java -cp (the client's jar, grpc-netty, grpc-stub, grpc-protobuf and what they need) Example.java [localhost] [8080] */
class Example {
    public static void main(String[] arguments) {
        var channel = ManagedChannelBuilder.forAddress(arguments.length > 0 ? arguments[0] : "localhost",
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8080).usePlaintext().build();
        var stance = StanceServiceGrpc.newBlockingStub(channel)
                .getStance(GetStanceRequest.newBuilder().setActor("UKR").setTarget("PRK").setAsOf("2022-07-14").build()).getStance();
        System.out.println("stance: relations " + stance.getRelations().getValue() + ", at revision " + stance.getKnown());
        var tally = TallyServiceGrpc.newBlockingStub(channel).getTally(GetTallyRequest.newBuilder()
                .setPolity("PSE").setPopulation("un-members").setAsOf("2025-09-20").setKnown(stance.getKnown()).build()).getTally();
        System.out.println("tally: " + tally.getCount() + " UN members recognise " + tally.getPolity().getName());
        ClaimServiceGrpc.newBlockingStub(channel).checkClaims(CheckClaimsRequest.newBuilder().setPublished("2022-07-14")
                .setText("North Korea is the third country, after Russia and Syria, to recognise the Donetsk People's Republic.").build())
                .getClaims(0).getVerdictsList().forEach(verdict -> System.out.println(
                        "claim: " + verdict.getOutcome() + " among " + verdict.getPopulation() + ": " + verdict.getReason()));
        var watch = LedgerServiceGrpc.newBlockingStub(channel).watchEntries(WatchEntriesRequest.newBuilder().setPolity("PRK").build());
        for (int seen = 0; seen < 3 && watch.hasNext(); ) {
            WatchEntriesResponse next = watch.next();
            if (next.hasEntry()) { // without one it is a heartbeat
                System.out.println("watch: revision " + next.getRevision() + ", " + next.getEntry().getHash());
                seen++;
            }
        }
        channel.shutdownNow();
    }
}
