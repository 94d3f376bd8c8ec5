package credence.persistence;

import credence.persistence.Verification.Found;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows beside the ledger against their seals, which the database made when they were inserted. */
record SealCheck(SqlConnection connection) {
    /** A table, and how its key is written, as the migration has it. */
    record Sealed(String table, String key) {}

    static final List<Sealed> TABLES = List.of(
            new Sealed("report", "a.id::text"),
            new Sealed("reading", "a.id::text"),
            new Sealed("proposal", "a.id::text"),
            new Sealed("decision", "a.proposal || ' ' || a.step"),
            new Sealed("recorded", "a.proposal || ' ' || a.step"),
            new Sealed("kept_check", "a.reading::text"),
            new Sealed("watch", "a.id::text"),
            new Sealed("watch_end", "a.watch::text"),
            new Sealed("list", "a.id::text"),
            new Sealed("setting", "a.id::text"),
            new Sealed("editor", "a.name"),
            new Sealed("role_grant", "a.id::text"),
            new Sealed("polity", "a.load::text"));

    /** All rows of a table. */
    void all(Sealed sealed) {
        @Nullable Row wrong = new Cursor(connection, query(sealed), 1).next();
        if (wrong != null) {
            throw new Found(
                    sealed.table() + " " + wrong.getString("key"),
                    wrong.getBoolean("gone")
                            ? "it is missing, and its seal is there"
                            : wrong.getBoolean("unsealed")
                                    ? "it has no seal: it was put there past the register"
                                    : "it was changed: its columns no longer give its seal");
        }
    }

    private static String query(Sealed sealed) {
        return "select coalesce(k.key, s.key) as key, k.key is null as gone, s.key is null as unsealed from (select "
                + sealed.key() + " as key, credence.seal_of(to_jsonb(a)) as hash from credence." + sealed.table()
                + " a) k full join (select key, hash from credence.seal where relation = '" + sealed.table()
                + "') s on s.key = k.key where k.hash is distinct from s.hash order by 1 limit 1";
    }
}
