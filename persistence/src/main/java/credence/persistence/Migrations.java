package credence.persistence;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** The migrations of a database, for a command that runs without the app: at what version it is, and how it comes to another. */
final class Migrations {
    private static final String LEDGER_LOCK = "7236837543";

    private final DatabaseLogin owner;
    private final String appRole;

    /**
     * @param owner who may make tables
     * @param appRole the role that the app works as
     */
    Migrations(DatabaseLogin owner, String appRole) {
        this.owner = owner;
        this.appRole = appRole;
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource("jdbc:" + owner.url(), owner.user(), owner.password())
                .schemas("credence")
                .createSchemas(true)
                .placeholders(Map.of("app_role", appRole, "ledger_lock", LEDGER_LOCK))
                .target(target)
                .load();
    }

    Flyway flyway() {
        return flyway("latest");
    }

    /**
     * @param known the newest that this Credence knows
     * @param applied that of the database; 0 where it is empty
     */
    record Versions(int known, int applied) {}

    Versions versions() {
        MigrationInfoService info = flyway().info();
        return new Versions(newest(info.all(), false), newest(info.applied(), true));
    }

    void to(int version) {
        flyway(Integer.toString(version)).migrate();
    }

    static int newest(MigrationInfo[] migrations, boolean applied) {
        int newest = 0;
        for (MigrationInfo migration : migrations) {
            boolean ours = applied || !migration.getState().name().startsWith("FUTURE");
            MigrationVersion version = migration.getVersion();
            if (ours && version != null) {
                newest = Math.max(newest, version.getMajor().intValueExact());
            }
        }
        return newest;
    }
}
