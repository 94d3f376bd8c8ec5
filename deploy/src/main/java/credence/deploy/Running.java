package credence.deploy;

import credence.persistence.Access;
import credence.persistence.Setup;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The app once it listens: tells where and how to log in, and runs until it is told to stop. */
public final class Running implements QuarkusApplication {
    private final Setup setup;
    private final Access access;
    private final int port;

    Running(Setup setup, Access access, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.setup = setup;
        this.access = access;
        this.port = port;
    }

    @Override
    public int run(String... arguments) {
        Progress.done();
        Login login = new Login(setup, access);
        if (List.of(arguments).contains(Options.RESET_LOGIN)) {
            login.reset();
            return 0;
        }
        Progress.line("");
        Progress.line("Credence is ready after " + Progress.total() + ": http://localhost:" + port);
        login.show(port);
        Progress.line("Ctrl-C stops it.");
        Quarkus.waitForExit();
        return 0;
    }
}
