package credence.api;

import credence.persistence.Register;
import credence.persistence.Setup;
import credence.review.Editor;
import credence.starter.StarterRegister;
import credence.v1.Checkpoint;
import credence.v1.GetCheckpointRequest;
import credence.v1.GetEntryRequest;
import credence.v1.ProofServiceGrpc;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The starter register, signed. */
abstract class SignedRegister {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    @Inject
    Setup setup;

    Client client;

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

    ProofServiceGrpc.ProofServiceBlockingStub proofs() {
        return ProofServiceGrpc.newBlockingStub(client.channel);
    }

    Checkpoint checkpoint(long size) {
        return proofs().getCheckpoint(
                        GetCheckpointRequest.newBuilder().setSize(size).build())
                .getCheckpoint();
    }

    Checkpoint latest() {
        return proofs().getCheckpoint(GetCheckpointRequest.getDefaultInstance()).getCheckpoint();
    }

    List<byte[]> leaves(long size) {
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
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.getFirst());
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    static byte[] sha256(byte[]... parts) {
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

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
