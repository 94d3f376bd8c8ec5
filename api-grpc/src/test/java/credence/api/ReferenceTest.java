package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.FieldMask;
import credence.v1.ActAccount;
import credence.v1.Change;
import credence.v1.Entry;
import credence.v1.Moment;
import credence.v1.Observation;
import credence.v1.Population;
import credence.v1.Proposal;
import credence.v1.Reading;
import credence.v1.Stance;
import credence.v1.Tally;
import credence.v1.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Of each method with a read mask, whose example is copied by whoever tries it first. */
    @Test
    void readMasksThatAreGivenAsExamplesAreTaken() throws IOException {
        Pattern example = Pattern.compile("Which fields of (?:each|the) (\\w+) are wanted, such as \"([^\"]+)\"");
        List<Descriptor> messages = List.of(
                Moment.getDescriptor(),
                Change.getDescriptor(),
                Entry.getDescriptor(),
                ActAccount.getDescriptor(),
                Observation.getDescriptor(),
                Proposal.getDescriptor(),
                Reading.getDescriptor(),
                Stance.getDescriptor(),
                Tally.getDescriptor(),
                Population.getDescriptor(),
                Watch.getDescriptor());
        Matcher found = example.matcher(reference().page().replace("&quot;", "\""));
        int examples = 0;
        for (; found.find(); examples++) {
            String of = found.group(1);
            ReadMask.of(
                    FieldMask.newBuilder()
                            .addAllPaths(List.of(found.group(2).split(",")))
                            .build(),
                    messages.stream()
                            .filter(message ->
                                    message.getName().toLowerCase(Locale.ROOT).endsWith(of))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(of)));
        }
        assertEquals(14, examples);
    }

    @Test
    void everyServiceMethodAndFieldSaysWhatItMeans() throws IOException {
        assertEquals(List.of(), reference().unexplained());
    }
}
