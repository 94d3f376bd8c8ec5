package credence.persistence;

import credence.InvalidInput;
import credence.review.Editor;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Who may write. Passwords and tokens are kept as hashes only, each change as a new row; the latest password holds. */
@ApplicationScoped
public class Access {
    private final Pool pool;

    Access(Pool pool) {
        this.pool = pool;
    }

    /** Empty when the name or the password is wrong; the two are not told apart, and take the same time. */
    public Uni<Optional<Editor>> byPassword(String name, String password) {
        return query("select hash from credence.credential where editor = $1 order by id desc limit 1", Tuple.of(name))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> {
                    String hash = first(rows).map(row -> row.getString("hash")).orElse(Secrets.NOBODY);
                    return Secrets.matches(password, hash) && !hash.equals(Secrets.NOBODY)
                            ? Optional.of(new Editor(name))
                            : Optional.empty();
                });
    }

    /** Empty when the token is unknown or revoked. */
    public Uni<Optional<Editor>> byToken(String token) {
        return query(
                        "select t.editor from credence.token t where t.hash = $1"
                                + " and not exists (select from credence.token_revocation r where r.token = t.hash)",
                        Tuple.of(Secrets.sha256(token)))
                .map(rows -> first(rows).map(row -> new Editor(row.getString("editor"))));
    }

    /** @throws InvalidInput naming password, when it is shorter than 12 characters or longer than 72 bytes */
    public Uni<Void> changePassword(Editor editor, String password) {
        Secrets.check(password);
        return Uni.createFrom()
                .item(() -> BcryptUtil.bcryptHash(password))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(hash -> query(
                        "insert into credence.credential (editor, hash) values ($1, $2)",
                        Tuple.of(editor.name(), hash)))
                .replaceWithVoid();
    }

    /** All editors, by name. */
    public Uni<List<Editor>> editors() {
        return query("select name from credence.editor order by name", Tuple.tuple())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Editor(row.getString("name")))
                        .toList());
    }

    /** Adds an editor; empty where the name is taken. The password and the token are shown once, and cannot be had again. */
    public Uni<Optional<FirstLogin>> add(Editor editor, Editor by) {
        String password = Secrets.password();
        String token = Secrets.token();
        return Uni.createFrom()
                .item(() -> BcryptUtil.bcryptHash(password))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(hash -> query(
                        "with added as (insert into credence.editor (name, added_by) values ($1, $2)"
                                + " on conflict do nothing returning name),"
                                + " secret as (insert into credence.credential (editor, hash) select name, $3 from added)"
                                + " insert into credence.token (hash, editor) select $4, name from added returning editor",
                        Tuple.of(editor.name(), by.name(), hash, Secrets.sha256(token))))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(new FirstLogin(editor.name(), password, token)));
    }

    /** Issues a bearer token; it is shown once, and cannot be had again. */
    public Uni<String> issueToken(Editor editor) {
        String token = Secrets.token();
        return query(
                        "insert into credence.token (hash, editor) values ($1, $2)",
                        Tuple.of(Secrets.sha256(token), editor.name()))
                .replaceWith(token);
    }

    /** Ends every token of an editor; answers how many there were. */
    public Uni<Integer> revokeTokens(Editor editor) {
        return query(
                        "insert into credence.token_revocation (token) select t.hash from credence.token t where t.editor = $1"
                                + " on conflict do nothing returning token",
                        Tuple.of(editor.name()))
                .map(RowSet::size);
    }

    private Uni<RowSet<Row>> query(String sql, Tuple tuple) {
        return pool.preparedQuery(sql).execute(tuple).onFailure().transform(RegisterException::of);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }
}
