package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("checkpoint.key");
        assertTrue(KeyFile.read(file).isEmpty());
        String name = "register.example";
        assertEquals(KeyFile.of(file).verifier(name), KeyFile.of(file).verifier(name));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "no draft is left");
        }
    }

    @Test
    void whatIsNoKeyIsToldWithItsMendAndLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("checkpoint.key"), "nothing");
        String told = String.valueOf(
                assertThrows(StartFailure.class, () -> KeyFile.of(file)).getMessage());
        assertTrue(told.contains(file.toString()) && told.contains("openssl genpkey"), told);
        assertEquals("nothing", Files.readString(file));
    }
}
