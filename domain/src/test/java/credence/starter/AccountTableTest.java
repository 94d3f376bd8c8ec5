package credence.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.intake.Row;
import credence.ledger.Confidence;
import credence.ledger.Teller;
import credence.polity.PolityKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTableTest {
    private static final String HEAD = "# a comment\n" + String.join("\t", AccountTable.COLUMNS) + "\n";

    @Test
    void aRowIsAnAccountWithWhoSaysSo() {
        Row row = parse(line("JAM-1", Map.of("tellers", "XKX|outlet:RFE/RL", "held", "no", "joint", "yes")))
                .getFirst();
        assertEquals(ActKind.RECOGNITION, row.act().kind());
        assertEquals(Party.of(new PolityKey("JAM")), row.act().actor());
        assertEquals(Party.of(new PolityKey("XKX")), row.act().target());
        assertEquals(Status.DONE, row.act().status());
        assertEquals("2020-02-20", String.valueOf(row.act().when()));
        assertTrue(row.act().symmetric());
        assertEquals(
                List.of(new Teller.Of(new PolityKey("XKX")), new Teller.Outlet("RFE/RL")),
                row.attribution().tellers());
        assertFalse(row.attribution().held());
        assertEquals(Confidence.LOW, row.attribution().confidence());
        assertEquals("Claimed.", row.attribution().note());
        assertEquals("RFE/RL", row.evidence().source());
        assertEquals(LocalDate.of(2020, 2, 21), row.evidence().published());
        assertEquals(Optional.empty(), row.accountOf());
    }

    @Test
    void whatIsLeftOutIsNotKnownAndHeld() {
        Row row = parse(line("JAM-1", Map.of("when", "", "confidence", "", "note", "", "published", "", "held", "")))
                .getFirst();
        assertEquals(null, row.act().when());
        assertEquals(null, row.attribution().confidence());
        assertEquals(null, row.attribution().note());
        assertEquals(null, row.evidence().published());
        assertTrue(row.attribution().held());
        assertFalse(row.act().symmetric());
    }

    @Test
    void anAccountNamesAnEarlierRowOfAnyTable() {
        String first = HEAD + line("JAM-1", Map.of());
        String second = HEAD + line("JAM-2", Map.of("same_as", "JAM-1", "status", "denied"));
        assertEquals(
                Optional.of("JAM-1"),
                AccountTable.parse(List.of(first, second)).get(1).accountOf());
        assertEquals(
                "line 3 is the same as JAM-1, which no earlier row is",
                assertThrows(InvalidInput.class, () -> AccountTable.parse(List.of(second, first)))
                        .getMessage());
    }

    @Test
    void theIdentityIsThatOfTheWholeRow() {
        Row row = parse(line("JAM-1", Map.of())).getFirst();
        assertEquals(row.identity(), parse(line("JAM-1", Map.of())).getFirst().identity());
        assertNotEquals(
                row.identity(),
                parse(line("JAM-1", Map.of("note", "Denied."))).getFirst().identity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | recognised | line 3, kind is not a kind of act: \"recognised\"",
                "actor | Jamaica | line 3, actor is not a polity key",
                "actor | '' | line 3, actor is empty",
                "when | 20 February | line 3, when is not an EDTF date: \"20 February\"",
                "status | happened | line 3, status is not a status: \"happened\"",
                "held | perhaps | line 3, held says neither yes nor no",
                "confidence | sure | line 3, confidence is no confidence: \"sure\"",
                "published | May | line 3, published is not a day",
                "source | '' | line 3, source is empty",
            })
    void whatIsWrongNamesItsLine(String column, String cell, String message) {
        assertEquals(
                message,
                assertThrows(InvalidInput.class, () -> parse(line("JAM-1", Map.of(column, cell))))
                        .getMessage());
    }

    @Test
    void anIdIsTakenOnce() {
        assertEquals(
                "line 4 has an id that is taken: JAM-1",
                assertThrows(InvalidInput.class, () -> parse(line("JAM-1", Map.of()) + line("JAM-1", Map.of())))
                        .getMessage());
    }

    @Test
    void otherColumnsAreRefused() {
        assertEquals(
                "line 1 names other columns",
                assertThrows(InvalidInput.class, () -> AccountTable.parse(List.of("id\tkind\n")))
                        .getMessage());
        assertEquals(
                "line 3 has 2 cells",
                assertThrows(InvalidInput.class, () -> parse("JAM-1\trecognition\n"))
                        .getMessage());
    }

    private static List<Row> parse(String lines) {
        return AccountTable.parse(List.of(HEAD + lines));
    }

    private static String line(String id, Map<String, String> other) {
        Map<String, String> usual = Map.of(
                "kind",
                "recognition",
                "actor",
                "JAM",
                "target",
                "XKX",
                "when",
                "2020-02-20",
                "status",
                "done",
                "confidence",
                "low",
                "source",
                "RFE/RL",
                "published",
                "2020-02-21",
                "note",
                "Claimed.");
        return String.join(
                        "\t",
                        AccountTable.COLUMNS.stream()
                                .map(column -> column.equals("id")
                                        ? id
                                        : other.getOrDefault(column, usual.getOrDefault(column, "")))
                                .toList())
                + "\n";
    }
}
