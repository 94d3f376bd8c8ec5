package credence.api;

import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.answer.CertificateCheck;
import credence.persistence.test.PostgresResource;
import credence.persistence.test.SignedResource;
import credence.proof.VerifierKey;
import credence.v1.ConsistencyProof;
import credence.v1.GetConsistencyProofRequest;
import credence.v1.GetInclusionProofRequest;
import credence.v1.InclusionProof;
import credence.v1.IssueCertificateRequest;
import credence.v1.IssueCertificateResponse;
import credence.v1.StanceMatter;
import credence.v1.TallyDirection;
import credence.v1.TallyMatter;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checkpoints, proofs and certificates of the starter register over gRPC. What RFC 6962 says is computed here by itself. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = SignedResource.class, restrictToAnnotatedClass = true)
class ProofGrpcTest extends SignedRegister {
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
