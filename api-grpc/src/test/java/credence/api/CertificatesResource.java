package credence.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keys and certificates for a server and a client, made by the JDK's own keytool, and the settings that a server takes them by. */
public final class CertificatesResource implements QuarkusTestResourceLifecycleManager {
    static final String PASSWORD = "only-for-tests";

    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("certificates");
            for (String name : List.of("server", "client")) {
                keytool(
                        name,
                        "-genkeypair -alias one -keyalg EC -groupname secp256r1 -dname CN=" + name
                                + " -ext san=dns:localhost,ip:127.0.0.1 -validity 2");
                keytool(name, "-exportcert -rfc -alias one -file " + folder.resolve(name + ".pem"));
                keytool(name + "-trust", "-importcert -noprompt -alias one -file " + folder.resolve(name + ".pem"));
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        return Map.of(
                "quarkus.tls.key-store.p12.path",
                store("server"),
                "quarkus.tls.key-store.p12.password",
                PASSWORD,
                "quarkus.tls.trust-store.p12.path",
                store("client-trust"),
                "quarkus.tls.trust-store.p12.password",
                PASSWORD,
                "quarkus.http.test-ssl-port",
                "0",
                "credence.client-certificates",
                "required");
    }

    static String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private static void keytool(String store, String words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words.split(" ")));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store(store), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    @Override
    public void stop() {}
}
