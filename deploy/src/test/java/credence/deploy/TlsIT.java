package credence.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.v1.LedgerServiceGrpc;
import credence.v1.ListEntriesRequest;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged app with PEM files, as persistence/docs/security.md says: who shows a certificate of the CA is served, nobody else is. */
class TlsIT {
    private static final String PASSWORD = "only-for-tests";

    @TempDir
    Path folder;

    @Test
    void pemFilesMakeThePortTlsAndClientsShowACertificate() throws Exception {
        make("ca", null);
        make("server", "ca");
        make("client", "ca");
        make("stranger", null);
        int port = RunningApp.freePort();
        // As the names of the environment; Quarkus finds no quarkus.tls.* there.
        Map<String, String> settings = Map.of(
                "QUARKUS_HTTP_SSL_CERTIFICATE_FILES", pem("server"),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES", key("server"),
                "QUARKUS_HTTP_SSL_CERTIFICATE_TRUST_STORE_FILE", pem("ca"),
                "QUARKUS_HTTP_SSL_CERTIFICATE_TRUST_STORE_FILE_TYPE", "PEM",
                "CREDENCE_CLIENT_CERTIFICATES", "required",
                "QUARKUS_HTTP_INSECURE_REQUESTS", "disabled",
                "QUARKUS_HTTP_SSL_PORT", Integer.toString(port));
        try (RunningApp app = RunningApp.startWith(folder.resolve("data"), settings)) {
            assertTrue(app.output().contains("https://localhost:" + port), app.output());
            assertEquals(0, entries(port, "client"));
            for (@Nullable String certificate : new @Nullable String[] {null, "stranger"}) {
                assertEquals(
                        Status.Code.UNAVAILABLE,
                        assertThrows(StatusRuntimeException.class, () -> entries(port, certificate))
                                .getStatus()
                                .getCode());
            }
            String url = "https://localhost:" + port + "/ledger";
            assertTrue(curl(0, "--cert", pem("client"), "--key", key("client"), url)
                    .contains("\"entries\""));
            curl(-1, url);
            curl(-1, "--cert", pem("stranger"), "--key", key("stranger"), url);
            curl(-1, "http://localhost:" + app.port() + "/ledger");
        }
    }

    private int entries(int port, @Nullable String certificate) throws Exception {
        TlsChannelCredentials.Builder credentials = TlsChannelCredentials.newBuilder()
                .trustManager(folder.resolve("ca.pem").toFile());
        if (certificate != null) {
            credentials.keyManager(
                    folder.resolve(certificate + ".pem").toFile(),
                    folder.resolve(certificate + ".key").toFile());
        }
        ManagedChannel channel = Grpc.newChannelBuilderForAddress("localhost", port, credentials.build())
                .build();
        try {
            return LedgerServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(30, TimeUnit.SECONDS)
                    .listEntries(ListEntriesRequest.getDefaultInstance())
                    .getEntriesCount();
        } finally {
            channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    private String pem(String name) {
        return folder.resolve(name + ".pem").toString();
    }

    private String key(String name) {
        return folder.resolve(name + ".key").toString();
    }

    /** @param code of its exit; less than 0: any but 0 */
    private String curl(int code, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "--max-time", "30", "--cacert", pem("ca")));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (code < 0) {
            assertNotEquals(0, exit, said);
        } else {
            assertEquals(code, exit, said);
        }
        return said;
    }

    /** A key and a certificate as PEM files, signed by another's key or by its own. */
    private void make(String name, @Nullable String by) throws Exception {
        keytool(
                name,
                "-genkeypair -keyalg RSA -keysize 2048 -dname CN=" + name + " -validity 2"
                        + (name.equals("ca") ? " -ext bc:c" : " -ext san=dns:localhost,ip:127.0.0.1"));
        if (by != null) {
            keytool(name, "-certreq -file " + folder.resolve(name + ".csr"));
            keytool(
                    by,
                    "-gencert -rfc -validity 2 -ext san=dns:localhost,ip:127.0.0.1 -infile "
                            + folder.resolve(name + ".csr") + " -outfile " + pem(name));
        } else {
            keytool(name, "-exportcert -rfc -file " + pem(name));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        String encoded = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(store.getKey("one", PASSWORD.toCharArray()).getEncoded());
        Files.writeString(
                folder.resolve(name + ".key"),
                "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
    }

    private void keytool(String store, String words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words.split(" ")));
        command.addAll(List.of(
                "-alias",
                "one",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                folder.resolve(store + ".p12").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
