package credence.persistence;

import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.stance.Histories;
import credence.verdict.Grounds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The histories that an answer rests on, from the database. */
final class Gathering {
    private Gathering() {}

    static Uni<Histories> of(SqlClient client, Grounds grounds, Revision known) {
        List<Supplier<Uni<List<Entry>>>> queries = new ArrayList<>();
        grounds.polities().forEach(polity -> queries.add(() -> Ledger.of(client, polity, known)));
        grounds.pairs().forEach(pair -> queries.add(() -> Ledger.between(client, pair.one(), pair.other(), known)));
        return Multi.createFrom()
                .iterable(queries)
                .onItem()
                .transformToUniAndConcatenate(Supplier::get)
                .collect()
                .asList()
                .map(lists -> {
                    // An entry between two of them is in both their lists.
                    Map<Revision, Entry> once = new TreeMap<>();
                    lists.forEach(list -> list.forEach(entry -> once.put(entry.revision(), entry)));
                    return Histories.of(once.values());
                });
    }
}
