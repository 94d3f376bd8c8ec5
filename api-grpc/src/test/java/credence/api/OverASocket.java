package credence.api;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of gRPC that asks the app over a socket, for each test its own. */
abstract class OverASocket {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @SuppressWarnings("NullAway.Init")
    Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }
}
