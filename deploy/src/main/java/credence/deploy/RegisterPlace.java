package credence.deploy;

import credence.persistence.DatabaseLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a command finds a register that it works on without the app.
 *
 * @param app who may read and append
 * @param owner who owns the tables
 * @param keyFile of the signing key; null where none is named
 * @param isRunning whether a Credence runs on it, as far as can be known
 */
record RegisterPlace(
        DatabaseLogin app, DatabaseLogin owner, @Nullable Path keyFile, boolean isRunning) {
    /**
     * A register that is there: of a PostgreSQL that the usual settings name, or of the data folder, whose PostgreSQL runs or is started, and then
     * stopped at the end of the process.
     *
     * @param data null: the usual one
     */
    static RegisterPlace existing(@Nullable Path data) throws IOException {
        if (Settings.nameDatabase()) {
            return named();
        }
        Path place = folder(data);
        Path cluster = place.resolve("postgres");
        if (!Files.isDirectory(cluster)) {
            throw new CannotStart("There is no register in " + place + ". Give its folder: --data DIR.");
        }
        DataFolder folder = DataFolder.openUnlessHeld(place).orElse(null);
        return folder == null ? embedded(place, Orphan.port(cluster), true) : started(folder);
    }

    /** One that may be made. Where a Credence runs on the data folder, there is one already. */
    static RegisterPlace forNew(@Nullable Path data) {
        return Settings.nameDatabase() ? named() : started(DataFolder.open(folder(data)));
    }

    private static RegisterPlace started(DataFolder folder) {
        Database database = Database.in(folder, Secrets.of(folder.path()));
        return embedded(
                folder.path(), new DatabaseLife(database, folder).beginQuietly().port(), false);
    }

    private static RegisterPlace embedded(Path data, int port, boolean isRunning) {
        Secrets secrets = Secrets.of(data);
        String url = "postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE;
        return new RegisterPlace(
                new DatabaseLogin(url, Roles.APP, secrets.app()),
                new DatabaseLogin(url, Roles.OWNER, secrets.owner()),
                DataFolder.key(data),
                isRunning);
    }

    private static RegisterPlace named() {
        String url = required("quarkus.datasource.reactive.url");
        DatabaseLogin app = new DatabaseLogin(
                url, required("quarkus.datasource.username"), required("quarkus.datasource.password"));
        @Nullable String owner = setting("quarkus.flyway.username");
        @Nullable String keyFile = setting("credence.proof.key-file");
        return new RegisterPlace(
                app,
                owner == null ? app : new DatabaseLogin(url, owner, required("quarkus.flyway.password")),
                keyFile == null ? null : Path.of(keyFile),
                false);
    }

    static Path folder(@Nullable Path data) {
        return data == null ? Options.usualFolder(System.getenv(), System.getProperty("os.name")) : data;
    }

    private static String required(String name) {
        @Nullable String value = setting(name);
        if (value == null) {
            throw new CannotStart("The database is named, but " + name + " is not set.");
        }
        return value;
    }

    /** As the app takes it from outside: a system property, or the environment. */
    static @Nullable String setting(String name) {
        @Nullable String property = System.getProperty(name);
        return property != null
                ? property
                : System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    }
}
