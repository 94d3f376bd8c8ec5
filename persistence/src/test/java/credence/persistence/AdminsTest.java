package credence.persistence;

import static credence.persistence.LedgerSamples.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.access.Caller;
import credence.access.NotAllowed;
import credence.access.Role;
import credence.review.Editor;
import credence.review.FourEyes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Admins from whom the role is taken while they write. */
class AdminsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final Editor ADMIN =
            new Editor(Objects.requireNonNull(DATABASE.login()).name());

    private final Pool pool = DATABASE.pool(VERTX);
    private final KnownCallers known = new KnownCallers(Duration.ofHours(1), Clock.systemUTC());
    private final Access access = new Access(pool, known);
    private final ServiceTokens tokens = new ServiceTokens(pool, known);

    @AfterAll
    static void close() {
        VERTX.close().await().indefinitely();
    }

    @Test
    void ofTwoAdminsWhoTakeTheRoleFromEachOtherOneStays() {
        Editor first = new Editor("first-admin");
        Editor second = new Editor("second-admin");
        await(access.add(first, Role.ADMIN, ADMIN));
        await(access.add(second, Role.ADMIN, ADMIN));
        List<Uni<Boolean>> both = List.of(
                access.grant(first, Role.NONE, second)
                        .onFailure(NotAllowed.class)
                        .recoverWithItem(false),
                access.grant(second, Role.NONE, first)
                        .onFailure(NotAllowed.class)
                        .recoverWithItem(false));
        List<Boolean> done = await(Uni.join().all(both).usingConcurrencyOf(2).andFailFast());
        assertEquals(List.of(false, true), done.stream().sorted().toList());
        assertEquals(
                1,
                await(access.granted()).stream()
                        .filter(one ->
                                one.editor().equals(first) || one.editor().equals(second))
                        .filter(one -> one.role() == Role.ADMIN)
                        .count());
    }

    @Test
    void whoIsNoAdminAnyMoreWritesNothingOfAnAdmins() {
        Editor former = new Editor("former-admin");
        Register register = new PostgresRegister(pool);
        RuleSet rules = await(register.rules());
        await(access.add(former, Role.ADMIN, ADMIN));
        TokenOrder order = new TokenOrder("for tests", new Editor("outlives"), Role.READER, null);
        MadeToken token = await(tokens.make(order, ADMIN));
        await(access.grant(former, Role.EDITOR, ADMIN));
        for (Uni<?> write : List.of(
                access.add(new Editor("smuggled"), Role.ADMIN, former),
                tokens.make(new TokenOrder("smuggled", new Editor("smuggles"), Role.ADMIN, null), former),
                tokens.revoke(token.token().id(), former),
                register.fourEyes(FourEyes.OFF, former))) {
            assertThrows(NotAllowed.class, () -> await(write));
        }
        assertTrue(await(access.editors()).stream().noneMatch(one -> one.name().startsWith("smuggle")));
        assertEquals(
                Optional.of(Role.READER), await(access.byToken(token.secret())).map(Caller::role));
        assertEquals(rules, await(register.rules()));
    }

    @Test
    void whoAddsSomebodyWaitsForTheGrantThatTakesTheirRole() {
        Editor former = new Editor("slow-admin");
        await(access.add(former, Role.ADMIN, ADMIN));
        CompletableFuture<Optional<FirstLogin>> added = await(pool.withTransaction(connection -> Access.whileAdmin(
                        connection, ADMIN)
                .chain(() -> connection
                        .preparedQuery("insert into credence.role_grant (editor, role, by) values ($1, 'none', $2)")
                        .execute(Tuple.of(former.name(), ADMIN.name())))
                .map(rows ->
                        access.add(new Editor("hurried"), Role.ADMIN, former).subscribeAsCompletionStage())
                .onItem()
                .delayIt()
                .by(Duration.ofSeconds(1))));
        assertInstanceOf(
                NotAllowed.class,
                assertThrows(CompletionException.class, added::join).getCause());
        assertFalse(await(access.editors()).contains(new Editor("hurried")));
    }
}
