package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReasonTest {
    /** After a change of the reasons: ./mvnw -pl api-grpc -am test -Dtest=ReasonTest -Dcatalogue=write. */
    @Test
    void thePageOfErrorsIsThatOfTheCode() throws IOException {
        Path page = Path.of("docs/errors.md");
        if ("write".equals(System.getProperty("catalogue"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, Reason.catalogue());
        }
        assertEquals(Reason.catalogue(), Files.readString(page));
    }
}
