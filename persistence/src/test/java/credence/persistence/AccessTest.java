package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import credence.access.Caller;
import credence.access.Role;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final FirstLogin LOGIN = Objects.requireNonNull(DATABASE.login());
    private static final Editor EDITOR = new Editor(LOGIN.name());

    private final Access access = MigratedDatabase.access(DATABASE.pool(VERTX));

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }

    @AfterAll
    static void close() {
        VERTX.close().await().indefinitely();
    }

    @Test
    void tokenOpensUntilItIsRevoked() {
        String token = await(access.issueToken(EDITOR));
        assertEquals(Optional.of(new Caller(EDITOR, Role.ADMIN)), await(access.byToken(token)));
        assertTrue(await(access.byToken(token + "x")).isEmpty());
        assertTrue(await(access.revokeTokens(EDITOR)) >= 1);
        assertTrue(await(access.byToken(token)).isEmpty());
        assertTrue(await(access.byToken(LOGIN.token())).isEmpty());
    }

    @Test
    void latestPasswordHolds() {
        assertTrue(await(access.byPassword("nobody", "whatever it is")).isEmpty());
        assertTrue(await(access.byPassword(EDITOR.name(), "wrong password")).isEmpty());
        assertEquals(Optional.of(EDITOR), await(access.byPassword(EDITOR.name(), LOGIN.password())));
        await(access.changePassword(EDITOR, "a new and longer one"));
        assertTrue(await(access.byPassword(EDITOR.name(), LOGIN.password())).isEmpty());
        assertEquals(Optional.of(EDITOR), await(access.byPassword(EDITOR.name(), "a new and longer one")));
    }

    @Test
    void aNameThatLooksLikeAnotherIsRefused() {
        for (String name :
                List.of("al\u200Bice", "\u202Eecila", "\uFEFFalice", "al\u00ADice", "alice\uE000", "al\u3164ice")) {
            InvalidInput refused =
                    assertThrows(InvalidInput.class, () -> access.add(new Editor(name), Role.EDITOR, EDITOR));
            assertEquals("name", refused.field());
        }
        assertTrue(await(access.add(new Editor("Žofia-Ö'Брайен"), Role.EDITOR, EDITOR))
                .isPresent());
    }

    @Test
    void shortPasswordIsRefused() {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> access.changePassword(EDITOR, "short"));
        assertEquals("password", refused.field());
    }
}
