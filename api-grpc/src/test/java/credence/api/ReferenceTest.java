package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static Reference reference() throws IOException {
        return new Reference(Path.of("src/main/proto"));
    }

    /** The pages serve it. After a change of the .proto files: ./mvnw -pl api-grpc -am test -Dtest=ReferenceTest -Dcatalogue=write. */
    @Test
    void thePageOfTheApiIsThatOfTheProtos() throws IOException {
        Path page = Path.of("../web/src/main/resources/META-INF/resources/api/reference.html");
        String written = reference().page();
        if ("write".equals(System.getProperty("catalogue"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, written);
        }
        assertEquals(written, Files.readString(page));
    }

    @Test
    void everyServiceMethodAndFieldSaysWhatItMeans() throws IOException {
        assertEquals(List.of(), reference().unexplained());
    }
}
