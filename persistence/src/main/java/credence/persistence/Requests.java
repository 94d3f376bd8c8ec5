package credence.persistence;

import credence.InvalidInput;
import credence.ledger.Hash;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries a request out once: sent again by its id it is answered as it was the first time, and nothing is written. That it was carried
 * out is written in the transaction of the write itself, so that no crash comes between.
 */
final class Requests {
    private Requests() {}

    /** How an outcome is kept and told again. */
    interface Memory<T> {
        /** Null for an outcome that wrote nothing: sent again, such a request is looked at anew. */
        @Nullable
        String word(T outcome);

        Uni<T> again(SqlConnection connection, String word);
    }

    /**
     * @param asked all that was asked and by whom, each part with a text of its own
     * @throws InvalidInput where the id was used for something else
     */
    static <T> Uni<T> once(
            SqlConnection connection, RequestId id, List<?> asked, Memory<T> memory, Supplier<Uni<T>> work) {
        String digest = digest(asked);
        return lock(connection, id)
                .chain(() -> connection
                        // What began an operation is no request of any other kind.
                        .preparedQuery("select asked, outcome from credence.done_request where id = $1"
                                + " union all select '', '' from credence.operation where request = $1"
                                + " and not exists (select from credence.done_request where id = $1)")
                        .execute(Tuple.of(id.value())))
                .chain(rows -> {
                    RowIterator<io.vertx.mutiny.sqlclient.Row> found = rows.iterator();
                    if (!found.hasNext()) {
                        return work.get().call(outcome -> keep(connection, id, digest, memory.word(outcome)));
                    }
                    io.vertx.mutiny.sqlclient.Row row = found.next();
                    if (!row.getString("asked").equals(digest)) {
                        throw used();
                    }
                    return memory.again(connection, row.getString("outcome"));
                });
    }

    /**
     * Takes an id for what is kept as an operation.
     *
     * @throws InvalidInput in the answer, where it was used for something else
     */
    static Uni<Void> take(SqlConnection connection, RequestId id) {
        return lock(connection, id)
                .chain(() -> connection
                        .preparedQuery("select from credence.done_request where id = $1")
                        .execute(Tuple.of(id.value())))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw used();
                    }
                })
                .replaceWithVoid();
    }

    static InvalidInput used() {
        return new InvalidInput(
                "request_id",
                "was used for another request",
                "Send a new UUID for each new request, and the same one only with the same request.");
    }

    /** The same request sent twice at once: the second waits for what becomes of the first. */
    private static Uni<Void> lock(SqlConnection connection, RequestId id) {
        return LockWait.on(connection, id.toString(), 7236837547L);
    }

    private static Uni<Void> keep(SqlConnection connection, RequestId id, String digest, @Nullable String outcome) {
        return outcome == null
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery("insert into credence.done_request (id, asked, outcome) values ($1, $2, $3)")
                        .execute(Tuple.of(id.value(), digest, outcome))
                        .replaceWithVoid();
    }

    /**
     * What was asked, with a precondition where there is one; without, it is what requests asked before there was any.
     *
     * @param seen null for none
     */
    static List<?> asked(List<?> asked, @Nullable Integer seen) {
        return seen == null
                ? asked
                : Stream.concat(asked.stream(), Stream.of(seen)).toList();
    }

    private static String digest(List<?> asked) {
        String all = asked.stream().map(String::valueOf).collect(Collectors.joining("\u0000"));
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)))
                    .hex();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
