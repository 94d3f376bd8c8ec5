package credence.api;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether who connects by TLS must show a certificate that the trust store knows. Quarkus' own setting for it is fixed when the app is
 * built; this one is read when it starts.
 */
@ApplicationScoped
public class ClientCertificates implements HttpServerOptionsCustomizer {
    private final ClientAuth asked;

    ClientCertificates(@ConfigProperty(name = "credence.client-certificates", defaultValue = "none") String asked) {
        this.asked = ClientAuth.valueOf(asked.toUpperCase(Locale.ROOT));
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setClientAuth(asked);
    }
}
