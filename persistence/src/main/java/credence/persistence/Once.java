package credence.persistence;

import credence.InvalidInput;
import credence.access.NotAllowed;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A write beside the ledger, in a transaction of its own, carried out once where it has an id. */
final class Once {
    private Once() {}

    /** @param asked all that was asked and by whom, never a secret */
    static <T> Uni<T> write(
            Pool pool,
            @Nullable RequestId id,
            List<?> asked,
            Requests.Memory<T> memory,
            Function<SqlConnection, Uni<T>> work) {
        return Turns.write(
                        pool,
                        connection -> id == null
                                ? work.apply(connection)
                                : Requests.once(connection, id, asked, memory, () -> work.apply(connection)))
                .onFailure(failure -> !(failure instanceof InvalidInput) && !(failure instanceof NotAllowed))
                .transform(RegisterException::of);
    }
}
