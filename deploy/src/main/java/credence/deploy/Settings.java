package credence.deploy;

import java.nio.file.Path;

/** The app's settings that only its start knows, left as system properties, which come before all others. */
final class Settings {
    private static final String ANONYMOUS_READ = "credence.anonymous-read";

    private Settings() {}

    static void listen(Options options) {
        set("quarkus.http.host", options.host());
        set("quarkus.http.port", Integer.toString(options.port()));
        set("quarkus.http.host-enabled", Boolean.toString(options.listens()));
        if (!options.listens()) {
            // A command asks for no stance.
            set("credence.live-entries", "0");
        }
        // Running shows it, on whatever database.
        set("credence.first-login.show", "false");
    }

    /** Whether a PostgreSQL is named from outside, by the usual Quarkus setting. */
    static boolean nameDatabase() {
        return System.getenv("QUARKUS_DATASOURCE_REACTIVE_URL") != null
                || System.getProperty("quarkus.datasource.reactive.url") != null;
    }

    static void embedded(DataFolder folder, int port, Secrets secrets) {
        app(port, secrets);
        set("credence.proof.key-file", folder.key().toString());
        set("quarkus.flyway.username", Roles.OWNER);
        set("quarkus.flyway.password", secrets.owner());
        // Whoever reaches this one may read it, unless told otherwise.
        if (System.getenv("CREDENCE_ANONYMOUS_READ") == null && System.getProperty(ANONYMOUS_READ) == null) {
            set(ANONYMOUS_READ, "true");
        }
        log(folder.log());
    }

    /** On the database of a Credence that runs: that one has migrated it, and keeps the log. */
    static void beside(Path folder, int port, Secrets secrets) {
        app(port, secrets);
        set("credence.proof.key-file", DataFolder.key(folder).toString());
        set("credence.migrate-at-start", "false");
        set("credence.starter-register", "false");
        log(folder.resolve("credence-import.log"));
    }

    private static void app(int port, Secrets secrets) {
        set("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE);
        set("quarkus.datasource.username", Roles.APP);
        set("quarkus.datasource.password", secrets.app());
        set("quarkus.http.auth.session.encryption-key", secrets.session());
    }

    private static void log(Path file) {
        set("quarkus.log.console.enabled", "false");
        set("quarkus.log.file.enabled", "true");
        set("quarkus.log.file.path", file.toString());
    }

    private static void set(String name, String value) {
        System.setProperty(name, value);
    }
}
