package credence.api;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server, and its database by itself. */
abstract class ServedRegister {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    @SuppressWarnings("NullAway.Init")
    String database;
}
