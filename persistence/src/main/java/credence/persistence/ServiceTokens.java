package credence.persistence;

import credence.InvalidInput;
import credence.access.Caller;
import credence.access.Least;
import credence.access.NotAllowed;
import credence.access.Role;
import credence.review.Editor;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tokens that admins make for services, and revoke. Only hashes are kept; a revocation is a row, and a token is changed by making another. */
@ApplicationScoped
public class ServiceTokens {
    private static final String ALL =
            "select left(t.hash, 12) as id, t.name, t.editor, t.role, coalesce(t.by, t.editor) as by,"
                    + " t.created_at, t.expires_at, r.revoked_at from credence.token t"
                    + " left join credence.token_revocation r on r.token = t.hash";
    private static final String REVOKE = "insert into credence.token_revocation (token, by)"
            + " select hash, $2 from credence.token where left(hash, 12) = $1";

    private final Pool pool;
    private final KnownCallers known;
    private final Clock clock;

    @jakarta.inject.Inject
    ServiceTokens(Pool pool, KnownCallers known) {
        this(pool, known, Clock.systemUTC());
    }

    ServiceTokens(Pool pool, KnownCallers known, Clock clock) {
        this.pool = pool;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Makes a token; its service is added where there is none of the name.
     *
     * @throws InvalidInput naming expires, where that is over; service, where it is a person who logs in or one of the register's own;
     *     role, where the service's own covers less
     * @throws NotAllowed in the answer, where the role of an admin was taken from whoever makes it in the meantime
     */
    public Uni<MadeToken> make(TokenOrder order, Editor by) {
        return make(order, by, null);
    }

    /** The same, carried out once where it has an id. */
    public Uni<MadeToken> make(TokenOrder order, Editor by, @Nullable RequestId request) {
        if (order.expires() != null && !order.expires().isAfter(clock.instant())) {
            throw new InvalidInput(
                    "expires", "is over", "Send a time to come, or leave it out for a token without end.");
        }
        String secret = Secrets.token();
        String hash = Secrets.sha256(secret);
        return Once.write(
                pool,
                request,
                Arrays.asList("make token", by.name(), order),
                Memories.MADE,
                connection -> Access.whileAdmin(connection, by)
                        .chain(() -> service(connection, order, by))
                        .chain(() -> connection
                                .preparedQuery("insert into credence.token (hash, editor, name, role, expires_at, by)"
                                        + " values ($1, $2, $3, $4, $5, $6)")
                                .execute(Tuple.from(Arrays.asList(
                                        hash,
                                        order.service().name(),
                                        order.name(),
                                        order.role().word(),
                                        order.expires() == null
                                                ? null
                                                : OffsetDateTime.ofInstant(order.expires(), ZoneOffset.UTC),
                                        by.name()))))
                        .chain(() -> one(connection, id(hash)))
                        .map(token -> new MadeToken(token.orElseThrow(), secret)));
    }

    private static Uni<Void> service(SqlConnection connection, TokenOrder order, Editor by) {
        String name = order.service().name();
        if (order.service().equals(by)) {
            return Uni.createFrom().voidItem();
        }
        if (name.startsWith(Access.FROM_ELSEWHERE)) {
            return Uni.createFrom().failure(notAService(name));
        }
        order.service().requireLegible("service");
        return connection
                .preparedQuery("with added as (insert into credence.editor (name, added_by) values ($1, $3)"
                        + " on conflict do nothing returning name)"
                        + " insert into credence.role_grant (editor, role, by) select name, $2, $3 from added")
                .execute(Tuple.of(name, order.role().word(), by.name()))
                .chain(() -> connection
                        .preparedQuery(
                                "select exists (select from credence.credential where editor = $1) as logs_in,"
                                        + " (select role from credence.role_grant where editor = $1 order by id desc limit 1) as role")
                        .execute(Tuple.of(name)))
                .invoke(rows -> check(order, rows.iterator().next()))
                .replaceWithVoid();
    }

    private static void check(TokenOrder order, Row found) {
        @Nullable String role = found.getString("role");
        if (found.getBoolean("logs_in") || role == null) {
            throw notAService(order.service().name());
        }
        if (!Role.parse(role).covers(order.role())) {
            throw new InvalidInput(
                    "role",
                    "is more than the service may, which is " + role,
                    "Choose no more than that, or grant the service the role first.");
        }
    }

    private static InvalidInput notAService(String name) {
        return new InvalidInput(
                "service",
                "is a person who logs in, or one of the register's own: " + name,
                "Choose another name: a service's entries are told from a person's by it.");
    }

    /** All, also those that editors issued at their accounts; the latest first. */
    public Uni<List<ServiceToken>> all() {
        return Patience.with(
                        pool,
                        client -> client.query(ALL + " order by t.created_at desc, t.hash")
                                .execute())
                .onFailure()
                .transform(RegisterException::of)
                .map(rows -> stream(rows).collect(Collectors.toList()));
    }

    /** The same, page by page. */
    public Uni<Page<ServiceToken>> all(PageRequest page) {
        return all().map(all -> Pages.slice(all, page, "tokens", ServiceToken::id));
    }

    /** Those that act as somebody, also those that are revoked or over; the latest first. */
    public Uni<Page<ServiceToken>> of(Editor editor, PageRequest page) {
        return Patience.with(
                        pool,
                        client -> client.preparedQuery(ALL + " where t.editor = $1 order by t.created_at desc, t.hash")
                                .execute(Tuple.of(editor.name())))
                .onFailure()
                .transform(RegisterException::of)
                .map(rows -> Pages.slice(stream(rows).toList(), page, "own tokens", ServiceToken::id));
    }

    /**
     * Ends one that acts as whoever asks; nothing where none of theirs is called so.
     *
     * @throws NotAllowed of one that may more than the caller: what reads could otherwise shut out what writes
     */
    public Uni<Optional<ServiceToken>> revokeOwn(String id, Caller by, @Nullable RequestId request) {
        return Once.write(
                        pool,
                        request,
                        List.of("revoke own", by.editor().name(), id),
                        Memories.REVOKED,
                        connection -> one(connection, id)
                                .map(found ->
                                        found.filter(token -> token.editor().equals(by.editor())))
                                .chain(own -> own.isEmpty()
                                        ? Uni.createFrom().item(own)
                                        : granted(connection, by.editor())
                                                .invoke(granted -> refuseStronger(own.get(), granted, by.role()))
                                                .chain(() -> revoked(connection, id, by.editor()))))
                .invoke(known::forget);
    }

    private static Uni<Role> granted(SqlConnection connection, Editor editor) {
        return connection
                .preparedQuery("select " + Access.ROLE + " as role from (values ($1)) t (editor)")
                .execute(Tuple.of(editor.name()))
                .map(rows -> Role.parse(rows.iterator().next().getString("role")));
    }

    /** What a token may is the lesser of its own role and that of whom it acts as. */
    private static void refuseStronger(ServiceToken token, Role granted, Role caller) {
        Role may = token.role() == null ? granted : granted.atMost(token.role());
        if (!caller.covers(may)) {
            throw new NotAllowed(Least.valueOf(may.name()));
        }
    }

    private static Uni<Optional<ServiceToken>> revoked(SqlConnection connection, String id, Editor by) {
        return connection
                .preparedQuery(REVOKE + " on conflict do nothing")
                .execute(Tuple.of(id, by.name()))
                .chain(() -> one(connection, id));
    }

    /** Ends one; answers it as it is then, or nothing where there is none. One that has ended stays as it was. */
    public Uni<Optional<ServiceToken>> revoke(String id, Editor by) {
        return revoke(id, by, null);
    }

    /** The same, carried out once where it has an id. */
    public Uni<Optional<ServiceToken>> revoke(String id, Editor by, @Nullable RequestId request) {
        return Once.write(
                        pool,
                        request,
                        List.of("revoke", by.name(), id),
                        Memories.REVOKED,
                        connection -> Access.whileAdmin(connection, by).chain(() -> revoked(connection, id, by)))
                .invoke(known::forget);
    }

    static Uni<Optional<ServiceToken>> one(SqlConnection connection, String id) {
        return connection
                .preparedQuery(ALL + " where left(t.hash, 12) = $1")
                .execute(Tuple.of(id))
                .map(rows -> stream(rows).findFirst());
    }

    private static String id(String hash) {
        return hash.substring(0, 12);
    }

    private static java.util.stream.Stream<ServiceToken> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(ServiceTokens::token);
    }

    private static ServiceToken token(Row row) {
        @Nullable String role = row.getString("role");
        return new ServiceToken(
                row.getString("id"),
                row.getString("name"),
                new Editor(row.getString("editor")),
                role == null ? null : Role.parse(role),
                new Editor(row.getString("by")),
                Rows.instant(row, "created_at"),
                instant(row, "expires_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column) == null ? null : Rows.instant(row, column);
    }
}
