package credence.api;

import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.persistence.test.SignedResource;
import credence.proof.Note;
import credence.proof.VerifierKey;
import credence.v1.Checkpoint;
import credence.v1.ListCheckpointsRequest;
import credence.v1.ListCheckpointsResponse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = SignedResource.class, restrictToAnnotatedClass = true)
class CheckpointGrpcTest extends SignedRegister {
    @Test
    void everyCheckpointThatWasSignedIsListedTheLargestFirst() {
        List<Checkpoint> signed = List.of(checkpoint(30), checkpoint(20), checkpoint(10));
        List<Checkpoint> listed = new ArrayList<>();
        String token = "";
        do {
            ListCheckpointsResponse page = proofs().listCheckpoints(ListCheckpointsRequest.newBuilder()
                    .setPageSize(2)
                    .setPageToken(token)
                    .build());
            assertTrue(page.getCheckpointsCount() <= 2);
            listed.addAll(page.getCheckpointsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertEquals(
                signed,
                listed.stream()
                        .filter(one -> List.of(10L, 20L, 30L).contains(one.getSize()))
                        .toList());
        assertEquals(
                listed.stream().map(Checkpoint::getSize).sorted().toList().reversed(),
                listed.stream().map(Checkpoint::getSize).toList());
        refusedField(
                "page_token",
                () -> proofs().listCheckpoints(ListCheckpointsRequest.newBuilder()
                        .setPageToken("none")
                        .build()));
    }

    @Test
    void theCheckpointIsASignedNoteOfTheWholeLedger() {
        Checkpoint now = latest();
        Note note = Note.parse(now.getNote());
        VerifierKey key = VerifierKey.parse(now.getKey());
        assertTrue(key.signed(note));
        assertEquals(key.name(), now.getOrigin());
        assertEquals(register.head().await().indefinitely().value(), now.getSize());
        credence.proof.Checkpoint signed = credence.proof.Checkpoint.parse(note.text());
        assertEquals(now.getRootHash(), signed.root().hex());
        assertEquals(now.getSize(), signed.size());
        assertEquals(now, checkpoint(now.getSize()), "a size is signed once");
        assertEquals(hex(sha256()), checkpoint(0).getRootHash());
    }
}
