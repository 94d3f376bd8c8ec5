package credence.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.reading.GoldenReport.Expected;
import credence.reading.GoldenReport.ExpectedAct;
import credence.reading.GoldenReport.ExpectedClaim;
import credence.reading.GoldenReport.ExpectedStatement;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** That the golden reports are well written; whether the reader finds what they expect is another test's. */
class GoldenReportsTest {
    private static final Polities POLITIES = Polities.starter();

    @TestFactory
    Stream<DynamicTest> everyLineStandsInItsTextAndNamesKnownPolities() throws IOException {
        return GoldenReport.all().stream()
                .map(report -> DynamicTest.dynamicTest(
                        report.name(),
                        () -> assertAll(report.expected().stream()
                                .map(expected -> () -> assertWellWritten(report, expected)))));
    }

    @Test
    void everyKindAndEveryStatusIsExpectedSomewhere() throws IOException {
        List<ExpectedAct> acts = GoldenReport.all().stream()
                .flatMap(report -> report.expected().stream())
                .filter(ExpectedAct.class::isInstance)
                .map(ExpectedAct.class::cast)
                .filter(act -> !act.optional())
                .toList();
        EnumSet<ActKind> kinds = EnumSet.allOf(ActKind.class);
        EnumSet<Status> statuses = EnumSet.allOf(Status.class);
        acts.forEach(act -> {
            kinds.remove(act.kind());
            statuses.remove(act.status());
        });
        assertEquals(EnumSet.noneOf(ActKind.class), kinds);
        assertEquals(EnumSet.noneOf(Status.class), statuses);
    }

    private static void assertWellWritten(GoldenReport report, Expected expected) {
        assertTrue(report.text().contains(expected.words()), expected.words());
        parties(expected).forEach(party -> {
            if (party.startsWith("\"")) {
                assertTrue(report.text().contains(party.substring(1, party.length() - 1)), party);
            } else {
                assertTrue(POLITIES.find(new PolityKey(party)).isPresent(), party);
            }
        });
    }

    private static Stream<String> parties(Expected expected) {
        return switch (expected) {
            case ExpectedAct act -> Stream.of(act.actor(), act.target()).filter(Objects::nonNull);
            case ExpectedClaim claim ->
                Stream.concat(Stream.of(claim.actor(), claim.target()), claim.after().stream())
                        .filter(Objects::nonNull);
            case ExpectedStatement statement -> Stream.empty();
        };
    }
}
