package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import credence.access.Caller;
import credence.access.Role;
import credence.persistence.test.TestDatabase;
import credence.review.Editor;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RolesAndTokensTest {
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

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }

    private MadeToken make(String service, Role role, @Nullable Instant expires) {
        return await(tokens.make(new TokenOrder("for tests", new Editor(service), role, expires), ADMIN));
    }

    private Optional<Role> role(String secret) {
        return await(access.byToken(secret)).map(Caller::role);
    }

    private static <T> List<T> pages(Function<PageRequest, Uni<Page<T>>> list) {
        List<T> all = new ArrayList<>();
        @Nullable String token = null;
        do {
            Page<T> page = await(list.apply(new PageRequest(1, token)));
            all.addAll(page.items());
            token = page.next().orElse(null);
        } while (token != null);
        return all;
    }

    @Test
    void listsGoOnBehindANameWithABar() {
        make("auth0|42", Role.READER, null);
        make("auth0|43", Role.READER, null);
        assertEquals(await(access.granted()), pages(access::granted));
        Audit audit = new Audit(pool);
        assertEquals(await(audit.lines(PageRequest.first(200))).items(), pages(audit::lines));
    }

    @Test
    void whoWasThereBeforeRolesKeepsAllAndTheRegistersOwnHaveNone() throws SQLException {
        TestDatabase before = TestDatabase.create();
        Flyway.configure()
                .configuration(
                        MigratedDatabase.flyway(before, TestDatabase.OWNER).getConfiguration())
                .target("13")
                .load()
                .migrate();
        try (Connection connection = before.connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into credence.editor (name) values ('person'), ('machine')");
            statement.execute("insert into credence.credential (editor, hash) values ('person', 'x')");
            MigratedDatabase.flyway(before, TestDatabase.OWNER).migrate();
            try (ResultSet rows = statement.executeQuery("select editor, role from credence.role_grant")) {
                assertTrue(rows.next());
                assertEquals("person admin", rows.getString(1) + " " + rows.getString(2));
                assertFalse(rows.next());
            }
        }
    }

    @Test
    void aRoleIsGrantedByANewRowAndHoldsAtOnceHere() {
        FirstLogin made =
                await(access.add(new Editor("granted"), Role.ANALYST, ADMIN)).orElseThrow();
        assertEquals(Optional.of(Role.ANALYST), role(made.token()));
        assertTrue(await(access.grant(new Editor("granted"), Role.READER, ADMIN)));
        assertEquals(Optional.of(Role.READER), role(made.token()));
        assertEquals(Role.READER, await(access.byLogin(new Editor("granted"))).role());
        assertTrue(await(access.grant(new Editor("granted"), Role.NONE, ADMIN)));
        assertEquals(Optional.of(Role.NONE), role(made.token()));
        assertFalse(await(access.grant(new Editor("nobody"), Role.READER, ADMIN)));
    }

    @Test
    void aRoleThatWasGrantedSinceItWasSeenStays() {
        Editor editor = new Editor("seen-once");
        await(access.add(editor, Role.ANALYST, ADMIN));
        Granted reader = new Granted(editor, Role.READER, true, 2);
        assertEquals(new GrantResult.Done(reader), await(access.grant(editor, Role.READER, ADMIN, 1, null)));
        assertEquals(new GrantResult.Changed(reader), await(access.grant(editor, Role.EDITOR, ADMIN, 1, null)));
        assertEquals(
                List.of(reader),
                await(access.granted()).stream()
                        .filter(one -> one.editor().equals(editor))
                        .toList());
        RequestId request = new RequestId(UUID.randomUUID());
        GrantResult done = new GrantResult.Done(new Granted(editor, Role.EDITOR, true, 3));
        assertEquals(done, await(access.grant(editor, Role.EDITOR, ADMIN, 2, request)));
        assertTrue(await(access.grant(editor, Role.ANALYST, ADMIN)));
        assertEquals(done, await(access.grant(editor, Role.EDITOR, ADMIN, 2, request)));
        assertEquals(
                new GrantResult.NoSuchEditor(), await(access.grant(new Editor("nobody"), Role.READER, ADMIN, 0, null)));
    }

    @Test
    void nobodyChangesTheirOwnRole() {
        assertEquals(
                "name",
                assertThrows(InvalidInput.class, () -> access.grant(ADMIN, Role.READER, ADMIN))
                        .field());
    }

    @Test
    void twoTokensOfAServiceHoldUntilOneIsRevoked() {
        MadeToken old = make("desk", Role.ANALYST, null);
        MadeToken fresh = make("desk", Role.ANALYST, null);
        assertEquals(Optional.of(Role.ANALYST), role(old.secret()));
        assertEquals(Optional.of(Role.ANALYST), role(fresh.secret()));
        assertNotNull(
                await(tokens.revoke(old.token().id(), ADMIN)).orElseThrow().revoked());
        assertTrue(role(old.secret()).isEmpty());
        assertEquals(Optional.of(Role.ANALYST), role(fresh.secret()));
        assertTrue(await(tokens.revoke("0123456789ab", ADMIN)).isEmpty());
        assertEquals(
                1,
                await(tokens.all()).stream()
                        .filter(token -> token.editor().name().equals("desk") && token.isValid(Instant.now()))
                        .count());
    }

    @Test
    void aTokenMayTheLesserOfItsRoleAndItsServices() {
        String secret = make("limited", Role.EDITOR, null).secret();
        await(access.grant(new Editor("limited"), Role.READER, ADMIN));
        assertEquals(Optional.of(Role.READER), role(secret));
        assertEquals(
                Optional.of(Role.READER),
                role(make(ADMIN.name(), Role.READER, null).secret()));
        assertEquals("role", refused("limited", Role.ANALYST, null));
    }

    @Test
    void aTokenEndsWhenItIsToldToEvenWhereItIsStillKnown() throws InterruptedException {
        String secret =
                make("brief", Role.READER, Instant.now().plusMillis(1500)).secret();
        assertEquals(Optional.of(Role.READER), role(secret));
        Thread.sleep(1600);
        assertTrue(role(secret).isEmpty());
        assertEquals("expires", refused("brief", Role.READER, Instant.now().minusSeconds(1)));
    }

    @Test
    void noTokenActsAsAPersonOrAsTheRegistersOwn() {
        await(access.add(new Editor("person"), Role.EDITOR, ADMIN));
        DATABASE.editors("own");
        assertEquals("service", refused("person", Role.READER, null));
        assertEquals("service", refused("own", Role.READER, null));
        assertEquals("service", refused("oidc:somebody", Role.READER, null));
        assertEquals("service", refused("feed\u200B", Role.READER, null));
    }

    private String refused(String service, Role role, @Nullable Instant expires) {
        return assertThrows(InvalidInput.class, () -> make(service, role, expires))
                .field();
    }

    @Test
    void onlyHashesAreKept() throws SQLException {
        MadeToken made = make("hashed", Role.READER, null);
        try (Connection connection = DATABASE.database().connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select t::text from credence.token t")) {
            while (rows.next()) {
                assertFalse(rows.getString(1).contains(made.secret()));
            }
        }
    }

    @Test
    void whoIsKnownIsAskedForAgainWhenTheMomentIsOver() {
        Instant[] now = {Instant.EPOCH};
        KnownCallers moments = new KnownCallers(Duration.ofSeconds(2), new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
        int[] asked = {0};
        for (int second : new int[] {0, 1, 2, 3, 4}) {
            now[0] = Instant.EPOCH.plusSeconds(second);
            await(moments.of("one", () -> {
                asked[0]++;
                return Uni.createFrom().item(Optional.of(new KnownCallers.Found(new Caller(ADMIN, Role.ADMIN), null)));
            }));
        }
        assertEquals(3, asked[0]);
    }
}
