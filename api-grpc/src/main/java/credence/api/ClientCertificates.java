package credence.api;

import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether who connects by TLS must show a certificate that the trust store knows. Quarkus' own setting for it is fixed when the app is
 * built; this one is read when it starts.
 */
@ApplicationScoped
public class ClientCertificates implements HttpServerOptionsCustomizer {
    /** Any of these gives the server a key. */
    private static final List<String> KEYS = List.of(
            "quarkus.http.tls-configuration-name",
            "quarkus.http.ssl.certificate.files",
            "quarkus.http.ssl.certificate.key-store-file");

    private final ClientAuth asked;
    private final TlsConfigurationRegistry tls;
    private final Config config;

    ClientCertificates(
            @ConfigProperty(name = "credence.client-certificates", defaultValue = "none") String asked,
            TlsConfigurationRegistry tls,
            Config config) {
        this.tls = tls;
        this.config = config;
        this.asked = switch (asked.toLowerCase(Locale.ROOT)) {
            case "none" -> ClientAuth.NONE;
            case "request" -> ClientAuth.REQUEST;
            case "required" -> ClientAuth.REQUIRED;
            default ->
                throw new IllegalArgumentException(
                        "credence.client-certificates is \"" + asked + "\": set none, request or required");
        };
    }

    /** Whoever asks for certificates and has no TLS would let everybody in without a word. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        boolean hasKey = tls.getDefault()
                        .filter(found -> found.getKeyStoreOptions() != null)
                        .isPresent()
                || KEYS.stream()
                        .anyMatch(name ->
                                config.getOptionalValue(name, String.class).isPresent());
        if (asked != ClientAuth.NONE && !hasKey) {
            throw new IllegalStateException(
                    "credence.client-certificates is set and TLS is not: set quarkus.tls.key-store, or leave it out");
        }
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (asked != ClientAuth.NONE && options.getTrustOptions() == null) {
            throw new IllegalStateException(
                    "credence.client-certificates is set and there is nobody to trust: set quarkus.tls.trust-store");
        }
        options.setClientAuth(asked);
    }
}
