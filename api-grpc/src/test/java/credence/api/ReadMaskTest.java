package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.FieldMask;
import credence.persistence.test.PostgresResource;
import credence.v1.BatchGetStancesRequest;
import credence.v1.Entry;
import credence.v1.GetStanceRequest;
import credence.v1.GetTallyRequest;
import credence.v1.Stance;
import credence.v1.Tally;
import credence.v1.TallyServiceGrpc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class ReadMaskTest extends ListedActs {
    private static FieldMask mask(String... paths) {
        return FieldMask.newBuilder().addAllPaths(List.of(paths)).build();
    }

    private Stance stance(String... paths) {
        return client.stances()
                .getStance(GetStanceRequest.newBuilder()
                        .setActor("RUS")
                        .setTarget("XAB")
                        .setReadMask(mask(paths))
                        .build())
                .getStance();
    }

    @Test
    void aMaskLeavesOutWhatIsNotWanted() {
        Stance whole = stance();
        assertEquals(whole, stance("*"));
        assertEquals(Stance.newBuilder().setRecognition(whole.getRecognition()).build(), stance("recognition"));
        assertEquals(
                Stance.newBuilder().setRecognition(whole.getRecognition()).build(),
                stance("recognition.value", "recognition"));
        Stance values = stance("recognition.value", "entries.revision");
        assertEquals(whole.getRecognition().getValue(), values.getRecognition().getValue());
        assertEquals(0, values.getRecognition().getCertainValue());
        assertEquals(
                whole.getEntriesList().stream().map(Entry::getRevision).toList(),
                values.getEntriesList().stream().map(Entry::getRevision).toList());
        assertFalse(values.getEntries(0).hasKnownAt());
        Tally tally = TallyServiceGrpc.newBlockingStub(client.channel)
                .getTally(GetTallyRequest.newBuilder()
                        .setPolity("XAB")
                        .setReadMask(mask("count"))
                        .build())
                .getTally();
        assertEquals(Tally.newBuilder().setCount(tally.getCount()).build(), tally);
    }

    @Test
    void aMaskThatNamesNoFieldIsRefusedBeforeAnythingIsDone() {
        for (String path : List.of("", "colour", "recognition.colour", "as_of.year", "recognition..value")) {
            Client.refusedField("read_mask", () -> stance(path));
        }
        Client.refusedField(
                "requests[1].read_mask",
                () -> client.stances()
                        .batchGetStances(BatchGetStancesRequest.newBuilder()
                                .addRequests(GetStanceRequest.newBuilder()
                                        .setActor("RUS")
                                        .setTarget("XAB"))
                                .addRequests(GetStanceRequest.newBuilder()
                                        .setActor("RUS")
                                        .setTarget("XAB")
                                        .setReadMask(mask("colour")))
                                .build()));
    }
}
