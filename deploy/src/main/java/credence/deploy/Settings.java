package credence.deploy;

/** The app's settings that only its start knows, left as system properties, which come before all others. */
final class Settings {
    private Settings() {}

    static void listen(Options options) {
        set("quarkus.http.host", options.host());
        set("quarkus.http.port", Integer.toString(options.port()));
    }

    /** Whether a PostgreSQL is named from outside, by the usual Quarkus setting. */
    static boolean nameDatabase() {
        return System.getenv("QUARKUS_DATASOURCE_REACTIVE_URL") != null
                || System.getProperty("quarkus.datasource.reactive.url") != null;
    }

    static void embedded(DataFolder folder, int port, Secrets secrets, Options options) {
        set("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE);
        set("quarkus.datasource.username", Roles.APP);
        set("quarkus.datasource.password", secrets.app());
        set("quarkus.flyway.username", Roles.OWNER);
        set("quarkus.flyway.password", secrets.owner());
        set("quarkus.http.auth.session.encryption-key", secrets.session());
        set("credence.proof.key-file", folder.key().toString());
        set("credence.first-login.show", "false");
        set("quarkus.http.host-enabled", Boolean.toString(!options.resetLogin()));
        set("quarkus.log.console.enabled", "false");
        set("quarkus.log.file.enabled", "true");
        set("quarkus.log.file.path", folder.log().toString());
    }

    private static void set(String name, String value) {
        System.setProperty(name, value);
    }
}
