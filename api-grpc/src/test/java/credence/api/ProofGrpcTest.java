package credence.api;

import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.answer.CertificateCheck;
import credence.persistence.Register;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.persistence.test.SignedResource;
import credence.proof.Note;
import credence.proof.VerifierKey;
import credence.review.Editor;
import credence.starter.StarterRegister;
import credence.v1.Checkpoint;
import credence.v1.ConsistencyProof;
import credence.v1.GetCheckpointRequest;
import credence.v1.GetConsistencyProofRequest;
import credence.v1.GetEntryRequest;
import credence.v1.GetInclusionProofRequest;
import credence.v1.InclusionProof;
import credence.v1.IssueCertificateRequest;
import credence.v1.IssueCertificateResponse;
import credence.v1.ListCheckpointsRequest;
import credence.v1.ListCheckpointsResponse;
import credence.v1.ProofServiceGrpc;
import credence.v1.StanceMatter;
import credence.v1.TallyDirection;
import credence.v1.TallyMatter;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checkpoints, proofs and certificates of the starter register over gRPC. What RFC 6962 says is computed here by itself. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = SignedResource.class, restrictToAnnotatedClass = true)
class ProofGrpcTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    @Inject
    Setup setup;

    private Client client;

    @BeforeEach
    void theStarterRegister() {
        client = new Client(server);
        register.takeIn(
                        StarterRegister.rows(),
                        new Editor(setup.firstLogin().map(login -> login.name()).orElse("editor")),
                        null)
                .await()
                .atMost(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private ProofServiceGrpc.ProofServiceBlockingStub proofs() {
        return ProofServiceGrpc.newBlockingStub(client.channel);
    }

    private Checkpoint checkpoint(long size) {
        return proofs().getCheckpoint(
                        GetCheckpointRequest.newBuilder().setSize(size).build())
                .getCheckpoint();
    }

    private Checkpoint latest() {
        return proofs().getCheckpoint(GetCheckpointRequest.getDefaultInstance()).getCheckpoint();
    }

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

    private List<byte[]> leaves(long size) {
        List<byte[]> leaves = new ArrayList<>();
        for (long revision = 1; revision <= size; revision++) {
            String hash = client.ledger()
                    .getEntry(GetEntryRequest.newBuilder().setRevision(revision).build())
                    .getEntry()
                    .getHash();
            leaves.add(HexFormat.of().parseHex(hash));
        }
        return leaves;
    }

    /** MTH of RFC 6962, 2.1. */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.getFirst());
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** PATH of RFC 6962, 2.1.1. */
    private static List<String> path(int place, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        List<String> path = place < split ? path(place, left) : path(place - split, right);
        path.add(hex(root(place < split ? right : left)));
        return path;
    }

    /** SUBPROOF of RFC 6962, 2.1.2. */
    private static List<String> subproof(int old, List<byte[]> leaves, boolean isWhole) {
        if (old == leaves.size()) {
            return new ArrayList<>(isWhole ? List.of() : List.of(hex(root(leaves))));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        List<String> proof = old <= split ? subproof(old, left, isWhole) : subproof(old - split, right, false);
        proof.add(hex(root(old <= split ? right : left)));
        return proof;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
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

    @Test
    void anEntryIsInTheTreeAsRfc6962HasIt() {
        List<byte[]> leaves = leaves(37);
        for (int size : List.of(1, 2, 7, 8, 37)) {
            List<byte[]> tree = leaves.subList(0, size);
            for (int entry = 1; entry <= size; entry += 3) {
                InclusionProof proof = proofs().getInclusionProof(GetInclusionProofRequest.newBuilder()
                                .setEntry(entry)
                                .setSize(size)
                                .build())
                        .getProof();
                assertEquals(path(entry - 1, tree), proof.getPathList());
                assertEquals(hex(root(tree)), proof.getRootHash());
                assertEquals(proof.getRootHash(), checkpoint(size).getRootHash());
                assertEquals(entry - 1, proof.getLeafIndex());
                assertEquals(size, proof.getSize());
                byte[] hash = sha256(proof.getCanonical().getBytes(StandardCharsets.UTF_8));
                assertArrayEquals(leaves.get(entry - 1), hash);
                assertEquals(hex(hash), proof.getEntryHash());
                assertEquals(hex(sha256(new byte[] {0}, hash)), proof.getLeafHash());
            }
        }
    }

    @Test
    void aTreeGoesOnFromAnOlderOneAsRfc6962HasIt() {
        List<byte[]> leaves = leaves(37);
        for (int from : List.of(1, 2, 5, 16, 33, 37)) {
            ConsistencyProof proof = proofs().getConsistencyProof(GetConsistencyProofRequest.newBuilder()
                            .setFromSize(from)
                            .setToSize(37)
                            .build())
                    .getProof();
            assertEquals(subproof(from, leaves, true), proof.getPathList());
            assertEquals(hex(root(leaves.subList(0, from))), proof.getFromRootHash());
            assertEquals(hex(root(leaves)), proof.getToRootHash());
        }
        ConsistencyProof whole = proofs().getConsistencyProof(GetConsistencyProofRequest.getDefaultInstance())
                .getProof();
        assertEquals(0, whole.getFromSize());
        assertEquals(latest().getRootHash(), whole.getToRootHash());
    }

    private IssueCertificateResponse issued(IssueCertificateRequest.Builder request) {
        return proofs().issueCertificate(request.build());
    }

    private static IssueCertificateRequest.Builder stance(String actor, String target) {
        return IssueCertificateRequest.newBuilder()
                .setStance(StanceMatter.newBuilder().setActor(actor).setTarget(target));
    }

    private static IssueCertificateRequest.Builder tally(TallyMatter.Builder tally) {
        return IssueCertificateRequest.newBuilder().setTally(tally);
    }

    @Test
    void aCertificateHoldsByItselfAndIsTheSameWhenAskedAgain() {
        VerifierKey key = VerifierKey.parse(latest().getKey());
        for (IssueCertificateRequest.Builder asked : List.of(
                stance("UKR", "PRK").setAsOf("2022-07-14"),
                stance("PRK", "UKR").setAsOf("2022-07-14").setKnown(900),
                stance("JAM", "XKX")
                        .setAsOf("2024-01-01")
                        .addViewpoints("register")
                        .addViewpoints("XKX"),
                tally(TallyMatter.newBuilder().setPolity("XKX").setPopulation("un-members"))
                        .setAsOf("2025-10-29")
                        .addAllViewpoints(List.of("XKX", "SRB")),
                tally(TallyMatter.newBuilder().setPolity("TWN").setDirection(TallyDirection.TALLY_DIRECTION_RELATIONS))
                        .setReportedBy("2025-09-25"))) {
            IssueCertificateResponse first = issued(asked);
            byte[] content = first.getCertificate().getContent().toByteArray();
            CertificateCheck check = CertificateCheck.of(content, key);
            assertTrue(check.isGood(), check.lines().toString());
            assertTrue(first.getCertificate().getFileName().endsWith(".json"));
            assertEquals(first, issued(asked.setKnown(first.getCertificate().getKnown())), "to the byte");
            content[content.length / 2] ^= 1;
            assertFalse(CertificateCheck.of(content, key).isGood());
        }
    }

    @Test
    void whatCannotBeProvedIsRefusedByTheField() {
        refusedField("size", () -> checkpoint(999_999_999));
        refusedField("size", () -> checkpoint(-1));
        refusedField("entry", () -> proofs().getInclusionProof(GetInclusionProofRequest.getDefaultInstance()));
        refusedField(
                "entry",
                () -> proofs().getInclusionProof(GetInclusionProofRequest.newBuilder()
                        .setEntry(9)
                        .setSize(8)
                        .build()));
        refusedField(
                "from_size",
                () -> proofs().getConsistencyProof(GetConsistencyProofRequest.newBuilder()
                        .setFromSize(9)
                        .setToSize(8)
                        .build()));
        refusedField(
                "to_size",
                () -> proofs().getConsistencyProof(GetConsistencyProofRequest.newBuilder()
                        .setToSize(999_999_999)
                        .build()));
        refusedField("about", () -> issued(IssueCertificateRequest.newBuilder()));
        refusedField("stance.target", () -> issued(stance("UKR", "UKR")));
        refusedField("stance.actor", () -> issued(stance("", "UKR")));
        refusedField("tally.polity", () -> issued(tally(TallyMatter.newBuilder())));
        refusedField(
                "tally.direction",
                () -> issued(tally(TallyMatter.newBuilder().setPolity("XKX").setDirectionValue(99))));
        refusedField(
                "tally.population",
                () -> issued(tally(TallyMatter.newBuilder().setPolity("XKX").setPopulation("nobody"))));
        refusedField(
                "viewpoints[1]",
                () -> issued(stance("UKR", "PRK").addViewpoints("register").addViewpoints("QQQ")));
        refusedField("known", () -> issued(stance("UKR", "PRK").setKnown(999_999_999)));
        refused(
                Status.Code.INVALID_ARGUMENT,
                "INVALID_FIELD",
                () -> issued(stance("UKR", "PRK").setAsOf("yesterday")));
    }
}
