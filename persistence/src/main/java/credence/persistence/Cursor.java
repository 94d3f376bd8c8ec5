package credence.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The rows of a query one after another, however many: some are read ahead while those before them are looked at. It blocks. */
final class Cursor {
    private final PreparedStatement statement;
    private final io.vertx.mutiny.sqlclient.Cursor cursor;
    private final int atOnce;
    private final Deque<Row> read = new ArrayDeque<>();
    private @Nullable CompletableFuture<RowSet<Row>> ahead;

    /** In a transaction of the connection. */
    Cursor(SqlConnection connection, String query, int atOnce) {
        this.atOnce = atOnce;
        this.statement = connection.prepare(query).await().indefinitely();
        this.cursor = statement.cursor();
        this.ahead = cursor.read(atOnce).subscribeAsCompletionStage();
    }

    /** The row that {@link #next} will give; null after the last. */
    @Nullable
    Row peek() {
        if (read.isEmpty() && ahead != null) {
            RowSet<Row> rows = Uni.createFrom().completionStage(ahead).await().indefinitely();
            if (cursor.hasMore()) {
                ahead = cursor.read(atOnce).subscribeAsCompletionStage();
            } else {
                ahead = null;
                // The connection may be one of a pool, and would keep it for as long as it lives.
                statement.close().await().indefinitely();
            }
            rows.forEach(read::add);
        }
        return read.peek();
    }

    /** The next ones that are at hand; none after the last. */
    List<Row> some() {
        peek();
        List<Row> some = List.copyOf(read);
        read.clear();
        return some;
    }

    @Nullable
    Row next() {
        @Nullable Row row = peek();
        if (row != null) {
            read.remove();
        }
        return row;
    }
}
