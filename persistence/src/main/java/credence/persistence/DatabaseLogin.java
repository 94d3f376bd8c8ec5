package credence.persistence;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.function.Function;

/**
 * Where a database is, and as whom a command that blocks works on it.
 *
 * @param url as the reactive client takes it
 */
public record DatabaseLogin(String url, String user, String password) {
    /** Works with a connection of its own, which ends with the work; so does a transaction that is still open then. */
    <T> T with(Function<SqlConnection, T> work) {
        Vertx vertx = Vertx.vertx();
        Pool pool = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(PgConnectOptions.fromUri(url).setUser(user).setPassword(password))
                .using(vertx.getDelegate())
                .build());
        try {
            SqlConnection connection = pool.getConnection().await().indefinitely();
            try {
                return work.apply(connection);
            } finally {
                connection.close().await().indefinitely();
            }
        } finally {
            pool.close().await().indefinitely();
            vertx.close().await().indefinitely();
        }
    }

    @Override
    public String toString() {
        return "DatabaseLogin[" + url + "]";
    }
}
