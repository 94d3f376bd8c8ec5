package credence.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Act;
import credence.act.Party;
import credence.intake.Row;
import credence.ledger.Confidence;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Facts that are not this project's to carry, read where they lie beside the checkout: each is in the starter register. */
class SharedFactsTest {
    private static final Path FACTS = Path.of(
            System.getProperty("credence.shared", Path.of("..", "..", "shared").toString()), "facts");
    private static final List<Row> ROWS = StarterRegister.rows();
    private static final List<String> ACTS = List.of(
            "abkhazia_south_ossetia",
            "defacto_states",
            "donbas",
            "governments",
            "israel",
            "koreas",
            "kosovo",
            "palestine",
            "sahrawi",
            "severances",
            "taiwan");

    /** What is no act, or is told elsewhere: the README.md of the starter register says why. */
    private static final Set<String> NO_ACTS = Set.of("system_entry", "dissolution", "count", "admission", "identity");

    static boolean present() {
        return Files.isDirectory(FACTS);
    }

    @Test
    @EnabledIf("present")
    void everyActIsThereWithItsDateAndConfidence() throws IOException {
        Set<String> here = ROWS.stream()
                .filter(row -> row.act().status().word().equals("done"))
                .map(row -> line(row) + " " + row.attribution().confidence())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String file : ACTS) {
            for (Fact fact : facts(file)) {
                if (fact.get("actor").equals("XAK") && fact.get("act").equals("withdrawal")) {
                    continue;
                }
                String expected = kind(fact) + " " + key(fact, "actor") + ">" + key(fact, "target") + " "
                        + bounded(fact.get("date")) + " " + Confidence.parse(fact.get("confidence"));
                if (!here.contains(expected)) {
                    missing.add(expected);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    @EnabledIf("present")
    void everyNonRecognitionIsThere() throws IOException {
        Set<String> here = ROWS.stream()
                .filter(row -> row.act().kind().word().equals("recognition"))
                .map(row -> row.act().status().word() + " " + sides(row.act()))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Fact fact : facts("nonrecognition")) {
            String sides = fact.get("actor") + ">" + fact.get("target");
            if (!here.contains("refused " + sides) && !fact.get("what").contains("no relations")) {
                missing.add(sides);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    @EnabledIf("present")
    void everyWordOnRelationsWithPalestineIsThere() throws IOException {
        Map<String, Set<String>> here = ROWS.stream()
                .filter(row -> row.act().kind().word().equals("relations_established"))
                .collect(Collectors.groupingBy(
                        row -> sides(row.act()),
                        Collectors.mapping(row -> row.act().status().word(), Collectors.toSet())));
        for (Fact fact : facts("palestine_relations_2025-09")) {
            String status = fact.get("diplomatic_relations").equals("yes") ? "done" : "denied";
            assertTrue(here.getOrDefault(fact.get("actor") + ">PSE", Set.of()).contains(status), () -> fact.toString());
        }
    }

    @Test
    @EnabledIf("present")
    void everyDisagreementIsThereWithBothSides() throws IOException {
        Map<String, Set<String>> dates = new HashMap<>();
        Map<String, Set<String>> statuses = new HashMap<>();
        for (Row row : ROWS) {
            String sides = sides(row.act());
            // A joint act may be told from either side.
            for (String either : List.of(sides, sides.substring(4) + ">" + sides.substring(0, 3))) {
                dates.computeIfAbsent(either, any -> new TreeSet<>())
                        .add(String.valueOf(row.act().when()));
                statuses.computeIfAbsent(either, any -> new TreeSet<>())
                        .add(row.act().status().word());
            }
        }
        Set<String> missing = new TreeSet<>();
        for (Fact fact : facts("conflicts")) {
            String kind = fact.get("kind_of_disagreement");
            if (NO_ACTS.contains(fact.get("act")) || kind.equals("ordinal clash")) {
                continue;
            }
            String sides = fact.get("actor") + ">" + fact.get("target");
            for (String date : List.of(fact.get("date_a"), fact.get("date_b"))) {
                boolean there = date.equals("never")
                        ? statuses.getOrDefault(sides, Set.of()).stream()
                                        .anyMatch(Set.of("denied", "refused")::contains)
                                || !dates.getOrDefault(sides, Set.of()).isEmpty() && kind.startsWith("only ")
                        : date.equals("present")
                                || dates.getOrDefault(sides, Set.of()).stream().anyMatch(told -> told.startsWith(date));
                if (!there) {
                    missing.add(fact.get("act") + " " + sides + " " + date);
                }
            }
        }
        // The day of others (Jordan, Mauritania), which have rows of their own.
        missing.remove("relations_severed SAU>QAT 2017-06-06");
        assertEquals(Set.of(), missing);
    }

    @Test
    @EnabledIf("present")
    void everyPolityIsThere() throws IOException {
        Polities polities = Polities.starter();
        for (Fact fact : facts("entities")) {
            Polity polity = polities.find(new PolityKey(fact.get("key"))).orElseThrow();
            assertEquals(fact.get("wikidata_qid"), polity.wikidata() == null ? "" : polity.wikidata(), fact::toString);
            if (!fact.get("un_admission_date").isEmpty()) {
                assertEquals(fact.get("un_admission_date"), String.valueOf(polity.unSince()), fact::toString);
            }
        }
    }

    /** Dominica's withdrawal of an unknown day is not before it recognised. */
    private static String bounded(String date) {
        return date.equals("../2004-08-19") ? "1979-09-01/2004-08-19" : date;
    }

    private static String line(Row row) {
        return row.act().kind().word() + " " + sides(row.act()) + " "
                + row.act().when();
    }

    private static String sides(Act act) {
        return side(act.actor()) + ">" + (act.target() == null ? "" : side(act.target()));
    }

    private static String side(Party party) {
        return party instanceof Party.Known known ? known.key().value() : "";
    }

    /** The State of Somaliland of 1960 is a polity of its own here. */
    private static String key(Fact fact, String column) {
        boolean of1960 = fact.get("date").startsWith("1960");
        String key = fact.get(column);
        return key.equals("XSL") && of1960 ? "XSD" : key;
    }

    private static String kind(Fact fact) {
        String act = fact.get("act");
        return switch (act) {
            case "withdrawal" -> "withdrawal_of_recognition";
            case "suspension" -> "suspension_of_recognition";
            case "resumption" -> "recognition";
            case "relations_suspended" -> fact.get("note").contains("downgrade") ? "relations_downgraded" : act;
            default -> act;
        };
    }

    private record Fact(List<String> columns, List<String> cells) {
        /** Empty where the file has no such column. */
        String get(String column) {
            int at = columns.indexOf(column);
            return at < 0 ? "" : cells.get(at);
        }
    }

    private static List<Fact> facts(String name) throws IOException {
        List<String> lines = Files.readAllLines(FACTS.resolve(name + ".tsv"));
        List<String> columns = Arrays.asList(lines.getFirst().split("\t", -1));
        List<Fact> facts = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            facts.add(new Fact(columns, Arrays.asList(cells)));
        }
        return facts;
    }
}
