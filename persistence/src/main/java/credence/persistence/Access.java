package credence.persistence;

import credence.InvalidInput;
import credence.access.Caller;
import credence.access.Least;
import credence.access.NotAllowed;
import credence.access.Role;
import credence.review.Editor;
import credence.review.RequestId;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who asks, and what they may. Passwords and tokens are kept as hashes only, each change as a new row; the latest password and role hold. */
@ApplicationScoped
public class Access {
    /** How the names of those begin whom a provider of logins vouches for: no editor of the register's own has one. */
    static final String FROM_ELSEWHERE = "oidc:";

    /** Who has or had a role, which they have now, and how often one was granted to them. */
    private static final String GRANTED =
            "select t.name as editor, g.role, exists (select from credence.credential c where c.editor = t.name) as logs_in"
                    + ", g.grants from credence.editor t join lateral (select role, count(*) over () as grants"
                    + " from credence.role_grant g where g.editor = t.name order by id desc limit 1) g on true";

    /** Of the editor in t; who was never granted one has none. */
    static final String ROLE = "coalesce((select g.role from credence.role_grant g where g.editor = t.editor"
            + " order by g.id desc limit 1), 'none')";

    private static final String ADD = "with added as (insert into credence.editor (name, added_by) values ($1, $2)"
            + " on conflict do nothing returning name),"
            + " secret as (insert into credence.credential (editor, hash) select name, $3 from added),"
            + " role as (insert into credence.role_grant (editor, role, by) select name, $5, $2 from added)"
            + " insert into credence.token (hash, editor) select $4, name from added returning editor";

    private final Pool pool;
    private final KnownCallers known;

    Access(Pool pool, KnownCallers known) {
        this.pool = pool;
        this.known = known;
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

    /** Empty when the token is unknown, revoked or over. */
    public Uni<Optional<Caller>> byToken(String token) {
        String hash = Secrets.sha256(token);
        return known.of(
                hash,
                () -> query(
                                "select t.editor, t.role as most, t.expires_at, " + ROLE
                                        + " as role from credence.token t"
                                        + " where t.hash = $1 and (t.expires_at is null or t.expires_at > now())"
                                        + " and not exists (select from credence.token_revocation r where r.token = t.hash)",
                                Tuple.of(hash))
                        .map(rows -> first(rows).map(Access::found)));
    }

    private static KnownCallers.Found found(Row row) {
        Role granted = Role.parse(row.getString("role"));
        @Nullable String most = row.getString("most");
        return new KnownCallers.Found(
                new Caller(
                        new Editor(row.getString("editor")), most == null ? granted : granted.atMost(Role.parse(most))),
                row.getOffsetDateTime("expires_at") == null ? null : Rows.instant(row, "expires_at"));
    }

    /** Somebody whose login was checked already, with the role that holds now. */
    public Uni<Caller> byLogin(Editor editor) {
        return known.of(
                        "login " + editor.name(),
                        () -> query(
                                        "select " + ROLE + " as role from (values ($1)) t (editor)",
                                        Tuple.of(editor.name()))
                                .map(rows -> first(rows)
                                        .map(row -> new KnownCallers.Found(
                                                new Caller(editor, Role.parse(row.getString("role"))), null))))
                .map(Optional::orElseThrow);
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

    /** The same, page by page. */
    public Uni<Page<Granted>> granted(PageRequest page) {
        return granted()
                .map(all ->
                        Pages.slice(all, page, "editors", one -> one.editor().name()));
    }

    /** All that have or had a role, by name: what the register writes by itself is nobody's. */
    public Uni<List<Granted>> granted() {
        return query(GRANTED + " order by t.name", Tuple.tuple())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Access::granted)
                        .toList());
    }

    /** One of them; empty where there is no such editor. */
    static Uni<Optional<Granted>> granted(SqlConnection connection, Editor editor) {
        return connection
                .preparedQuery(GRANTED + " where t.name = $1")
                .execute(Tuple.of(editor.name()))
                .map(rows -> first(rows).map(Access::granted));
    }

    private static Granted granted(Row row) {
        return new Granted(
                new Editor(row.getString("editor")),
                Role.parse(row.getString("role")),
                row.getBoolean("logs_in"),
                row.getInteger("grants"));
    }

    /**
     * Grants a role in place of the one before; false where there is no such editor.
     *
     * @throws InvalidInput naming name, where somebody would change their own: so one admin always stays
     * @throws NotAllowed in the answer, where the role of an admin was taken from whoever grants it in the meantime
     */
    public Uni<Boolean> grant(Editor editor, Role role, Editor by) {
        return grant(editor, role, by, null, null).map(result -> result instanceof GrantResult.Done);
    }

    /**
     * The same, carried out once where it has an id.
     *
     * @param seen how often a role had been granted to them when that was looked at; null grants it however it stands
     */
    public Uni<GrantResult> grant(
            Editor editor, Role role, Editor by, @Nullable Integer seen, @Nullable RequestId request) {
        if (editor.equals(by)) {
            throw new InvalidInput("name", "is your own", "Ask another admin to change your role.");
        }
        return Once.write(
                        pool,
                        request,
                        Requests.asked(List.of("grant", by.name(), editor.name(), role), seen),
                        Memories.grant(editor, role),
                        connection -> whileAdmin(connection, by)
                                .chain(() -> granted(connection, editor))
                                .chain(found -> grant(connection, editor, role, by, seen, found)))
                .invoke(known::forget);
    }

    private static Uni<GrantResult> grant(
            SqlConnection connection,
            Editor editor,
            Role role,
            Editor by,
            @Nullable Integer seen,
            Optional<Granted> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(new GrantResult.NoSuchEditor());
        }
        Granted before = found.get();
        if (seen != null && seen != before.grants()) {
            return Uni.createFrom().item(new GrantResult.Changed(before));
        }
        return connection
                .preparedQuery("insert into credence.role_grant (editor, role, by) values ($1, $2, $3)")
                .execute(Tuple.of(editor.name(), role.word(), by.name()))
                .replaceWith(new GrantResult.Done(new Granted(editor, role, before.logsIn(), before.grants() + 1)));
    }

    /**
     * What admins write is written one after the other: the second of two waits here, and then sees what the first did. So of two who
     * take the role from each other one always stays, and from whom it was taken writes nothing more.
     *
     * @throws NotAllowed in the answer, where the role of an admin was taken from them in the meantime
     */
    static Uni<Void> whileAdmin(SqlConnection connection, Editor by) {
        return connection
                .query("select 1 from (select pg_advisory_xact_lock(7236837551)) locked")
                .execute()
                .chain(() -> granted(connection, by))
                .invoke(found -> {
                    if (found.isPresent() && found.get().role() != Role.ADMIN) {
                        throw new NotAllowed(Least.ADMIN);
                    }
                })
                .replaceWithVoid();
    }

    /** Makes an admin of the editor whose login is given anew at the machine itself. */
    public Uni<Void> makeAdmin(Editor editor) {
        return query("insert into credence.role_grant (editor, role) values ($1, 'admin')", Tuple.of(editor.name()))
                .invoke(known::forget)
                .replaceWithVoid();
    }

    /** Adds one with the role of an editor. */
    public Uni<Optional<FirstLogin>> add(Editor editor, Editor by) {
        return add(editor, Role.EDITOR, by);
    }

    /**
     * Adds somebody; empty where the name is taken. The password and the token are shown once, and cannot be had again.
     *
     * @throws NotAllowed in the answer, as when a role is granted
     */
    public Uni<Optional<FirstLogin>> add(Editor editor, Role role, Editor by) {
        return add(editor, role, by, null);
    }

    /** The same, carried out once where it has an id. */
    public Uni<Optional<FirstLogin>> add(Editor editor, Role role, Editor by, @Nullable RequestId request) {
        if (editor.name().startsWith(FROM_ELSEWHERE)) {
            throw new InvalidInput(
                    "name", "begins with " + FROM_ELSEWHERE, "That is kept for who logs in elsewhere; choose another.");
        }
        editor.requireLegible("name");
        String password = Secrets.password();
        String token = Secrets.token();
        return Uni.createFrom()
                .item(() -> BcryptUtil.bcryptHash(password))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(hash -> Once.write(
                        pool,
                        request,
                        List.of("add", by.name(), editor.name(), role),
                        Memories.ADDED,
                        connection -> whileAdmin(connection, by)
                                .chain(() -> connection
                                        .preparedQuery(ADD)
                                        .execute(Tuple.of(
                                                editor.name(), by.name(), hash, Secrets.sha256(token), role.word())))
                                .map(rows -> rows.size() == 0
                                        ? Optional.empty()
                                        : Optional.of(new FirstLogin(editor.name(), password, token)))));
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
                        "insert into credence.token_revocation (token, by) select t.hash, $1 from credence.token t"
                                + " where t.editor = $1 on conflict do nothing returning token",
                        Tuple.of(editor.name()))
                .invoke(known::forget)
                .map(RowSet::size);
    }

    private Uni<RowSet<Row>> query(String sql, Tuple tuple) {
        return Patience.with(pool, client -> client.preparedQuery(sql).execute(tuple))
                .onFailure()
                .transform(RegisterException::of);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }
}
