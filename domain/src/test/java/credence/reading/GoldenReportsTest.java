package credence.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.act.Status;
import credence.claim.ClaimForm;
import credence.polity.Polities;
import credence.polity.PolityKey;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** That the golden reports are well written, as golden/README.md says; what the reader makes of them is another test's. */
class GoldenReportsTest {
    private static final Polities POLITIES = Polities.starter();

    @TestFactory
    Stream<DynamicTest> everyLineStandsInItsTextAndNamesKnownPolities() throws Exception {
        return files().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String text = Files.readString(textOf(file));
            assertAll(Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .map(fields -> () -> assertWellWritten(fields, text)));
        }));
    }

    @Test
    void everyKindAndEveryStatusMustBeFoundSomewhere() throws Exception {
        EnumSet<ActKind> kinds = EnumSet.allOf(ActKind.class);
        EnumSet<Status> statuses = EnumSet.allOf(Status.class);
        for (Path file : files().toList()) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("act\t") && !line.endsWith("\toptional"))
                    .map(line -> line.split("\t", -1))
                    .forEach(act -> {
                        kinds.remove(ActKind.parse(act[1]));
                        statuses.remove(Status.parse(act[4]));
                    });
        }
        assertEquals(EnumSet.noneOf(ActKind.class), kinds);
        assertEquals(EnumSet.noneOf(Status.class), statuses);
    }

    private static void assertWellWritten(String[] fields, String text) {
        boolean optional = fields[fields.length - 1].equals("optional");
        int count = optional ? fields.length - 1 : fields.length;
        switch (fields[0] + " of " + count) {
            case "published of 2" -> LocalDate.parse(fields[1]);
            case "act of 9" -> {
                ActKind.parse(fields[1]);
                Status.parse(fields[4]);
                assertParties(List.of(fields[2], fields[3]), text);
                assertTrue(List.of("true", "false").containsAll(List.of(fields[6], fields[7])), fields[8]);
            }
            case "claim of 8" -> {
                ClaimForm.valueOf(fields[1].toUpperCase(Locale.ROOT));
                ActKind.parse(fields[2]);
                assertParties(List.of(fields[3], fields[4]), text);
                assertParties(Arrays.asList(fields[6].split(",", -1)), text);
                assertTrue(fields[5].matches("-|[0-9]+"), fields[5]);
            }
            case "statement of 4" -> assertTrue(!fields[1].isBlank(), fields[3]);
            default -> throw new AssertionError(String.join("\t", fields));
        }
        assertTrue(count == 2 || text.contains(fields[count - 1]), fields[count - 1]);
    }

    private static void assertParties(List<String> parties, String text) {
        for (String party : parties) {
            assertTrue(
                    party.equals("-")
                            || (party.startsWith("\"")
                                    ? text.contains(party.replace("\"", ""))
                                    : POLITIES.find(new PolityKey(party)).isPresent()),
                    party);
        }
    }

    private static Stream<Path> files() throws IOException, URISyntaxException {
        List<Path> files;
        try (Stream<Path> all =
                Files.list(Objects.requireNonNull(path("golden/README.md").getParent()))) {
            files = all.filter(file -> file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
        return files.stream();
    }

    private static Path textOf(Path expected) throws URISyntaxException {
        String name = expected.getFileName().toString().replace(".expected", ".txt");
        return name.equals("sample.txt") ? path("/credence/report/sample.txt") : expected.resolveSibling(name);
    }

    private static Path path(String resource) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenReportsTest.class.getResource(resource), resource)
                .toURI());
    }
}
