package credence.api;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether who connects by TLS must show a certificate that the trust store knows. Quarkus' own setting for it is fixed when the app is
 * built; this one is read when it starts, and the app does not start where it would be asked for in vain.
 */
@ApplicationScoped
public class ClientCertificates implements HttpServerOptionsCustomizer {
    private final ClientAuth asked;

    ClientCertificates(@ConfigProperty(name = "credence.client-certificates", defaultValue = "none") String asked) {
        this.asked = switch (asked.toLowerCase(Locale.ROOT)) {
            case "none" -> ClientAuth.NONE;
            case "request" -> ClientAuth.REQUEST;
            case "required" -> ClientAuth.REQUIRED;
            default -> throw wrong("is \"" + asked + "\": set none, request or required");
        };
    }

    /** Called without TLS too; then there is no key, and everybody would be let in by plain HTTP without a word. */
    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (asked == ClientAuth.NONE) {
            return;
        }
        if (options.getKeyCertOptions() == null) {
            throw wrong("is set, and TLS has no key: give it one, or leave it out");
        }
        if (options.getTrustOptions() == null) {
            throw wrong("is set, and nobody is trusted: set a trust store, or leave it out");
        }
        options.setClientAuth(asked);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("credence.client-certificates " + what);
    }
}
