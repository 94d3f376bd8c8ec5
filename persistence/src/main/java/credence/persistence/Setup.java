package credence.persistence;

import credence.polity.Polities;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to this version when the app starts: migrations, polities, the first login. Several apps may start on one database
 * at once; each step waits for the other's and then finds nothing left to do. An owner's login (quarkus.flyway.username) is needed
 * only where there is something to do.
 */
@ApplicationScoped
public class Setup {
    private final Flyway flyway;
    private final boolean migrates;
    private final boolean shows;
    private @Nullable FirstLogin firstLogin;

    Setup(
            Flyway flyway,
            @ConfigProperty(name = "credence.migrate-at-start", defaultValue = "true") boolean migrates,
            @ConfigProperty(name = "credence.first-login.show", defaultValue = "true") boolean shows) {
        this.flyway = flyway;
        this.migrates = migrates;
        this.shows = shows;
    }

    void onStart(@Observes @Priority(100) StartupEvent start) {
        try {
            migrate();
            try (Connection connection =
                    flyway.getConfiguration().getDataSource().getConnection()) {
                new PolityLoad(connection).load(Polities.starter());
                firstLogin = new FirstEditor(connection).create().orElse(null);
            }
        } catch (FlywayException | SQLException failure) {
            throw new StartFailure(told(failure), failure);
        }
        if (shows && firstLogin != null) {
            System.out.printf(
                    "First login, shown only now: name %s, password %s, token %s%n",
                    firstLogin.name(), firstLogin.password(), firstLogin.token());
        }
    }

    /** The login that this start made; empty on every later start. */
    public Optional<FirstLogin> firstLogin() {
        return Optional.ofNullable(firstLogin);
    }

    private void migrate() {
        int known = Migrations.newest(flyway.info().all(), false);
        int applied = Migrations.newest(flyway.info().applied(), true);
        if (applied > known) {
            throw new StartFailure("The database is at version " + applied + ", this Credence knows versions up to "
                    + known + ". Start the newer Credence that made it.");
        }
        if (flyway.info().pending().length == 0) {
            return;
        }
        if (!migrates) {
            throw new StartFailure("The database is at version " + applied + ", this Credence needs " + known
                    + ". Start one with credence.migrate-at-start=true and the owner's login first.");
        }
        flyway.migrate();
    }

    private static String told(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof TimeoutException) {
            return "The database did not answer in time. See that it runs and is not overloaded, and start again.";
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        String first =
                message.lines().filter(line -> !line.isBlank()).findFirst().orElse(message);
        // Nobody is there, or whoever was there went away: none of it is about a version.
        return root instanceof IOException
                ? "The database does not answer (" + first
                        + "). See that it runs where the settings say, and start again."
                : "The database cannot be brought to this version: " + first;
    }
}
