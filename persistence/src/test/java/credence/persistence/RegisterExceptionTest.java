package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Test;

class RegisterExceptionTest {
    @Test
    void aFailureThatWasToldAlreadyKeepsWhatItKnows() {
        RegisterException full = RegisterException.of(new PgException("no space left", "ERROR", "53100", ""));
        assertTrue(full.isFull());
        assertTrue(RegisterException.of(full).isFull());
        assertFalse(RegisterException.of(new IllegalStateException("away")).isFull());
    }
}
