package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import credence.act.Account;
import credence.claim.ClaimForm;
import credence.polity.Polities;
import credence.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Reports that are not this project's to carry, read where they lie beside the checkout. */
class SharedReportsTest {
    private static final Path REPORTS = Path.of("..", "..", "shared", "reports");
    private static final Polities POLITIES = Polities.starter();
    private static final Reader READER = new Reader(POLITIES);

    static boolean present() {
        return Files.isDirectory(REPORTS);
    }

    @Test
    @EnabledIf("present")
    void theRealReportComesOutWhole() throws IOException {
        String text = Files.readString(REPORTS.resolve("ukraine-north-korea-2022-07-14.txt"));
        Reading reading = READER.read(new Report(text, null, LocalDate.of(2022, 7, 14), null, null));
        Set<String> found = reading.accounts().stream()
                .map(account -> account.act().kind().word() + " "
                        + Told.side(account.act().actor()) + ">"
                        + Told.side(account.act().target()) + " "
                        + account.act().status().word() + " "
                        + account.act().when() + " " + account.background())
                .collect(Collectors.toSet());
        for (String expected : List.of(
                "recognition PRK>XDP done 2022-07-13 false",
                "recognition PRK>XLP done 2022-07-13 false",
                "relations_severed UKR>PRK done 2022-07-13 false",
                "recognition RUS>XDP done 2022-02 true",
                "recognition RUS>XLP done 2022-02 true",
                "recognition SYR>XDP done null true",
                "recognition SYR>XLP done null true",
                "annexation RUS>Crimea done 2014 true",
                "support PRK>RUS done 2014 true")) {
            assertTrue(found.contains(expected), expected + " is not in " + found);
        }
        assertTrue(found.stream().anyMatch(act -> act.startsWith("condemnation UKR>")), found.toString());
        assertTrue(found.size() <= 12, found.toString());
        assertTrue(
                reading.statements().stream()
                                .filter(statement -> statement.channel() != null)
                                .count()
                        >= 5,
                reading.statements().toString());
        assertTrue(
                reading.claims().stream()
                        .anyMatch(claim -> claim.form() == ClaimForm.ORDINAL
                                && Integer.valueOf(3).equals(claim.rank())
                                && claim.after().stream()
                                        .map(Told::side)
                                        .toList()
                                        .equals(List.of("RUS", "SYR"))),
                reading.claims().toString());
    }

    /** Twelve labelled reports: nothing that is not there, and nearly all that is. */
    @Test
    @EnabledIf("present")
    void labelledReportsAreReadAtLeastAsWellAsBefore() throws IOException {
        int right = 0;
        int extra = 0;
        int missed = 0;
        List<String> differences = new ArrayList<>();
        for (String line : Files.readAllLines(REPORTS.resolve("labelled.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            LocalDate published = LocalDate.parse(row.get("published").asText());
            Reading reading = READER.read(new Report(row.get("text").asText(), null, published, null, null));
            List<Account> left = new ArrayList<>(reading.accounts());
            for (JsonNode act : row.get("acts")) {
                boolean hit = left.stream()
                        .filter(account -> isOf(act, account))
                        .findFirst()
                        .map(left::remove)
                        .orElse(false);
                if (!act.path("optional").asBoolean()) {
                    right += hit ? 1 : 0;
                    missed += hit ? 0 : 1;
                    if (!hit) {
                        differences.add("missed " + act);
                    }
                }
            }
            extra += left.size();
            left.forEach(account -> differences.add("extra " + account.act()));
        }
        assertEquals(58, right + missed);
        assertEquals(0, extra, differences::toString);
        assertTrue(missed <= 2, differences::toString);
    }

    private static boolean isOf(JsonNode act, Account account) {
        String actor = key(act.get("actor").asText());
        String target = act.get("target").isNull() ? "-" : key(act.get("target").asText());
        String one = Told.side(account.act().actor());
        String other = Told.side(account.act().target());
        boolean pair = one.equals(actor) && other.equals(target)
                || act.path("symmetric").asBoolean() && one.equals(target) && other.equals(actor);
        return pair
                && account.act().kind().word().equals(act.get("type").asText())
                && account.act().status().word().equals(act.get("status").asText());
    }

    private static String key(String name) {
        return POLITIES.all().stream()
                .filter(polity -> polity.name().equals(name) || polity.aliases().contains(name))
                .findFirst()
                .map(polity -> polity.key().value())
                .orElse(name);
    }
}
