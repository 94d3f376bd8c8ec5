package credence.persistence;

import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;

/** A register that a dump cannot go into, since something is in it. */
final class Occupied extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Made with the tables. */
    private static final String ALWAYS_THERE = "register_identity";

    private Occupied(List<String> there) {
        super("The register is not empty: it has " + String.join(", ", there)
                + ". A dump goes into an empty one: give a new data folder (--data DIR) or an empty database.");
    }

    /** @return whether it is empty, which it is */
    static boolean check(SqlConnection connection) {
        List<String> there = new ArrayList<>();
        for (DumpTable table : DumpTable.ALL) {
            boolean isMade = SqlText.one(
                            connection, "select to_regclass('" + table.relation() + "') is not null as made")
                    .getBoolean("made");
            long rows = isMade && !table.name().equals(ALWAYS_THERE)
                    ? SqlText.one(connection, "select count(*) as n from " + table.relation())
                            .getLong("n")
                    : 0;
            if (rows > 0) {
                there.add(rows + " rows of \"" + table.name() + "\"");
            }
        }
        if (!there.isEmpty()) {
            throw new Occupied(there);
        }
        return true;
    }
}
