package credence.deploy;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The app once it listens: tells where, and runs until it is told to stop. */
public final class Running implements QuarkusApplication {
    private final String host;
    private final int port;

    Running(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public int run(String... arguments) {
        Progress.done();
        Progress.line("Credence is ready (" + Progress.total() + "): http://localhost:" + port);
        Quarkus.waitForExit();
        return 0;
    }
}
