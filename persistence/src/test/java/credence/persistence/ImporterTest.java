package credence.persistence;

import static credence.persistence.LedgerSamples.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.intake.Sides;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.polity.Polities;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That lists of accounts come in whole, once, and say what became of earlier ones. */
class ImporterTest {
    private static final String HEAD = "id,kind,actor,target,when,source,same_as,corrects,retracts,merges\n";

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    private static Path folder;

    private final Imports imports = new Imports(VERTX, folder);

    @AfterAll
    static void end() {
        await(VERTX.close());
    }

    @Test
    void aListOfAccountsBecomesEntriesOnce() {
        String csv = "\ufeffkind,actor,target,date,status,outlet,source,URL,confidence,quote,published\r\n"
                + "recognition,Ukraine,XKX,2030-01-02,,RFE/RL,\"A decree, \"\"signed\"\"\",https://example.org/1,high,"
                + "\"Kyiv\nrecognises, it said\",2030-01-03\r\n"
                + "relations_severed,PRK,North Korea (PRK),2030,announced,,A list,,,,\r\n";
        assertEquals(List.of("line 4, target is the actor itself"), imports.problems("own.csv", csv));
        assertEquals(0, await(imports.register().head()).value());
        String mended = csv.replace("North Korea (PRK)", "text:Crimea");
        ImportResult.Done first = imports.done("own.csv", mended);
        assertEquals(2, first.entries());
        assertEquals(2, first.lines());
        Entry entry = imports.entry(1);
        assertTrue(entry.isIntact());
        Evidence.Stated shown =
                assertInstanceOf(Evidence.Stated.class, entry.evidence().orElseThrow());
        assertEquals("A decree, \"signed\"", shown.source());
        assertEquals("Kyiv\nrecognises, it said", shown.quote());
        assertEquals("outlet:RFE/RL", entry.tellers().getFirst().word());
        assertEquals(ActKind.RECOGNITION, entry.act().orElseThrow().kind());
        ImportResult.Done again = imports.done("other-name.csv", mended);
        assertTrue(again.isNothingNew());
        assertEquals(2, again.known());
        assertEquals(2, await(imports.register().head()).value());
    }

    @Test
    void jsonLinesSayTheSameAsCsv() {
        String line =
                "{\"kind\":\"recognition\",\"actor\":\"UKR\",\"target\":\"XKX\",\"when\":\"2030-01-02\",\"held\":false,"
                        + "\"tellers\":[\"XKX\",\"outlet:A|B\"],\"source\":\"A list\",\"revision\":7}\n";
        assertEquals(1, imports.done("own.jsonl", line + "\n").entries());
        assertEquals(
                List.of("XKX", "outlet:A|B"),
                imports.entry(1).tellers().stream().map(teller -> teller.word()).toList());
        String csv =
                "kind,actor,target,when,held,tellers,source\nrecognition,UKR,XKX,2030-01-02,no,XKX|outlet:A\\|B,A list\n";
        assertEquals(1, imports.done("own.csv", csv).known());
        assertEquals(
                List.of(
                        "line 1, row is not valid JSON at column 14",
                        "line 2, wen is not a field of an account",
                        "line 3, kind is empty",
                        "line 3, actor is no polity of the register: \"Atlantis\"",
                        "line 3, when is not an EDTF date: \"May\"",
                        "line 3, source is empty"),
                imports.problems(
                        "bad.jsonl",
                        "{\"kind\": oops}\n{\"wen\":1}\n{\"actor\":\"Atlantis\",\"when\":\"May\"}\n" + line));
    }

    @Test
    void rowsSayWhatBecameOfEarlierOnes() {
        String csv = HEAD
                + "a,recognition,UKR,XKX,2030,A,,,,\n"
                + "b,recognition,UKR,XKX,2031,B,a,,,\n"
                + "c,recognition,UKR,XKX,2032,C,,a,,\n"
                + "d,recognition,UKR,XAB,2032,D,,,,\n"
                + "e,,,,,,,,d,\n"
                + "f,recognition,XKX,UKR,2033,F,,,,\n"
                + "g,,,,,,c,,,f\n"
                + "h,,,,,,,,g,\n";
        ImportResult.Done done = imports.done("words.csv", csv);
        assertEquals(9, done.entries());
        assertEquals(9, done.revision().value());
        assertEquals(2, imports.entry(3).about().size());
        assertEquals(1, imports.entry(4).supersedes().orElseThrow().value());
        assertEquals(5, imports.entry(6).supersedes().orElseThrow().value());
        assertEquals(8, imports.entry(9).supersedes().orElseThrow().value());
        ImportResult.Done again = imports.done("words.csv", csv);
        assertTrue(again.entries() <= 2, again::toString);
        assertEquals(
                List.of(
                        "line 3, same_as is z, which no earlier row is",
                        "line 4, id is there twice: a",
                        "line 5, same_as is a, an act between others",
                        "line 7, retracts is a, which an earlier row corrects or retracts"),
                imports.problems(
                        "wrong.csv",
                        HEAD
                                + "a,recognition,UKR,XKX,2030,A,,,,\n"
                                + "b,recognition,UKR,XKX,2031,B,z,,,\n"
                                + "a,recognition,UKR,XKX,2032,C,,,,\n"
                                + "d,recognition,UKR,XAB,2032,D,a,,,\n"
                                + "e,,,,,,,,a,\n"
                                + "f,,,,,,,,a,\n"));
    }

    /** A part is looked up while the one before it is on its way, and that must not be seen. */
    @Test
    void whatEarlierPartsOfALongListBroughtIsKnownToLaterOnes() {
        StringBuilder list = new StringBuilder(HEAD);
        int rows = 12_000;
        for (int i = 1; i <= rows; i++) {
            // The same row in the part before, and in the first.
            int told = i > 4_000 && i <= 4_010 ? i - 10 : i > 8_000 && i <= 8_010 ? i - 7_900 : i;
            list.append(i)
                    .append(",recognition,UKR,XKX,2030,List ")
                    .append(told)
                    .append(",,,,\n");
        }
        list.append("a,recognition,UKR,XKX,2031,Better,,11999,,\n");
        list.append(",,,,,,,,9000,\n");
        list.append(",,,,,,8500,,,4005\n");
        ImportResult.Done first = imports.done("long.csv", list.toString());
        assertEquals(20, first.known());
        assertEquals(rows - 20 + 3, first.entries());
        assertEquals(first.entries(), await(imports.register().head()).value());
        assertTrue(Entry.isChain(LedgerSamples.ledger(imports.register())));
        // The row at 4 005 is the one at 3 995.
        assertEquals(
                List.of(new Revision(3_995), new Revision(8_500 - 20)),
                imports.entry(first.entries()).about());
        ImportResult.Done again = imports.done("long.csv", list.toString());
        assertTrue(again.isNothingNew());
        assertEquals(first.entries(), await(imports.register().head()).value());
    }

    /** However long its lines are, a list is not in memory whole. */
    @Test
    void longLinesAreReadFewAtATime() throws IOException {
        Path file = folder.resolve("long-lines.jsonl");
        String line = "{\"kind\":\"recognition\",\"note\":\"" + "x".repeat(1_000_000) + "\"}\n";
        Files.writeString(file, line.repeat(20));
        int all = 0;
        try (ListReader reader = new ListFile(file, "long-lines.jsonl", null).open(new Sides(Polities.starter()))) {
            for (List<ListReader.Read> some = reader.next(4_000); !some.isEmpty(); some = reader.next(4_000)) {
                assertTrue(some.size() <= 5, () -> "more than 5 MB at once");
                all += some.size();
            }
        }
        assertEquals(20, all);
    }

    @Test
    void aDryRunSaysWhatWouldBeWrittenAndWritesNothing() {
        byte[] csv = (HEAD + "a,recognition,UKR,XKX,2030,A,,,,\nb,recognition,UKR,XKX,2031,B,a,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        ImportResult.Done would = assertInstanceOf(ImportResult.Done.class, imports.take("dry.csv", csv, true));
        assertTrue(would.dryRun());
        assertEquals(3, would.entries());
        assertEquals(0, await(imports.register().head()).value());
    }
}
