package credence.api;

import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import credence.persistence.ImportResult;
import credence.persistence.ListFile;
import credence.persistence.test.PostgresResource;
import credence.v1.ListObservationsRequest;
import credence.v1.ListObservationsResponse;
import credence.v1.MissionRank;
import credence.v1.Observation;
import credence.v1.ObservationServiceGrpc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ObservationGrpcTest extends RecordedReports {
    private static ListObservationsRequest.Builder between(String polity, String other) {
        return ListObservationsRequest.newBuilder().setPolity(polity).setOther(other);
    }

    private ListObservationsResponse observations(ListObservationsRequest.Builder request) {
        return ObservationServiceGrpc.newBlockingStub(client.channel).listObservations(request.build());
    }

    @Test
    void whatWasSeenBetweenTwoIsListedFromTheRevisionThatTookItIn(@TempDir Path folder) throws IOException {
        long before = register.head().await().indefinitely().value();
        Path file = folder.resolve("Diplomatic_Exchange_2006v1.csv");
        Files.writeString(
                file,
                "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n2,365,1985,3,3,1,2006.1\n2,365,1950,1,3,1,2006.1\n");
        assertInstanceOf(
                ImportResult.Done.class,
                importer.run(new ListFile(file, file.getFileName().toString(), null), false, EDITOR, progress -> {})
                        .await()
                        .indefinitely());
        ListObservationsResponse all = observations(between("USA", "SUN").setAtLeast(before + 1));
        assertEquals(4, all.getObservationsCount());
        assertTrue(all.getKnown() > before);
        Observation first = all.getObservations(0);
        assertEquals("SUN", first.getActor().getKey());
        assertEquals("USA", first.getTarget().getKey());
        assertEquals("1950", first.getWhen());
        assertEquals(MissionRank.MISSION_RANK_CHARGE_D_AFFAIRES, first.getRank());
        assertFalse(first.getSource().isEmpty());
        assertTrue(first.getEntry() > before);
        assertEquals(
                all.getObservationsList(),
                observations(between("SUN", "USA").setKnown(all.getKnown())).getObservationsList());
        assertEquals(0, observations(between("SUN", "USA").setKnown(before)).getObservationsCount());
        List<Observation> paged = new ArrayList<>();
        String token = "";
        do {
            ListObservationsResponse page =
                    observations(between("USA", "SUN").setPageSize(3).setPageToken(token));
            paged.addAll(page.getObservationsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertEquals(all.getObservationsList(), paged);
        assertEquals(
                Observation.newBuilder().setWhen("1950").build(),
                observations(between("USA", "SUN")
                                .setReadMask(FieldMask.newBuilder().addPaths("when")))
                        .getObservations(0));
        refusedField("other", () -> observations(between("USA", "USA")));
        refusedField("other", () -> observations(between("USA", "")));
        refusedField("known", () -> observations(between("USA", "SUN").setKnown(1L << 40)));
    }
}
