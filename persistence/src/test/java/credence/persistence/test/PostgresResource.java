package credence.persistence.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a Quarkus test an empty database, with the owner's login for the migrations and the app's for all else. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.reactive.url", TestDatabase.create().url(),
                "quarkus.datasource.username", TestDatabase.APP,
                "quarkus.datasource.password", TestDatabase.PASSWORD,
                "quarkus.flyway.username", TestDatabase.OWNER,
                "quarkus.flyway.password", TestDatabase.PASSWORD,
                "credence.first-login.show", "false",
                "credence.anonymous-read", "true");
    }

    @Override
    public void stop() {}
}
