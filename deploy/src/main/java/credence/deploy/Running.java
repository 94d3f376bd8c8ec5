package credence.deploy;

import credence.persistence.Access;
import credence.persistence.Importer;
import credence.persistence.Setup;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The app once it is up: tells where and how to log in, and runs until it is told to stop; or does what it was started for. */
public final class Running implements QuarkusApplication {
    private final Setup setup;
    private final Access access;
    private final Importer importer;
    private final String address;

    Running(
            Setup setup,
            Access access,
            Importer importer,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.http.ssl-port") int tlsPort,
            @ConfigProperty(name = "quarkus.http.insecure-requests") Optional<String> plain) {
        this.setup = setup;
        this.access = access;
        this.importer = importer;
        // Where plain requests are not served, only the other port is.
        this.address = plain.filter(word -> !word.equalsIgnoreCase("enabled")).isPresent()
                ? "https://localhost:" + tlsPort
                : "http://localhost:" + port;
    }

    @Override
    public int run(String... arguments) {
        Progress.done();
        Login login = new Login(setup, access);
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals(ImportOptions.COMMAND)) {
            // Shown first: whatever comes of the import, it is never shown again.
            setup.firstLogin().ifPresent(made -> login.show(address));
            return new Import(importer, access).run(ImportOptions.parse(words.subList(1, words.size())));
        }
        if (words.contains(Options.RESET_LOGIN)) {
            login.reset();
            return 0;
        }
        Progress.line("");
        Progress.line("Credence is ready after " + Progress.total() + ": " + address);
        login.show(address);
        Progress.line("Ctrl-C stops it.");
        Quarkus.waitForExit();
        return 0;
    }
}
