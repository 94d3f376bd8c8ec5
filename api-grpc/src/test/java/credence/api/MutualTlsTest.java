package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.persistence.test.PostgresResource;
import credence.v1.LedgerServiceGrpc;
import credence.v1.ListEntriesRequest;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.URL;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The port by TLS, where who connects must show a certificate. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = CertificatesResource.class, restrictToAnnotatedClass = true)
class MutualTlsTest {
    @TestHTTPResource(value = "/", tls = true)
    @SuppressWarnings("NullAway.Init")
    URL server;

    private static KeyStore store(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(CertificatesResource.store(name))) {
            store.load(in, CertificatesResource.PASSWORD.toCharArray());
        }
        return store;
    }

    private int entries(@Nullable String certificate) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store("server-trust"));
        TlsChannelCredentials.Builder credentials =
                TlsChannelCredentials.newBuilder().trustManager(trust.getTrustManagers());
        if (certificate != null) {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(certificate), CertificatesResource.PASSWORD.toCharArray());
            credentials.keyManager(keys.getKeyManagers());
        }
        ManagedChannel channel = Grpc.newChannelBuilderForAddress(
                        server.getHost(), server.getPort(), credentials.build())
                .build();
        try {
            return LedgerServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(20, TimeUnit.SECONDS)
                    .listEntries(ListEntriesRequest.getDefaultInstance())
                    .getEntriesCount();
        } finally {
            channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void whoShowsACertificateThatIsTrustedIsServed() throws Exception {
        assertEquals(0, entries("client"));
    }

    @Test
    void whoShowsNoneOrAnotherIsNot() {
        for (@Nullable String certificate : new @Nullable String[] {null, "server"}) {
            StatusRuntimeException refused = assertThrows(StatusRuntimeException.class, () -> entries(certificate));
            assertEquals(Status.Code.UNAVAILABLE, refused.getStatus().getCode());
        }
    }
}
