package credence.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says where the key of the login cookies is missing. Quarkus makes one then, which ends with the app, and would write it into the log, where
 * whoever reads it could make a cookie of anybody's.
 */
@ApplicationScoped
class SessionKey {
    private static final String SETTING = "quarkus.http.auth.session.encryption-key";
    private static final Logger LOG = Logger.getLogger(SessionKey.class);

    private final boolean isSet;

    SessionKey(@ConfigProperty(name = SETTING) Optional<String> key) {
        isSet = key.isPresent();
    }

    void onStart(@Observes StartupEvent start) {
        if (!isSet) {
            LOG.warn("Logins end when this app stops, and are of no other app on the same database: set " + SETTING
                    + " to a secret of at least 16 characters, the same for all of them");
        }
    }
}
